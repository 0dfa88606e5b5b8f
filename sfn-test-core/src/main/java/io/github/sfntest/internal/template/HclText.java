package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;

/** Where the pieces of a {@code .tf} file end. */
final class HclText {

  private static final int MOST_CHARACTERS = 3 * 1024 * 1024;
  private static final int DEEPEST = 60;

  private HclText() {}

  /** Refuses what nobody writes by hand: the readers go as deep as the text does. */
  static void check(String text, Location where) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == ')' || c == ']' || c == '}') {
        depth = Math.max(0, depth - 1);
      }
    }
    if (text.length() > MOST_CHARACTERS || deepest > DEEPEST) {
      throw TemplateException.of(
          "This Terraform text is too large.",
          where,
          "at most "
              + MOST_CHARACTERS
              + " characters and "
              + DEEPEST
              + " brackets in each other, but there are "
              + text.length()
              + " and "
              + deepest,
          "load the plan (terraform show -json) instead");
    }
  }

  static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  /** The first offset from {@code at} that is no white space and in no comment. */
  static int skipBlanks(String text, int at) {
    int i = at;
    while (i < text.length()) {
      if (Character.isWhitespace(text.charAt(i))) {
        i++;
      } else if (isComment(text, i)) {
        i = endOfComment(text, i);
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isComment(String text, int at) {
    return text.charAt(at) == '#' || text.startsWith("//", at) || text.startsWith("/*", at);
  }

  private static int endOfComment(String text, int at) {
    boolean block = text.startsWith("/*", at);
    int end = text.indexOf(block ? "*/" : "\n", at + 1);
    return end < 0 ? text.length() : end + (block ? 2 : 0);
  }

  /** The offset after the quote that ends the string which starts at {@code at}. */
  static int endOfString(String text, int at) {
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      if (text.charAt(i) == '\\') {
        i += 2;
      } else if (text.startsWith("$${", i) || text.startsWith("%%{", i)) {
        i += 3;
      } else if (text.startsWith("${", i) || text.startsWith("%{", i)) {
        i = endOfBrace(text, i + 1);
      } else {
        i++;
      }
    }
    return Math.min(i + 1, text.length());
  }

  /** The offset after the brace that closes the one at {@code at}. */
  static int endOfBrace(String text, int at) {
    int depth = 0;
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"') {
        i = endOfString(text, i);
        continue;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      i++;
      if (depth == 0) {
        return i;
      }
    }
    return i;
  }

  static boolean isHeredoc(String text, int at) {
    return text.startsWith("<<", at)
        && at + 2 < text.length()
        && (text.charAt(at + 2) == '-'
            || Character.isLetter(text.charAt(at + 2))
            || text.charAt(at + 2) == '_');
  }

  /** The offset after the line that ends the heredoc which starts at {@code at}. */
  static int endOfHeredoc(String text, int at) {
    int lineEnd = text.indexOf('\n', at);
    if (lineEnd < 0) {
      return text.length();
    }
    String marker = text.substring(at + 2, lineEnd).replaceFirst("^-", "").strip();
    int start = lineEnd + 1;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      if (text.substring(start, stop).strip().equals(marker)) {
        return stop;
      }
      start = stop + 1;
    }
    return text.length();
  }

  /**
   * The offset after the expression that starts at {@code at}: the end of its line, or what closes
   * it.
   */
  static int endOfExpression(String text, int at) {
    int depth = 0;
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"') {
        i = endOfString(text, i);
      } else if (isHeredoc(text, i)) {
        i = endOfHeredoc(text, i);
      } else if (isComment(text, i)) {
        i = endOfComment(text, i);
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
        i++;
      } else if (")]}".indexOf(c) >= 0) {
        if (depth == 0) {
          return i;
        }
        depth--;
        i++;
      } else if (c == '\n' && depth == 0) {
        return i;
      } else {
        i++;
      }
    }
    return i;
  }

  /** By how many blanks all lines are indented that are not blank. */
  static int indentOf(String body) {
    return body.lines()
        .filter(line -> !line.isBlank())
        .mapToInt(line -> line.length() - line.stripLeading().length())
        .min()
        .orElse(0);
  }

  /** Where an offset of a text stands whose start stands at {@code start}. */
  static Location location(String text, int offset, Location start) {
    String before = text.substring(0, Math.min(offset, text.length()));
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return new Location(
        start.source(), start.line() + lines, lines == 0 ? start.column() + column - 1 : column);
  }
}
