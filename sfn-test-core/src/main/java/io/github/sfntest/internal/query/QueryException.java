package io.github.sfntest.internal.query;

import org.jspecify.annotations.Nullable;

/**
 * An expression has no value here. Carries the error name and AWS's text without the prefix "An
 * error occurred while executing the state …". Has no stack trace: it is an outcome of the
 * workflow, not a fault of the program.
 */
public class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The name under which JSONPath failures are reported. */
  public static final String RUNTIME = "States.Runtime";

  /** The name under which JSONata failures are reported. */
  public static final String QUERY_EVALUATION_ERROR = "States.QueryEvaluationError";

  private final String error;
  private final @Nullable String location;

  public QueryException(String error, String cause, @Nullable String location) {
    super(cause, null, false, false);
    this.error = error;
    this.location = location;
  }

  /** The error name: {@link #RUNTIME} or {@link #QUERY_EVALUATION_ERROR}. */
  public String error() {
    return error;
  }

  /** AWS's text, without the prefix that names the state. */
  public String causeText() {
    return String.valueOf(getMessage());
  }

  /**
   * The place for an {@code EvaluationFailed} event, such as {@code Output/result}; null for
   * JSONPath.
   */
  public @Nullable String location() {
    return location;
  }
}
