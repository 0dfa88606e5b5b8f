package io.github.sfntest.internal.integration;

import io.github.sfntest.internal.json.FourParts;

/** AWS could read this, the kit cannot: the test has to go another way. */
public final class UnreadableFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String mend;

  UnreadableFormatException(String what, String expected, String mend) {
    super(what, null, false, false);
    this.expected = expected;
    this.mend = mend;
  }

  /** The message for a person. */
  public String explain(String where) {
    return FourParts.of(String.valueOf(getMessage()), where, expected, mend);
  }
}
