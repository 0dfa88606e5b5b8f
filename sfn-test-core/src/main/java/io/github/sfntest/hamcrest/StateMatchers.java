package io.github.sfntest.hamcrest;

import io.github.sfntest.internal.check.Check;
import io.github.sfntest.internal.check.ExecutionResult;
import io.github.sfntest.internal.check.InspectionChecks;
import io.github.sfntest.internal.check.StatusChecks;
import io.github.sfntest.internal.check.TestedState;
import io.github.sfntest.json.JsonOption;
import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/**
 * Hamcrest matchers for the response of {@code testState}. Those of {@link SfnMatchers} on the
 * status and the output match it as well.
 *
 * <pre>{@code
 * assertThat(response, allOf(caughtError(), hasNextState("Sorry"), hasOutputPath("$.error")));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class StateMatchers {
  private static final String ANY = "a state";
  private static final String KINDS = "TestStateResponse";

  private StateMatchers() {}

  private static Matcher<Object> ofState(Check<TestedState> check) {
    return new CheckMatcher<>(
        new CheckMatcher.Subjects<>(ANY, KINDS, actual -> response(actual).map(TestedState::new)),
        check);
  }

  private static Matcher<Object> ofResult(Check<ExecutionResult> check) {
    return new CheckMatcher<>(
        new CheckMatcher.Subjects<>(
            ANY, KINDS, actual -> response(actual).map(ExecutionResult::of)),
        check);
  }

  private static Optional<TestStateResponse> response(@Nullable Object actual) {
    return actual instanceof TestStateResponse found ? Optional.of(found) : Optional.empty();
  }

  /**
   * The state failed and would be retried.
   *
   * @return the matcher
   */
  public static Matcher<Object> isRetriable() {
    return ofResult(StatusChecks.status("RETRIABLE"));
  }

  /**
   * The state failed and one of its catchers took the error.
   *
   * @return the matcher
   */
  public static Matcher<Object> caughtError() {
    return ofResult(StatusChecks.status("CAUGHT_ERROR"));
  }

  /**
   * The workflow would go on there.
   *
   * @param state the name of the next state
   * @return the matcher
   */
  public static Matcher<Object> hasNextState(String state) {
    return ofState(InspectionChecks.nextState(state));
  }

  /**
   * The workflow, or the branch or iteration, would end here.
   *
   * @return the matcher
   */
  public static Matcher<Object> hasNoNextState() {
    return ofState(InspectionChecks.noNextState());
  }

  /**
   * A member of the inspection data is this document.
   *
   * @param member the API's name, such as {@code afterParameters}
   * @param json the whole document: text is JSON text, all else is written as Jackson does
   * @param options what to look away from; without any, all counts but the order of members
   * @return the matcher
   */
  public static Matcher<Object> hasInspectionData(
      String member, @Nullable Object json, JsonOption... options) {
    return ofState(InspectionChecks.data(member, json, options));
  }

  /**
   * The error is a matter for this retrier. Wants inspection data.
   *
   * @param index of the retrier in {@code Retry}, from 0
   * @return the matcher
   */
  public static Matcher<Object> hasRetrier(int index) {
    return ofState(InspectionChecks.retrier(index));
  }

  /**
   * The error was taken by this catcher. Wants inspection data.
   *
   * @param index of the catcher in {@code Catch}, from 0
   * @return the matcher
   */
  public static Matcher<Object> hasCatcher(int index) {
    return ofState(InspectionChecks.catcher(index));
  }

  /**
   * The retry comes after this time. Wants inspection data.
   *
   * @param delay whole seconds
   * @return the matcher
   */
  public static Matcher<Object> hasRetryDelay(Duration delay) {
    return ofState(InspectionChecks.retryDelay(delay));
  }
}
