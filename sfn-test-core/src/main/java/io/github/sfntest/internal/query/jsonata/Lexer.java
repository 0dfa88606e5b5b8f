package io.github.sfntest.internal.query.jsonata;

import java.util.Map;

/**
 * Cuts the text of an expression into tokens. Only as exact as {@link MentionsReader} needs it: the
 * engine has accepted the text before. Confined to one reading.
 */
final class Lexer {

  /** The kinds of tokens. */
  enum Kind {
    NAME,
    VARIABLE,
    LITERAL,
    OPERATOR,
    END
  }

  /**
   * A token.
   *
   * @param kind what it is
   * @param text name or operator; of a literal its value as text
   * @param quoted whether it is a string literal, which is a name behind a dot
   */
  record Token(Kind kind, String text, boolean quoted, int position) {
    boolean is(String operator) {
      return kind == Kind.OPERATOR && text.equals(operator);
    }
  }

  /** How strongly an operator binds to what stands before it. */
  static final Map<String, Integer> POWER =
      Map.ofEntries(
          Map.entry(".", 75),
          Map.entry("[", 80),
          Map.entry("{", 70),
          Map.entry("(", 80),
          Map.entry("@", 80),
          Map.entry("#", 80),
          Map.entry("?", 20),
          Map.entry("+", 50),
          Map.entry("-", 50),
          Map.entry("*", 60),
          Map.entry("/", 60),
          Map.entry("%", 60),
          Map.entry("=", 40),
          Map.entry("<", 40),
          Map.entry(">", 40),
          Map.entry("^", 40),
          Map.entry(":=", 10),
          Map.entry("!=", 40),
          Map.entry("<=", 40),
          Map.entry(">=", 40),
          Map.entry("~>", 40),
          Map.entry("and", 30),
          Map.entry("or", 25),
          Map.entry("in", 40),
          Map.entry("&", 50));

  private static final String SINGLE = ".[]{}(),@#;:?+-*/%|=<>^&!~";
  private static final String[] DOUBLE = {"..", ":=", "!=", ">=", "<=", "**", "~>"};

  private final String text;
  private int at;

  Lexer(String text) {
    this.text = text;
  }

  /** The next token; where an operand may stand, a slash starts a regular expression. */
  Token next(boolean operandMayFollow) {
    skipBlanks();
    int start = at;
    if (at >= text.length()) {
      return new Token(Kind.END, "", false, start);
    }
    char c = text.charAt(at);
    if (c == '/' && operandMayFollow) {
      skipRegex();
      return new Token(Kind.LITERAL, text.substring(start, at), false, start);
    }
    for (String operator : DOUBLE) {
      if (text.startsWith(operator, at)) {
        at += 2;
        return new Token(Kind.OPERATOR, operator, false, start);
      }
    }
    if (SINGLE.indexOf(c) >= 0) {
      at++;
      return new Token(Kind.OPERATOR, String.valueOf(c), false, start);
    }
    if (c == '"' || c == '\'') {
      return new Token(Kind.LITERAL, string(c), true, start);
    }
    if (c == '`') {
      int end = text.indexOf('`', at + 1);
      at = end + 1;
      return new Token(Kind.NAME, text.substring(start + 1, end), true, start);
    }
    if (c >= '0' && c <= '9') {
      skipNumber();
      return new Token(Kind.LITERAL, text.substring(start, at), false, start);
    }
    return word(start);
  }

  private Token word(int start) {
    while (at < text.length() && !endsWord(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    if (word.startsWith("$")) {
      return new Token(Kind.VARIABLE, word.substring(1), false, start);
    }
    return switch (word) {
      case "and", "or", "in" -> new Token(Kind.OPERATOR, word, false, start);
      case "true", "false", "null" -> new Token(Kind.LITERAL, word, false, start);
      default -> new Token(Kind.NAME, word, false, start);
    };
  }

  private static boolean endsWord(char c) {
    return isBlank(c) || SINGLE.indexOf(c) >= 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private void skipBlanks() {
    while (at < text.length()) {
      if (isBlank(text.charAt(at))) {
        at++;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else {
        return;
      }
    }
  }

  private void skipNumber() {
    while (at < text.length() && isPartOfNumber(at)) {
      at++;
    }
  }

  private boolean isPartOfNumber(int i) {
    char c = text.charAt(i);
    if (c == '.') {
      // [1..3] is a range
      return i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
    }
    char before = text.charAt(i - 1 < 0 ? 0 : i - 1);
    return Character.isDigit(c)
        || c == 'e'
        || c == 'E'
        || ((c == '+' || c == '-') && (before == 'e' || before == 'E'));
  }

  private String string(char quote) {
    StringBuilder value = new StringBuilder();
    at++;
    while (text.charAt(at) != quote) {
      if (text.charAt(at) == '\\') {
        at++;
      }
      value.append(text.charAt(at));
      at++;
    }
    at++;
    return value.toString();
  }

  private void skipRegex() {
    int depth = 0;
    at++;
    while (!(text.charAt(at) == '/' && depth == 0 && !isEscaped(at))) {
      char c = text.charAt(at);
      if ((c == '(' || c == '[' || c == '{') && text.charAt(at - 1) != '\\') {
        depth++;
      }
      if ((c == ')' || c == ']' || c == '}') && text.charAt(at - 1) != '\\') {
        depth--;
      }
      at++;
    }
    at++;
    while (at < text.length() && (text.charAt(at) == 'i' || text.charAt(at) == 'm')) {
      at++;
    }
  }

  private boolean isEscaped(int i) {
    int backslashes = 0;
    while (text.charAt(i - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
