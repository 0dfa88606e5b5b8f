package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Values as messages for people show them: on one line, long ones cut in the middle. */
public final class Excerpt {
  /** How many characters of a value a message shows. */
  public static final int LENGTH = 200;

  private Excerpt() {}

  /** The compact JSON text, cut in the middle if it is longer than {@link #LENGTH}. */
  public static String of(JsonNode value) {
    return of(Json.write(value));
  }

  /** The text, cut in the middle if it is longer than {@link #LENGTH}. */
  public static String of(String text) {
    return cut(text, LENGTH / 2, LENGTH / 2);
  }

  /**
   * The cause of an error, cut if it is longer than twice {@link #LENGTH}. It says first what went
   * wrong, at some length, and then with which data: the beginning is worth more than the end.
   */
  public static String ofCause(String cause) {
    return cut(cause, LENGTH + LENGTH / 2, LENGTH / 2);
  }

  private static String cut(String text, int beginning, int end) {
    if (text.length() <= beginning + end) {
      return text;
    }
    int head = Character.isHighSurrogate(text.charAt(beginning - 1)) ? beginning - 1 : beginning;
    int from = text.length() - end;
    int tail = Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    return text.substring(0, head)
        + "…("
        + (tail - head)
        + " characters left out)…"
        + text.substring(tail);
  }
}
