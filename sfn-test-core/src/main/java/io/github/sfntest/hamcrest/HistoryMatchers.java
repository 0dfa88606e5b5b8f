package io.github.sfntest.hamcrest;

import io.github.sfntest.internal.check.Check;
import io.github.sfntest.internal.check.EventChecks;
import io.github.sfntest.internal.check.HistorySubject;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.hamcrest.Matcher;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/**
 * Hamcrest matchers for the response of {@code getExecutionHistory}: the twins of the assertions on
 * it.
 *
 * <pre>{@code
 * assertThat(history, allOf(entered("Validate", "Ship"), doesNotHaveEventTypes(TASK_FAILED)));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class HistoryMatchers {

  private HistoryMatchers() {}

  private static Matcher<Object> of(Check<HistorySubject> check) {
    return new CheckMatcher<>(
        new CheckMatcher.Subjects<>(
            "a history",
            "GetExecutionHistoryResponse",
            actual ->
                actual instanceof GetExecutionHistoryResponse found
                    ? Optional.of(HistorySubject.of(found))
                    : Optional.empty()),
        check);
  }

  /**
   * There are events of these types in this order; others may stand between.
   *
   * @param types at least one
   * @return the matcher
   */
  public static Matcher<Object> hasEventTypes(HistoryEventType... types) {
    return of(EventChecks.types(List.of(types)));
  }

  /**
   * There are events of these types in this order and no others.
   *
   * @param types all of them
   * @return the matcher
   */
  public static Matcher<Object> hasExactlyEventTypes(HistoryEventType... types) {
    return of(EventChecks.exactly(List.of(types)));
  }

  /**
   * There is no event of these types.
   *
   * @param types at least one
   * @return the matcher
   */
  public static Matcher<Object> doesNotHaveEventTypes(HistoryEventType... types) {
    return of(EventChecks.none(List.of(types)));
  }

  /**
   * These states were entered in this order; others may have been entered between.
   *
   * @param states names of states, at least one
   * @return the matcher
   */
  public static Matcher<Object> entered(String... states) {
    return of(EventChecks.entered(List.of(states)));
  }
}
