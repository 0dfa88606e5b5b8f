package io.github.sfntest.internal.query;

import java.util.Set;

/**
 * Finds the end of a filter in a path, {@code ?(@.price < 10)}, and refuses function calls in it.
 */
final class FilterScanner {
  private static final Set<String> KEYWORDS = Set.of("true", "false", "null");

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
   * The filter with quotes around a bare word on the right of a comparison:
   * {@code @.Name==Receipt}. Workflows that AWS publishes have such filters, and the engine refuses
   * them.
   */
  static String quoteBareWords(String filter) throws QuerySyntaxException {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int i = 0; i < filter.length(); i++) {
      int literalEnd = skipLiteral(filter, i);
      if (literalEnd > i) {
        i = literalEnd;
        continue;
      }
      if (!isBareWordAfterComparison(filter, i)) {
        continue;
      }
      int end = i;
      while (end < filter.length() && isWordPart(filter.charAt(end))) {
        end++;
      }
      if (!KEYWORDS.contains(filter.substring(i, end))) {
        out.append(filter, done, i).append('\'').append(filter, i, end).append('\'');
        done = end;
      }
      i = end - 1;
    }
    return out.append(filter, done, filter.length()).toString();
  }

  private static boolean isBareWordAfterComparison(String filter, int at) {
    if (!Character.isLetter(filter.charAt(at))) {
      return false;
    }
    int i = at - 1;
    while (i > 0 && filter.charAt(i) == ' ') {
      i--;
    }
    char before = i < 0 ? ' ' : filter.charAt(i);
    return before == '=' || before == '<' || before == '>';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
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
