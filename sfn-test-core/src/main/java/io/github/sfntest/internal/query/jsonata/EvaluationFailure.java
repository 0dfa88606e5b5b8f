package io.github.sfntest.internal.query.jsonata;

/**
 * An evaluation that ended without a value. Has no stack trace: it is an outcome of the workflow.
 */
public final class EvaluationFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** How an evaluation can fail. */
  public enum Kind {
    /** The expression gave nothing, not even null. */
    UNDEFINED,
    /** It gave a function, which JSON cannot hold. */
    UNSUPPORTED_RESULT,
    /** It threw; the message has JSONata's code and text. */
    ERROR
  }

  private final Kind kind;

  EvaluationFailure(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  /** How it failed. */
  public Kind kind() {
    return kind;
  }

  /** For {@link Kind#ERROR} a text such as {@code T1006: Attempted to invoke a non-function}. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
