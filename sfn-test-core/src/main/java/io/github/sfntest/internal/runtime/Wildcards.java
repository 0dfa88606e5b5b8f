package io.github.sfntest.internal.runtime;

/**
 * The patterns of {@code StringMatches}: {@code *} stands for any run of characters, {@code \*} and
 * {@code \\} for the characters themselves; ASL, "Data-test expression".
 */
final class Wildcards {

  private Wildcards() {}

  /**
   * Whether the whole text fits the pattern. Takes time in proportion to the product of both
   * lengths at most.
   */
  static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int afterStar = -1;
    int resumeAt = 0;
    while (true) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        afterStar = ++p;
        resumeAt = t;
        continue;
      }
      if (t == text.length()) {
        return p == pattern.length();
      }
      boolean escaped =
          p + 1 < pattern.length()
              && pattern.charAt(p) == '\\'
              && (pattern.charAt(p + 1) == '*' || pattern.charAt(p + 1) == '\\');
      int literal = escaped ? p + 1 : p;
      if (literal < pattern.length() && pattern.charAt(literal) == text.charAt(t)) {
        p = literal + 1;
        t++;
      } else if (afterStar >= 0) {
        p = afterStar;
        t = ++resumeAt;
      } else {
        return false;
      }
    }
  }
}
