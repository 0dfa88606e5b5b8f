package io.github.sfntest.internal.integration;

/** A service refused or failed: the error of the state that asked it. */
public final class IntegrationFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String error;

  /**
   * @param error such as {@code States.ItemReaderFailed}
   * @param cause AWS's text
   */
  public IntegrationFailure(String error, String cause) {
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
