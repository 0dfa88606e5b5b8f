package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.json.ValueMapper;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call as an answer sees it.
 *
 * @param call the call
 * @param input what the mock compares: payload or effective input
 * @param mapper the environment's
 */
record CallOfAnswer(TaskCall call, JsonNode input, ValueMapper mapper) implements TaskInvocation {

  @Override
  public <T> @Nullable T inputAs(Class<T> type) {
    return mapper.read(input, type);
  }

  /** The input as a value of that type, such as {@code List<Order>}. */
  @Nullable Object inputAs(Type type) {
    return mapper.read(input, type);
  }

  @Override
  public String state() {
    return call.state();
  }

  @Override
  public String stateMachine() {
    return call.machine();
  }

  @Override
  public String executionArn() {
    return call.executionArn();
  }

  @Override
  public int attempt() {
    return call.attempt();
  }

  @Override
  public String resource() {
    return call.resource().arn();
  }

  @Override
  public List<Iteration> iteration() {
    return call.iterations();
  }

  @Override
  public Optional<String> taskToken() {
    return Optional.ofNullable(call.taskToken());
  }

  @Override
  public Instant at() {
    return call.at();
  }

  @Override
  public String toString() {
    return UnmockedMessage.where(call);
  }
}
