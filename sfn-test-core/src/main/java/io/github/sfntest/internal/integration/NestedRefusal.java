package io.github.sfntest.internal.integration;

/** The service refused to start a nested execution: the error of the Task that asked for it. */
public final class NestedRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String error;

  /**
   * @param error such as {@code StepFunctions.StateMachineDoesNotExistException}
   * @param cause AWS's text
   */
  public NestedRefusal(String error, String cause) {
    super(cause, null, false, false);
    this.error = error;
  }

  /** The error name. */
  public String error() {
    return error;
  }

  /** AWS's text. */
  public String causeText() {
    return String.valueOf(getMessage());
  }
}
