package io.github.sfntest.mock;

/** The four parts of a message for people. */
final class FourParts {

  private FourParts() {}

  static String of(String what, String where, String expected, String mend) {
    return what
        + "\n  where:     "
        + where
        + "\n  expected:  "
        + expected
        + "\n  to mend:   "
        + mend;
  }
}
