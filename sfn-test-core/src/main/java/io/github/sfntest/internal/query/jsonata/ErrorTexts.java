package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The messages of JSONata as its reference implementation, and so AWS, words them. The library has
 * them too, but writes "Object" for "function" and other quotes, forgets the code and quotes
 * numbers.
 */
final class ErrorTexts {

  private static final String FIRST = "\uE000";
  private static final String SECOND = "\uE001";
  private static final String THIRD = "{{type}}";
  private static final String THIRD_TOKEN = "{{token}}";

  private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

  private ErrorTexts() {}

  /** The message of that code; the values stand in the order in which the text shows them. */
  static String fill(String code, @Nullable Object... values) {
    String text = TEMPLATES.computeIfAbsent(code, ErrorTexts::template);
    String[] places = {FIRST, SECOND, text.contains(THIRD) ? THIRD : THIRD_TOKEN};
    for (int i = 0; i < places.length; i++) {
      Object value = i < values.length ? values[i] : null;
      text = text.replace(places[i], value == null ? "undefined" : json(value));
    }
    return text;
  }

  private static String template(String code) {
    return switch (code) {
      // The library mangles names that stand without quotes.
      case "T1005" -> "Attempted to invoke a non-function. Did you mean $" + FIRST + "?";
      case "T1007" -> "Attempted to partially apply a non-function. Did you mean $" + FIRST + "?";
      case "D3137", "D3141" -> FIRST;
      case "D3140" -> "Malformed URL passed to $" + FIRST + "(): " + SECOND;
      default ->
          JException.msg(code, -1, FIRST, SECOND)
              .replace('"' + FIRST + '"', FIRST)
              .replace('"' + SECOND + '"', SECOND)
              .replace('"', '\'')
              .replace("Object", "function");
    };
  }

  /** Code and message of what the library threw while it parsed. */
  static String of(JException e) {
    return of(e, "");
  }

  /**
   * Code and message of what the library threw.
   *
   * @param operator the operator that was at work
   */
  static String of(JException e, String operator) {
    if (e instanceof Fault fault) {
      return fault.text();
    }
    String code = String.valueOf(e.getError());
    if (!code.matches("[SDTU]\\d{4}")) {
      // Some places give the text for the code.
      return code;
    }
    Object current = e.getCurrent();
    Object expected = e.getExpected();
    String text =
        switch (code) {
          case "D1002", "S0103" -> fill(code, expected == null ? current : expected);
          case "T1005", "T1007" -> fill(code, new Verbatim(String.valueOf(current)));
          // The library compares the other way round.
          case "T2007" -> fill(code, expected, current);
          case "T2009" -> fill(code, current, expected, operator);
          case "T0411" -> fill(code, expected, "");
          default -> fill(code, current, expected);
        };
    return code + ": " + text;
  }

  /**
   * The message of an exception that is not one of JSONata: a fault of the library's own functions.
   */
  static String ofForeign(RuntimeException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /** A text that is shown without quotes. */
  record Verbatim(String text) {}

  private static String json(Object value) {
    if (value instanceof Verbatim verbatim) {
      return verbatim.text();
    }
    if (value instanceof Character || value instanceof CharSequence) {
      return Texts.quoted(value.toString());
    }
    return value instanceof Double number && Double.isFinite(number)
        ? Numbers.ecmaScript(number)
        : Texts.of(value, false);
  }
}
