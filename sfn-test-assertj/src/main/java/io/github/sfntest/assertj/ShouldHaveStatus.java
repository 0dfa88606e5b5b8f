package io.github.sfntest.assertj;

/** The execution has another status. */
final class ShouldHaveStatus extends SfnErrorMessage {

  private ShouldHaveStatus(ExecutionResult actual, String expected) {
    super(
        actual.execution(),
        "%nExpecting %s%nto be:%n  %s%nbut was:%n  %s",
        actual.subject(),
        expected,
        actual.summary());
  }

  static ShouldHaveStatus shouldHaveStatus(ExecutionResult actual, String expected) {
    return new ShouldHaveStatus(actual, expected);
  }
}
