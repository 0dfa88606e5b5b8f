package io.github.sfntest.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * A place where a document is not as expected.
 *
 * @param place where
 * @param expected null if nothing is expected there
 * @param actual null if nothing is there
 */
record Difference(JsonPlace place, @Nullable JsonNode expected, @Nullable JsonNode actual) {

  /** Such as {@code $.id: expected 8 but was 7}. */
  String text() {
    String found = actual == null ? "is missing" : "was " + Excerpt.of(actual);
    String path = Excerpt.of(place.text());
    return expected == null
        ? path + ": not expected, but " + found
        : path + ": expected " + Excerpt.of(expected) + " but " + found;
  }

  /** The same with what was found first, such as {@code $.id was 7, not 8}. */
  String foundText() {
    String path = Excerpt.of(place.text());
    if (actual == null) {
      return path + " is missing";
    }
    return expected == null
        ? path + " was not expected"
        : path + " was " + Excerpt.of(actual) + ", not " + Excerpt.of(expected);
  }
}
