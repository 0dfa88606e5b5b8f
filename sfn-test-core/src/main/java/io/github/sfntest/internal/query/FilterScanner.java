package io.github.sfntest.internal.query;

/**
 * Finds the end of a filter in a path, {@code ?(@.price < 10)}, and refuses function calls in it.
 */
final class FilterScanner {
  private FilterScanner() {}

  /** The position after the parenthesis that closes the one at {@code open}. */
  static int end(String text, int open) throws QuerySyntaxException {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      } else {
        i = skipLiteral(text, i);
      }
    }
    throw new QuerySyntaxException("The filter is not closed: " + text, open);
  }

  static void check(String text, int open) throws QuerySyntaxException {
    int end = end(text, open);
    for (int i = open + 1; i < end; i++) {
      char before = text.charAt(i - 1);
      if (text.charAt(i) == '(' && (Character.isLetterOrDigit(before) || before == '_')) {
        throw new QuerySyntaxException("Functions are not supported in a path: " + text, i);
      }
      i = skipLiteral(text, i);
    }
  }

  /**
   * The last position of the quoted text or regular expression that starts here; {@code start} if
   * none does.
   */
  private static int skipLiteral(String text, int start) throws QuerySyntaxException {
    char quote = text.charAt(start);
    boolean opens = quote == '\'' || quote == '"' || (quote == '/' && followsMatch(text, start));
    if (!opens) {
      return start;
    }
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i;
      }
    }
    throw new QuerySyntaxException("A text in the filter is not closed: " + text, start);
  }

  private static boolean followsMatch(String text, int slash) {
    int i = slash - 1;
    while (i > 0 && text.charAt(i) == ' ') {
      i--;
    }
    return i > 0 && text.charAt(i) == '~' && text.charAt(i - 1) == '=';
  }
}
