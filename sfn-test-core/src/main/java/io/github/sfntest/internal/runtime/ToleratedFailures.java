package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.asl.ValueField;
import io.github.sfntest.internal.query.QueryException;
import org.jspecify.annotations.Nullable;

/**
 * How many failures a Map tolerates; asl-semantics §14.3. An inline Map evaluates the fields and
 * tolerates none all the same.
 *
 * @param count null if not set
 * @param percentage 0 to 100, null if not set
 */
record ToleratedFailures(@Nullable Long count, @Nullable Double percentage) {

  static ToleratedFailures of(Strand strand, MapState state, JsonNode input) throws QueryException {
    ValueField countField = state.toleratedFailureCount();
    ValueField percentageField = state.toleratedFailurePercentage();
    Long count =
        countField == null ? null : ValueFields.wholeNumberOrText(strand, countField, input);
    if (count != null && count < 0) {
      throw new QueryException(
          QueryException.RUNTIME, "ToleratedFailureCount cannot be negative.", null);
    }
    Double percentage =
        percentageField == null
            ? null
            : ValueFields.anyNumberOrText(strand, percentageField, input);
    if (percentage != null && !(percentage >= 0 && percentage <= 100)) {
      throw new QueryException(
          QueryException.RUNTIME, "ToleratedFailurePercentage must be between 0 and 100.", null);
    }
    return new ToleratedFailures(count, percentage);
  }

  /** The failure of a Map that has more than that. */
  static Failure exceeded() {
    return Failure.of(
        "States.ExceedToleratedFailureThreshold",
        "The specified tolerated failure threshold was exceeded");
  }

  /** Whether so many failures are too many. */
  boolean exceededBy(long failed, long total) {
    if (count == null && percentage == null) {
      return failed > 0;
    }
    return (count != null && failed > count)
        || (percentage != null && total > 0 && failed * 100.0 / total > percentage);
  }
}
