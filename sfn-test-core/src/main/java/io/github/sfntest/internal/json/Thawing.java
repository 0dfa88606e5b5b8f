package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;

/** Copies frozen containers into ordinary ones, which can change. The depth costs no stack. */
final class Thawing {
  private record Pending(JsonNode from, JsonNode into) {}

  private final Deque<Pending> pending = new ArrayDeque<>();

  private Thawing() {}

  static JsonNode thaw(JsonNode value) {
    Thawing it = new Thawing();
    JsonNode copy = it.begun(value);
    while (!it.pending.isEmpty()) {
      it.fill(it.pending.pop());
    }
    return copy;
  }

  /** A container to be filled later; scalars cannot change and serve for both. */
  private JsonNode begun(JsonNode value) {
    if (!OpenContainers.isContainer(value)) {
      return value;
    }
    JsonNode copy =
        value instanceof FrozenObject
            ? JsonNodeFactory.instance.objectNode()
            : JsonNodeFactory.instance.arrayNode(value.size());
    pending.push(new Pending(value, copy));
    return copy;
  }

  private void fill(Pending pair) {
    for (int i = 0; i < pair.from().size(); i++) {
      JsonNode child = begun(OpenContainers.child(pair.from(), i));
      if (pair.from() instanceof FrozenObject object && pair.into() instanceof ObjectNode into) {
        into.set(object.names().get(i), child);
      } else if (pair.into() instanceof ArrayNode into) {
        into.add(child);
      }
    }
  }
}
