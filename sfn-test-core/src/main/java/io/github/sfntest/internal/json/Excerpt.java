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
    if (text.length() <= LENGTH) {
      return text;
    }
    int head = LENGTH / 2;
    if (Character.isHighSurrogate(text.charAt(head - 1))) {
      head--;
    }
    int tail = text.length() - LENGTH / 2;
    if (Character.isLowSurrogate(text.charAt(tail))) {
      tail++;
    }
    return text.substring(0, head)
        + "…("
        + (tail - head)
        + " characters left out)…"
        + text.substring(tail);
  }
}
