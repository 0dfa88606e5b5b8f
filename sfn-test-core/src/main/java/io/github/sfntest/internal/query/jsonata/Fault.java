package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.JException;
import org.jspecify.annotations.Nullable;

/**
 * An error of an expression, found by our own functions and limits. The library lets only its own
 * kind of exception through its operators {@code and} and {@code or}.
 */
final class Fault extends JException {
  private static final long serialVersionUID = 1L;

  private final String text;

  private Fault(String text) {
    super("", 0, "");
    this.text = text;
  }

  /** The error of that code, with the values that its text shows, in that order. */
  static Fault of(String code, @Nullable Object... values) {
    return new Fault(code + ": " + ErrorTexts.fill(code, values));
  }

  /** A limit was passed: AWS shows no code. */
  static Fault limit(String text) {
    return new Fault(text);
  }

  /** Code and message, as AWS shows them. */
  String text() {
    return text;
  }

  @Override
  public @Nullable String getMessage() {
    return text;
  }

  /** None: it is an outcome of the workflow. */
  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // there is no state to guard
  public Throwable fillInStackTrace() {
    return this;
  }
}
