package io.github.sfntest.internal.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sfntest.internal.json.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts words for what differs from run to run, or from one account to another. */
final class Masks {
  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:[0-9]*:[^\\s\"'<>,;]+");
  private static final Pattern TIME =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?"
              + "(Z|[+-][0-9]{2}:?[0-9]{2})?");

  private Masks() {}

  /** The document with {@code <arn>} for ARNs and {@code <time>} for times in its texts. */
  static JsonNode apply(ObjectNode document) {
    ObjectNode copy = document.deepCopy();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(copy));
    while (!open.isEmpty()) {
      JsonNode container = open.pop();
      if (container instanceof ObjectNode object) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
          member.setValue(masked(member.getValue(), open));
        }
      } else if (container instanceof ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, masked(array.path(i), open));
        }
      }
    }
    return Json.freeze(copy);
  }

  private static JsonNode masked(JsonNode value, Deque<JsonNode> open) {
    if (value.isContainerNode()) {
      open.push(value);
    }
    return value.isTextual() ? Json.text(masked(value.textValue())) : value;
  }

  private static String masked(String text) {
    return TIME.matcher(ARN.matcher(text).replaceAll("<arn>")).replaceAll("<time>");
  }
}
