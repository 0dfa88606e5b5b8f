package io.github.sfntest.strength;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Small changes of a document: what a slip of the hand, a merge or a wrong template makes. */
final class Mutations {
  private static final String[] FIELDS = {
    "Type",
    "Next",
    "End",
    "Resource",
    "Parameters",
    "Arguments",
    "Output",
    "Result",
    "ResultPath",
    "InputPath",
    "OutputPath",
    "Catch",
    "Retry",
    "Choices",
    "Default",
    "Branches",
    "ItemProcessor",
    "Iterator",
    "ItemsPath",
    "Items",
    "ItemSelector",
    "MaxConcurrency",
    "Assign",
    "Seconds",
    "SecondsPath",
    "Timestamp",
    "TimeoutSeconds",
    "HeartbeatSeconds",
    "QueryLanguage",
    "StartAt",
    "States",
    "Error",
    "ErrorPath",
    "Cause",
    "Comment",
    "Version",
    "ItemReader",
    "ItemBatcher",
    "ResultWriter",
    "Label",
    "ToleratedFailureCount",
    "ErrorEquals",
    "And",
    "Variable",
    "Condition",
  };

  private final Draw draw;
  private final RandomJson json;
  private final RandomExpressions expressions;

  Mutations(Draw draw) {
    this.draw = draw;
    this.json = new RandomJson(draw);
    this.expressions = new RandomExpressions(draw, json);
  }

  /** Changes the document in one to three places. */
  void mutate(JsonNode root) {
    for (int i = 1 + draw.below(3); i > 0; i--) {
      List<JsonNode> containers = new ArrayList<>();
      collect(root, containers);
      if (!containers.isEmpty()) {
        JsonNode container = draw.of(containers);
        if (container instanceof ObjectNode object) {
          mutate(object);
        } else {
          mutate((ArrayNode) container);
        }
      }
    }
  }

  private static void collect(JsonNode node, List<JsonNode> into) {
    if (node.isContainerNode()) {
      into.add(node);
      node.forEach(child -> collect(child, into));
    }
  }

  private void mutate(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.isEmpty() || draw.percent(15) ? draw.of(FIELDS) : draw.of(names);
    switch (draw.below(7)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name, json.any(2));
      case 2 -> object.set(draw.of(FIELDS), other(object, name));
      case 3 -> object.put(name, draw.percent(50) ? expressions.path() : expressions.intrinsic(1));
      case 4 -> object.put(name, expressions.jsonata());
      case 5 -> object.put(draw.percent(50) ? name + ".$" : draw.of(FIELDS), json.text());
      default -> object.set(name, json.number());
    }
  }

  private JsonNode other(ObjectNode object, String name) {
    JsonNode value = object.get(name);
    return value == null ? json.any(1) : value.deepCopy();
  }

  private void mutate(ArrayNode array) {
    switch (draw.below(4)) {
      case 0 -> array.removeAll();
      case 1 -> array.insert(draw.below(array.size() + 1), json.any(2));
      case 2 -> {
        if (!array.isEmpty()) {
          array.add(array.get(draw.below(array.size())).deepCopy());
        }
      }
      default -> {
        if (!array.isEmpty()) {
          array.remove(draw.below(array.size()));
        }
      }
    }
  }

  /** The text with a few characters lost, doubled, moved or replaced. */
  String mutate(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = 1 + draw.below(3); i > 0 && changed.length() > 1; i--) {
      int at = draw.below(changed.length());
      int to = Math.min(changed.length(), at + 1 + draw.below(20));
      switch (draw.below(5)) {
        case 0 -> changed.deleteCharAt(at);
        case 1 -> changed.delete(at, to);
        case 2 -> changed.insert(at, changed.substring(at, to));
        case 3 ->
            changed.insert(
                at, draw.of("{", "}", "[", "]", "\"", ",", ":", "\\", "\n", "-", "#", "&a ", "*a"));
        default ->
            changed.setCharAt(at, draw.of(' ', '"', '\t', 'x', '0', '\u0000', '\ud800', '%'));
      }
    }
    return changed.toString();
  }
}
