package io.github.sfntest.internal.query;

import org.jspecify.annotations.Nullable;

/** A payload template with a field that is no good. */
public final class TemplateSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the field. */
  public enum Reason {
    /**
     * Its name ends in {@code .$}, but its value is neither a path nor an intrinsic function call.
     */
    NO_EXPRESSION,
    /** Without the {@code .$} its name is that of another field of the same object. */
    DUPLICATE_NAME
  }

  private final Reason reason;
  private final String field;
  private final String pointer;

  TemplateSyntaxException(
      Reason reason,
      String field,
      String pointer,
      String message,
      @Nullable QuerySyntaxException cause) {
    super(message, cause);
    this.reason = reason;
    this.field = field;
    this.pointer = pointer;
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }

  /** The field's name, with its {@code .$}. */
  public String field() {
    return field;
  }

  /** The RFC 6901 pointer of the field within the template. */
  public String pointer() {
    return pointer;
  }

  /**
   * What the parser says of the value; null if the value is no string or the name is the problem.
   */
  public @Nullable QuerySyntaxException syntaxError() {
    return (QuerySyntaxException) getCause();
  }
}
