package io.github.sfntest.assertj;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where a JSON value is not as expected, each place with its path. Numbers compare by value, the
 * order of members is free, that of elements is not.
 */
final class JsonDifferences {
  private static final int SHOWN = 10;
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final boolean subset;
  private final List<String> found = new ArrayList<>();

  private JsonDifferences(boolean subset) {
    this.subset = subset;
  }

  /** What keeps {@code actual} from being equal to {@code expected}. */
  static JsonDifferences ofEqual(String path, JsonNode expected, JsonNode actual) {
    JsonDifferences differences = new JsonDifferences(false);
    differences.compare(path, expected, actual);
    return differences;
  }

  /**
   * What {@code actual} lacks of {@code expected}: objects may have more members than expected, at
   * any depth; arrays have as many elements.
   */
  static JsonDifferences ofSubset(String path, JsonNode expected, JsonNode actual) {
    JsonDifferences differences = new JsonDifferences(true);
    differences.compare(path, expected, actual);
    return differences;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Such as {@code with 1 difference:} and a line for each, at most ten. */
  String describe() {
    StringBuilder text = new StringBuilder("with ").append(found.size());
    text.append(found.size() == 1 ? " difference:" : " differences:");
    found.stream().limit(SHOWN).forEach(line -> text.append(String.format("%n  ")).append(line));
    if (found.size() > SHOWN) {
      text.append(String.format("%n  … and %d more", found.size() - SHOWN));
    }
    return text.toString();
  }

  private void compare(String path, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      compareMembers(path, expected, actual);
    } else if (expected.isArray() && actual.isArray()) {
      compareElements(path, expected, actual);
    } else if (!Json.equal(expected, actual)) {
      found.add(path + ": expected " + Excerpt.of(expected) + " but was " + Excerpt.of(actual));
    }
  }

  private void compareMembers(String path, JsonNode expected, JsonNode actual) {
    for (Map.Entry<String, JsonNode> member : expected.properties()) {
      String memberPath = path + step(member.getKey());
      JsonNode value = actual.get(member.getKey());
      if (value == null) {
        found.add(memberPath + ": expected " + Excerpt.of(member.getValue()) + " but is missing");
      } else {
        compare(memberPath, member.getValue(), value);
      }
    }
    if (!subset) {
      for (Map.Entry<String, JsonNode> member : actual.properties()) {
        if (!expected.has(member.getKey())) {
          found.add(
              path
                  + step(member.getKey())
                  + ": not expected, but was "
                  + Excerpt.of(member.getValue()));
        }
      }
    }
  }

  private void compareElements(String path, JsonNode expected, JsonNode actual) {
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      compare(path + "[" + i + "]", expected.get(i), actual.get(i));
    }
    for (int i = actual.size(); i < expected.size(); i++) {
      found.add(path + "[" + i + "]: expected " + Excerpt.of(expected.get(i)) + " but is missing");
    }
    for (int i = expected.size(); i < actual.size(); i++) {
      found.add(path + "[" + i + "]: not expected, but was " + Excerpt.of(actual.get(i)));
    }
  }

  private static String step(String name) {
    return PLAIN_NAME.matcher(name).matches()
        ? "." + name
        : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
  }

  /**
   * The actual value with its members in the order of the expected one, so that an IDE's diff shows
   * what differs and nothing else.
   */
  static JsonNode inOrderOf(JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      List<Object> members = new ArrayList<>();
      for (Map.Entry<String, JsonNode> member : expected.properties()) {
        JsonNode value = actual.get(member.getKey());
        if (value != null) {
          members.add(member.getKey());
          members.add(inOrderOf(member.getValue(), value));
        }
      }
      for (Map.Entry<String, JsonNode> member : actual.properties()) {
        if (!expected.has(member.getKey())) {
          members.add(member.getKey());
          members.add(member.getValue());
        }
      }
      ObjectNode ordered = Json.object(members.toArray());
      return ordered;
    }
    if (expected.isArray() && actual.isArray()) {
      List<JsonNode> elements = new ArrayList<>();
      for (int i = 0; i < actual.size(); i++) {
        elements.add(
            i < expected.size() ? inOrderOf(expected.get(i), actual.get(i)) : actual.get(i));
      }
      ArrayNode ordered = Json.array(elements);
      return ordered;
    }
    return actual;
  }
}
