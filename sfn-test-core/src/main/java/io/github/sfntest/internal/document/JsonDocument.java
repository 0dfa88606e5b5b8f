package io.github.sfntest.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.json.LocatedJson;
import io.github.sfntest.internal.json.TextPosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON, with comments if there are any. */
final class JsonDocument {

  private static final int MAX_DEPTH = 250;

  private final LocatedJson json;
  private final String source;

  private JsonDocument(LocatedJson json, String source) {
    this.json = json;
    this.source = source;
  }

  static Node read(String text, String source) {
    try {
      LocatedJson json = LocatedJson.parse(JsonComments.blankOut(text));
      JsonDocument document = new JsonDocument(json, source);
      for (String pointer : json.duplicatePointers()) {
        throw new DocumentException(
            "The key '" + nameOf(pointer) + "' is there twice", document.location(pointer));
      }
      return document.node(json.root(), "", 0);
    } catch (JsonSyntaxException e) {
      throw new DocumentException(
          e.originalMessage(), new Location(source, e.line(), Math.max(1, e.column())));
    }
  }

  private Node node(JsonNode value, String pointer, int depth) {
    Location at = location(pointer);
    if (depth > MAX_DEPTH) {
      throw new DocumentException("It is nested more than " + MAX_DEPTH + " levels", at);
    }
    if (value.isObject()) {
      Map<String, Node> members = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        String name = field.getKey().replace("~", "~0").replace("/", "~1");
        members.put(field.getKey(), node(field.getValue(), pointer + "/" + name, depth + 1));
      }
      return new Node.Mapping(members, at);
    }
    if (value.isArray()) {
      List<Node> items = new ArrayList<>();
      for (JsonNode item : value) {
        items.add(node(item, pointer + "/" + items.size(), depth + 1));
      }
      return new Node.Sequence(items, at);
    }
    return Node.scalar(value, at);
  }

  private Location location(String pointer) {
    TextPosition position = json.position(pointer);
    return position == null
        ? new Location(source, 1, 1)
        : new Location(source, position.line(), position.column());
  }

  private static String nameOf(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }
}
