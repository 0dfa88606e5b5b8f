package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Where a replay first departs from its recording.
 *
 * @param path the place in the case, as a path from its top ({@code $.expected…})
 * @param expected what the recording has there, cut if long
 * @param actual what the replay has there, cut if long
 */
record Difference(String path, String expected, String actual) {

  static final String ABSENT = "absent";

  private static final int LONGEST = 500;

  Difference {
    expected = cut(expected);
    actual = cut(actual);
  }

  static Difference at(String path, JsonNode expected, JsonNode actual) {
    return new Difference(path, show(expected), show(actual));
  }

  private static String show(JsonNode value) {
    return value == null ? ABSENT : Texts.write(value);
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int half = LONGEST / 2;
    return text.substring(0, half)
        + "…("
        + (text.length() - 2 * half)
        + " more)…"
        + text.substring(text.length() - half);
  }

  @Override
  public String toString() {
    return path + ": expected " + expected + " but was " + actual;
  }
}
