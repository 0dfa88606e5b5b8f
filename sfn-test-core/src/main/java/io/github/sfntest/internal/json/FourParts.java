package io.github.sfntest.internal.json;

/** The four parts of a message for people. */
public final class FourParts {

  private FourParts() {}

  /** What happened, where, what was expected there, and how to mend it. */
  public static String of(String what, String where, String expected, String mend) {
    return what
        + "\n  where:     "
        + where
        + "\n  expected:  "
        + expected
        + "\n  to mend:   "
        + mend;
  }
}
