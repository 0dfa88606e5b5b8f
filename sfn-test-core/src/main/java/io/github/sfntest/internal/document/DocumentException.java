package io.github.sfntest.internal.document;

/** A text that is no document of its kind. */
public final class DocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Location at;
  private final String reason;

  public DocumentException(String reason, Location at) {
    super(reason + " at " + at);
    this.at = at;
    this.reason = reason;
  }

  /** Where it stops being one. */
  public Location at() {
    return at;
  }

  /** What is wrong, on one line, without the place. */
  public String reason() {
    return reason;
  }
}
