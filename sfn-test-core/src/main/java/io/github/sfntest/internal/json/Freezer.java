package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns foreign nodes into frozen ones of the few classes that the rest of this package knows. */
final class Freezer {
  private Freezer() {}

  static JsonNode freeze(JsonNode value) {
    if (isFrozen(value)) {
      return value;
    }
    if (!value.isContainerNode()) {
      return freezeScalar(value);
    }
    // Each container stands before those inside it: built from the end, the depth costs no stack.
    List<JsonNode> foreign = new ArrayList<>();
    foreign.add(value);
    for (int i = 0; i < foreign.size(); i++) {
      for (JsonNode child : foreign.get(i)) {
        if (child != null && child.isContainerNode() && !isFrozen(child)) {
          foreign.add(child);
        }
      }
    }
    IdentityHashMap<JsonNode, JsonNode> frozen = new IdentityHashMap<>();
    for (int i = foreign.size() - 1; i >= 0; i--) {
      frozen.put(foreign.get(i), container(foreign.get(i), frozen));
    }
    return Objects.requireNonNull(frozen.get(value), "frozen");
  }

  private static JsonNode container(JsonNode value, IdentityHashMap<JsonNode, JsonNode> frozen) {
    JsonNode[] children = new JsonNode[value.size()];
    int next = 0;
    for (JsonNode child : value) {
      children[next++] = child(child, frozen);
    }
    if (value.isArray()) {
      return new FrozenArray(children);
    }
    String[] names = new String[children.length];
    next = 0;
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      names[next++] = member.getKey();
    }
    Names shape = Names.unlessDuplicates(names);
    if (shape == null) {
      throw new IllegalArgumentException("An object node has a name twice.");
    }
    return new FrozenObject(shape, children);
  }

  private static JsonNode child(
      @Nullable JsonNode value, IdentityHashMap<JsonNode, JsonNode> frozen) {
    if (value == null) {
      return NullNode.instance;
    }
    JsonNode built = frozen.get(value);
    return built != null ? built : isFrozen(value) ? value : freezeScalar(value);
  }

  private static boolean isFrozen(JsonNode value) {
    return value instanceof FrozenObject
        || value instanceof FrozenArray
        || value instanceof TextNode
        || value instanceof IntNode
        || value instanceof BooleanNode
        || value instanceof NullNode
        || value instanceof LongNode
        || value instanceof DecimalNode
        || (value instanceof DoubleNode number && Double.isFinite(number.doubleValue()));
  }

  private static JsonNode freezeScalar(JsonNode value) {
    if (value.isNumber()) {
      double number = value.doubleValue();
      return value.isFloatingPointNumber()
              && !(value instanceof DecimalNode)
              && !Double.isFinite(number)
          // What Jackson writes, since JSON has no such number.
          ? TextNode.valueOf(Double.toString(number))
          : JsonNumbers.of(value.numberValue());
    }
    if (value instanceof BinaryNode) {
      return TextNode.valueOf(value.asText());
    }
    if (value instanceof POJONode pojo) {
      return ValueMapper.standard().value(pojo.getPojo());
    }
    // A missing node, which Jackson writes as null, too.
    return NullNode.instance;
  }
}
