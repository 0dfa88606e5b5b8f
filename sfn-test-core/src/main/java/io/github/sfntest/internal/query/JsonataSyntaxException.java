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

  /** AWS gives JSONata's own message without its code. */
  static JsonataSyntaxException invalid(String location, ParseFailure failure) {
    return new JsonataSyntaxException(
        INVALID, location, String.valueOf(failure.getMessage()).replaceFirst("^[A-Z]\\d{4}: ", ""));
  }

  static JsonataSyntaxException halfOpen(String location, String text) {
    return new JsonataSyntaxException(
        INVALID,
        location,
        "A JSONata expression must start with '{%' and end with '%}', but was: " + text);
  }

  /** In AWS's words. */
  static JsonataSyntaxException unsupported(String location, String what) {
    return new JsonataSyntaxException(
        UNSUPPORTED, location, "Reference to '" + what + "' at the top level is not supported.");
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
