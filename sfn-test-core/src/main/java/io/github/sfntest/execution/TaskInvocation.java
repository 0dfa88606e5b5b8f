package io.github.sfntest.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One call of a Task: one attempt. Retries are invocations of their own.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html">Task
 *     state</a>
 */
@API(status = API.Status.EXPERIMENTAL)
public interface TaskInvocation {

  /** {@return the name of the Task state} */
  String state();

  /** {@return the name of the state machine the execution runs} */
  String stateMachine();

  /** {@return the ARN of the execution} */
  String executionArn();

  /**
   * What the task was sent: the effective input, or, where a mock of a Lambda function is asked,
   * its payload.
   *
   * @return the input, frozen; {@code deepCopy()} gives a copy that can be changed
   */
  JsonNode input();

  /**
   * The input as a Java object, such as a record.
   *
   * <pre>{@code
   * sfn.whenLambda("price").thenAnswer(task -> pricing.of(task.inputAs(Order.class)));
   * }</pre>
   *
   * @param <T> the class
   * @param type the class; the environment's {@code ObjectMapper} reads it
   * @return the object; null if the input is JSON null
   * @throws IllegalArgumentException if the input has another shape
   */
  <T> @Nullable T inputAs(Class<T> type);

  /** {@return which attempt of this visit of the state it is, from 1} */
  int attempt();

  /** {@return the Task's {@code Resource} as the definition has it} */
  String resource();

  /** {@return the Map iterations it ran in, outermost first; never null but potentially empty} */
  List<Iteration> iteration();

  /** {@return the task token, for {@code .waitForTaskToken} tasks} */
  Optional<String> taskToken();

  /** {@return the virtual time of the call} */
  Instant at();
}
