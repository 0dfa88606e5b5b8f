package io.github.sfntest.internal.query.jsonata;

import io.github.sfntest.internal.query.jsonata.Lexer.Kind;
import io.github.sfntest.internal.query.jsonata.Lexer.Token;

/**
 * Rewrites the regular expressions in an expression, which are those of ECMAScript, so that Java's
 * mean the same. What both read alike stays as it is.
 */
final class RegexLiterals {

  /** ECMAScript's blanks beside those of {@code \s} in Java. */
  private static final String BLANKS =
      "\\u00a0\\ufeff\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

  private RegexLiterals() {}

  /** The expression with the regular expressions of Java. */
  static String translate(String expression) {
    if (expression.indexOf('/') < 0) {
      return expression;
    }
    StringBuilder out = new StringBuilder();
    Lexer lexer = new Lexer(expression);
    boolean operandMayFollow = true;
    int done = 0;
    while (true) {
      Token token = lexer.next(operandMayFollow);
      if (token.kind() == Kind.END) {
        return out.append(expression, done, expression.length()).toString();
      }
      if (token.kind() == Kind.LITERAL && token.text().startsWith("/") && !token.quoted()) {
        out.append(expression, done, token.position()).append(literal(token.text()));
        done = token.position() + token.text().length();
      }
      operandMayFollow = token.kind() == Kind.OPERATOR && ")]}".indexOf(token.text().charAt(0)) < 0;
    }
  }

  private static String literal(String literal) {
    int close = literal.lastIndexOf('/');
    String flags = literal.substring(close + 1);
    String body = body(literal.substring(1, close), flags.contains("m"));
    return "/" + (flags.contains("i") ? "(?u)" : "") + body + "/" + flags;
  }

  private static String body(String regex, boolean isMultiline) {
    StringBuilder out = new StringBuilder(regex.length() + 16);
    boolean inClass = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\' && i + 1 < regex.length()) {
        out.append(escape(regex.charAt(++i), inClass));
      } else if (inClass) {
        inClass = c != ']';
        // Java knows intersections of classes.
        out.append(c == '&' ? "\\&" : String.valueOf(c));
      } else if (c == '[') {
        inClass = true;
        out.append(c);
      } else if (c == '$' && !isMultiline) {
        // Java's $ also matches before a line break at the end.
        out.append("\\z");
      } else if (c == '{' && !isQuantifier(regex, i)) {
        out.append("\\{");
      } else if (c == '}' && !closesQuantifier(regex, i)) {
        out.append("\\}");
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String escape(char escaped, boolean inClass) {
    if (escaped == 's') {
      return inClass ? "\\s" + BLANKS : "[\\s" + BLANKS + "]";
    }
    if (escaped == 'S' && !inClass) {
      return "[^\\s" + BLANKS + "]";
    }
    return "\\" + escaped;
  }

  private static boolean isQuantifier(String regex, int open) {
    int i = open + 1;
    while (i < regex.length() && (Character.isDigit(regex.charAt(i)) || regex.charAt(i) == ',')) {
      i++;
    }
    return i > open + 1
        && i < regex.length()
        && regex.charAt(i) == '}'
        && regex.charAt(open + 1) != ',';
  }

  private static boolean closesQuantifier(String regex, int close) {
    int open = regex.lastIndexOf('{', close);
    return open >= 0 && isQuantifier(regex, open) && regex.indexOf('}', open) == close;
  }
}
