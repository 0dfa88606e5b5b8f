package io.github.sfntest.assertj;

import io.github.sfntest.internal.check.Check;
import io.github.sfntest.internal.check.EventChecks;
import io.github.sfntest.internal.check.HistorySubject;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractObjectAssert;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/**
 * Assertions on the response of {@code GetExecutionHistory}, of sfn-test or of AWS, be it in
 * reverse order. What can only be said of a whole history fails for a page that others follow.
 */
@API(status = API.Status.EXPERIMENTAL)
public class ExecutionHistoryAssert
    extends AbstractObjectAssert<ExecutionHistoryAssert, GetExecutionHistoryResponse> {

  /**
   * Looks at a response.
   *
   * @param actual the response
   */
  public ExecutionHistoryAssert(@Nullable GetExecutionHistoryResponse actual) {
    super(actual, ExecutionHistoryAssert.class);
  }

  /**
   * Verifies that there are events of these types in this order; others may stand before, between
   * and after.
   *
   * <pre>{@code
   * assertThat(history).hasEventTypes(TASK_FAILED, TASK_SUCCEEDED);   // passes for a retry
   *                                                              // fails if it succeeded at once
   * }</pre>
   *
   * @param types at least one
   * @return this assert
   */
  public ExecutionHistoryAssert hasEventTypes(HistoryEventType... types) {
    return check(EventChecks.types(List.of(types)));
  }

  /**
   * Verifies that there are events of these types in this order and no others.
   *
   * <pre>{@code
   * assertThat(history).hasExactlyEventTypes(EXECUTION_STARTED, PASS_STATE_ENTERED,
   *     PASS_STATE_EXITED, EXECUTION_SUCCEEDED);   // passes for a single Pass
   *                                                // fails for two of them
   * }</pre>
   *
   * @param types all of them
   * @return this assert
   */
  public ExecutionHistoryAssert hasExactlyEventTypes(HistoryEventType... types) {
    return check(EventChecks.exactly(List.of(types)));
  }

  /**
   * Verifies that there is no event of these types.
   *
   * <pre>{@code
   * assertThat(history).doesNotHaveEventTypes(TASK_FAILED);   // passes if no task failed
   *                                                           // fails if one did and was retried
   * }</pre>
   *
   * @param types at least one
   * @return this assert
   */
  public ExecutionHistoryAssert doesNotHaveEventTypes(HistoryEventType... types) {
    return check(EventChecks.none(List.of(types)));
  }

  /**
   * Verifies that these states were entered in this order; others may have been entered before,
   * between and after.
   *
   * <pre>{@code
   * assertThat(history).entered("Validate", "Ship");   // passes for Validate, Charge card, Ship
   *                                                    // fails for Ship, Validate
   * }</pre>
   *
   * @param states names of states, at least one
   * @return this assert
   */
  public ExecutionHistoryAssert entered(String... states) {
    return check(EventChecks.entered(List.of(states)));
  }

  private ExecutionHistoryAssert check(Check<HistorySubject> check) {
    isNotNull();
    Failing.unless(check, HistorySubject.of(actual), info);
    return myself;
  }
}
