package io.github.sfntest.mock;

import io.github.sfntest.execution.TaskInvocation;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a task comes to, each time it is called.
 *
 * <pre>{@code
 * sfn.whenLambda("ship-order").thenAnswer(task ->
 *     Map.of("parcel", "P-" + task.input().at("/orderId").asText()));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface TaskAnswer {

  /**
   * The outcome of one call.
   *
   * @param task the call: its input, state, attempt, Map items
   * @return a {@link io.github.sfntest.execution.TaskOutcome}, or else a value as {@link
   *     MockOutcomes#thenReturn} takes it; null is JSON null
   * @throws Exception to fail the task, as {@link MockOutcomes#thenFail(Throwable)} does; an {@code
   *     AssertionError} fails the test instead
   */
  @Nullable Object answer(TaskInvocation task) throws Exception;
}
