package io.github.sfntest.assertj;

import io.github.sfntest.execution.ExecutionStatus;
import org.assertj.core.api.AbstractAssert;

/** An assert of a user's own. */
final class StatusAssert extends AbstractAssert<StatusAssert, ExecutionStatus> {

  StatusAssert(ExecutionStatus actual) {
    super(actual, StatusAssert.class);
  }

  StatusAssert isFinal() {
    isNotEqualTo(ExecutionStatus.RUNNING);
    return this;
  }
}
