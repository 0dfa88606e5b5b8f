package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.Json;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where two JSON values differ first. */
final class FirstDifference {

  private static final Pattern SHORT_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private FirstDifference() {}

  /** Such as {@code $.amount was 5, not 10}; {@code path} leads to both values. */
  static String text(String path, JsonNode expected, JsonNode actual) {
    String inside = inside(path, expected, actual);
    return inside != null
        ? inside
        : path + " was " + Excerpt.of(actual) + ", not " + Excerpt.of(expected);
  }

  private static @Nullable String inside(String path, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      return inObject(path, expected, actual);
    }
    return expected.isArray() && actual.isArray() ? inArray(path, expected, actual) : null;
  }

  private static @Nullable String inObject(String path, JsonNode expected, JsonNode actual) {
    for (Map.Entry<String, JsonNode> member : expected.properties()) {
      JsonNode other = actual.get(member.getKey());
      String place = path + step(member.getKey());
      if (other == null) {
        return place + " is missing";
      }
      if (!Json.equal(member.getValue(), other)) {
        return text(place, member.getValue(), other);
      }
    }
    for (Iterator<String> names = actual.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!expected.has(name)) {
        return path + step(name) + " was not expected";
      }
    }
    return null;
  }

  private static @Nullable String inArray(String path, JsonNode expected, JsonNode actual) {
    if (expected.size() != actual.size()) {
      return path + " had " + elements(actual.size()) + ", not " + expected.size();
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!Json.equal(expected.get(i), actual.get(i))) {
        return text(path + "[" + i + "]", expected.get(i), actual.get(i));
      }
    }
    return null;
  }

  private static String elements(int count) {
    return count == 1 ? "1 element" : count + " elements";
  }

  private static String step(String name) {
    return SHORT_NAME.matcher(name).matches() ? "." + name : "['" + name + "']";
  }
}
