package io.github.sfntest.assertj;

/** The execution has another error name or cause, or none. */
final class ShouldHaveError extends SfnErrorMessage {

  private ShouldHaveError(ExecutionResult actual, String what, String expected) {
    super(
        actual.execution(),
        "%nExpecting %s%n%s:%n  %s%nbut was:%n  %s",
        actual.subject(),
        what,
        expected,
        actual.summary());
  }

  static ShouldHaveError shouldHaveFailedWith(ExecutionResult actual, String error) {
    return new ShouldHaveError(actual, "to have FAILED with the error", error);
  }

  static ShouldHaveError shouldHaveError(ExecutionResult actual, String error) {
    return new ShouldHaveError(actual, "to have the error", error);
  }

  static ShouldHaveError shouldHaveCause(ExecutionResult actual, String cause) {
    return new ShouldHaveError(actual, "to have the cause", cause);
  }

  static ShouldHaveError shouldHaveCauseContaining(ExecutionResult actual, String text) {
    return new ShouldHaveError(actual, "to have a cause containing", text);
  }
}
