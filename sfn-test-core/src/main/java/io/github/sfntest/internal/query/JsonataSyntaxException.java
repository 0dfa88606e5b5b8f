package io.github.sfntest.internal.query;

import io.github.sfntest.internal.query.jsonata.ParseFailure;

/**
 * A JSONata expression that a definition must not hold. Has no stack trace: it becomes a
 * diagnostic.
 */
public final class JsonataSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The code of an expression that is not well formed. */
  public static final String INVALID = "INVALID_JSONATA_EXPRESSION";

  /** The code of an expression that needs an input document. */
  public static final String UNSUPPORTED = "UNSUPPORTED_JSONATA_EXPRESSION";

  private final String code;
  private final String location;

  private JsonataSyntaxException(String code, String location, String message) {
    super(message, null, false, false);
    this.code = code;
    this.location = location;
  }

  static JsonataSyntaxException invalid(String location, String expression, ParseFailure failure) {
    String where = failure.position() > 0 ? " at position " + failure.position() : "";
    return new JsonataSyntaxException(
        INVALID,
        location,
        "The JSONata expression '"
            + expression
            + "' is not valid"
            + where
            + ": "
            + failure.getMessage());
  }

  static JsonataSyntaxException halfOpen(String location, String text) {
    return new JsonataSyntaxException(
        INVALID,
        location,
        "A JSONata expression must start with '{%' and end with '%}', but was: " + text);
  }

  static JsonataSyntaxException unsupported(String location, String expression, String what) {
    return new JsonataSyntaxException(
        UNSUPPORTED,
        location,
        "The JSONata expression '"
            + expression
            + "' refers to '"
            + what
            + "', but there is no input document. Use $states.input or a variable.");
  }

  /** {@link #INVALID} or {@link #UNSUPPORTED}. */
  public String code() {
    return code;
  }

  /** The place in the state, such as {@code Output/v}. */
  public String location() {
    return location;
  }

  /** What is wrong, for people. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
