package io.github.sfntest.internal.query.jsonata;

/**
 * An expression that is not well formed. Has no stack trace: it is a finding about a definition.
 */
public final class ParseFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final int position;

  ParseFailure(String message, int position) {
    super(message, null, false, false);
    this.position = position;
  }

  /** Where in the text, counted from 0. */
  public int position() {
    return position;
  }
}
