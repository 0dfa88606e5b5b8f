package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.TaskOutcome;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a mock answered, with its values already JSON.
 *
 * @param kind which way it goes
 * @param level what {@code value} stands for
 * @param value of a success, frozen; else null
 * @param error of a failure, or null
 * @param cause of a failure, or null
 * @param submitted the answer to the request itself, frozen, or null if the mock names none
 * @param latencyMillis virtual time from the call to its end
 */
@API(status = API.Status.INTERNAL)
public record MockedOutcome(
    TaskOutcome.Kind kind,
    Level level,
    @Nullable JsonNode value,
    @Nullable String error,
    @Nullable String cause,
    @Nullable JsonNode submitted,
    long latencyMillis) {

  /** What the value of a mock stands for. */
  @API(status = API.Status.INTERNAL)
  public enum Level {
    /** The integration's raw result: {@code whenTask}, {@code whenResource}. */
    RESULT,
    /** A Lambda function's return value: {@code whenLambda}. */
    PAYLOAD,
    /** A nested execution's output: {@code whenNestedExecution}. */
    CHILD_OUTPUT
  }
}
