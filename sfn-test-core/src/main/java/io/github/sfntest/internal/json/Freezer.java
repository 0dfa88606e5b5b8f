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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns foreign nodes into frozen ones of the few classes that the rest of this package knows. */
final class Freezer {
  private Freezer() {}

  static JsonNode freeze(JsonNode value) {
    if (isFrozen(value)) {
      return value;
    }
    if (value.isObject()) {
      String[] names = new String[value.size()];
      JsonNode[] values = new JsonNode[names.length];
      int next = 0;
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        names[next] = member.getKey();
        values[next++] = freezeOrNull(member.getValue());
      }
      Names shape = Names.unlessDuplicates(names);
      if (shape == null) {
        throw new IllegalArgumentException("An object node has a name twice.");
      }
      return new FrozenObject(shape, values);
    }
    if (value.isArray()) {
      JsonNode[] elements = new JsonNode[value.size()];
      for (int i = 0; i < elements.length; i++) {
        elements[i] = freezeOrNull(value.get(i));
      }
      return new FrozenArray(elements);
    }
    return freezeScalar(value);
  }

  private static JsonNode freezeOrNull(@Nullable JsonNode value) {
    return value == null ? NullNode.instance : freeze(value);
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
