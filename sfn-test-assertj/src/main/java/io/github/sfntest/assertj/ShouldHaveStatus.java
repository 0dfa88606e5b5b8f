package io.github.sfntest.assertj;

import io.github.sfntest.execution.ExecutionStatus;

/** The execution has another status. */
final class ShouldHaveStatus extends SfnErrorMessage {

  private ShouldHaveStatus(ExecutionResult actual, ExecutionStatus expected) {
    super(
        actual.execution(),
        "%nExpecting %s%nto be:%n  %s%nbut was:%n  %s",
        actual.subject(),
        expected.name(),
        actual.summary());
  }

  static ShouldHaveStatus shouldHaveStatus(ExecutionResult actual, ExecutionStatus expected) {
    return new ShouldHaveStatus(actual, expected);
  }
}
