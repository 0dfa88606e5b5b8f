package io.github.sfntest.assertj;

import io.github.sfntest.internal.check.Check;
import io.github.sfntest.internal.check.ExecutionResult;
import io.github.sfntest.internal.check.InspectionChecks;
import io.github.sfntest.internal.check.TestedState;
import io.github.sfntest.json.JsonOption;
import java.time.Duration;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/**
 * Assertions on the response of {@code TestState}, of sfn-test or of AWS: how the state came out,
 * its output, where it leads, and what each of its fields made of the data.
 */
@API(status = API.Status.EXPERIMENTAL)
public class TestStateResponseAssert
    extends AbstractExecutionResultAssert<TestStateResponseAssert, TestStateResponse> {

  /**
   * Looks at a response.
   *
   * @param actual the response
   */
  public TestStateResponseAssert(@Nullable TestStateResponse actual) {
    super(actual, TestStateResponseAssert.class, ExecutionResult::of);
  }

  /**
   * Verifies that the state failed and would be retried.
   *
   * <pre>{@code
   * assertThat(response).isRetriable();   // passes for RETRIABLE
   *                                       // fails for FAILED, CAUGHT_ERROR, SUCCEEDED
   * }</pre>
   *
   * @return this assert
   */
  public TestStateResponseAssert isRetriable() {
    return hasStatus("RETRIABLE");
  }

  /**
   * Verifies that the state failed and one of its catchers took the error.
   *
   * <pre>{@code
   * assertThat(response).caughtError();   // passes for CAUGHT_ERROR
   *                                       // fails for FAILED, RETRIABLE, SUCCEEDED
   * }</pre>
   *
   * @return this assert
   */
  public TestStateResponseAssert caughtError() {
    return hasStatus("CAUGHT_ERROR");
  }

  /**
   * Verifies where the workflow would go on: {@code Next} of the state, of the choice rule that
   * holds or of the catcher.
   *
   * <pre>{@code
   * assertThat(response).hasNextState("Ship");   // passes for nextState "Ship"
   *                                              // fails for another, and at the end
   * }</pre>
   *
   * @param state the name of the next state
   * @return this assert
   */
  public TestStateResponseAssert hasNextState(String state) {
    return checkState(InspectionChecks.nextState(state));
  }

  /**
   * Verifies that the workflow, or the branch or iteration, would end here.
   *
   * <pre>{@code
   * assertThat(response).hasNoNextState();   // passes for a state with "End": true
   *                                          // fails for nextState "Ship"
   * }</pre>
   *
   * @return this assert
   */
  public TestStateResponseAssert hasNoNextState() {
    return checkState(InspectionChecks.noNextState());
  }

  /**
   * Verifies one member of the inspection data.
   *
   * <pre>{@code
   * assertThat(response).hasInspectionData("afterParameters", "{\"id\": 7}");   // passes for {"id":7}
   *                                                                             // fails for {}
   * }</pre>
   *
   * @param member the API's name: {@code input afterInputPath afterParameters afterArguments result
   *     afterResultSelector afterResultPath afterItemsPath afterItemsPointer afterItemSelector
   *     afterItemBatcher maxConcurrency toleratedFailureCount toleratedFailurePercentage variables
   *     errorDetails request response}
   * @param json the whole value: text is JSON text, all else is written as Jackson does
   * @param options what to look away from; without any, all counts but the order of members
   * @return this assert
   * @throws IllegalArgumentException if {@code json} is text but not JSON, or a path of the options
   *     is not well formed
   */
  public TestStateResponseAssert hasInspectionData(
      String member, @Nullable Object json, JsonOption... options) {
    return checkState(InspectionChecks.data(member, json, options));
  }

  /**
   * Verifies which retrier is responsible for the error, even if its attempts are used up. Wants
   * inspection data.
   *
   * <pre>{@code
   * assertThat(response).isRetriable().hasRetrier(0);   // passes for errorDetails.retryIndex 0
   *                                                     // fails for 1, and if none is
   * }</pre>
   *
   * @param index of the retrier in {@code Retry}, from 0
   * @return this assert
   */
  public TestStateResponseAssert hasRetrier(int index) {
    return checkState(InspectionChecks.retrier(index));
  }

  /**
   * Verifies which catcher took the error. Wants inspection data.
   *
   * <pre>{@code
   * assertThat(response).caughtError().hasCatcher(0);   // passes for errorDetails.catchIndex 0
   *                                                     // fails for 1, and if none did
   * }</pre>
   *
   * @param index of the catcher in {@code Catch}, from 0
   * @return this assert
   */
  public TestStateResponseAssert hasCatcher(int index) {
    return checkState(InspectionChecks.catcher(index));
  }

  /**
   * Verifies how long it takes to the retry. Wants inspection data.
   *
   * <pre>{@code
   * assertThat(response).isRetriable().hasRetryDelay(ofSeconds(4));   // passes for 4 seconds
   *                                                                   // fails for 2, or no retry
   * }</pre>
   *
   * @param delay whole seconds
   * @return this assert
   */
  public TestStateResponseAssert hasRetryDelay(Duration delay) {
    return checkState(InspectionChecks.retryDelay(delay));
  }

  private TestStateResponseAssert checkState(Check<TestedState> check) {
    isNotNull();
    Failing.unless(check, new TestedState(actual), info);
    return this;
  }
}
