package io.github.sfntest.internal.query;

/**
 * A path, intrinsic function call or JSONata expression that is not well formed. Found when a
 * definition is compiled.
 */
public final class QuerySyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;

  public QuerySyntaxException(String message, int offset) {
    super(message);
    this.offset = offset;
  }

  /** Where in the expression, counted from 0. */
  public int offset() {
    return offset;
  }
}
