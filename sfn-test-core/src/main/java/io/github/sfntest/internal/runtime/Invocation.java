package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.history.IterationChain;
import io.github.sfntest.internal.json.ValueMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record of one attempt of a Task. */
record Invocation(
    String state,
    String stateMachine,
    String executionArn,
    JsonNode input,
    int attempt,
    String resource,
    @Nullable IterationChain iterations,
    @Nullable String token,
    long millis,
    ValueMapper mapper)
    implements TaskInvocation {

  @Override
  public <T> @Nullable T inputAs(Class<T> type) {
    return mapper.read(input, type);
  }

  @Override
  public List<Iteration> iteration() {
    return IterationChain.toList(iterations);
  }

  @Override
  public Optional<String> taskToken() {
    return Optional.ofNullable(token);
  }

  @Override
  public Instant at() {
    return Instant.ofEpochMilli(millis);
  }
}
