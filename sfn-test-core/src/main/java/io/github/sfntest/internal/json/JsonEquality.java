package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Equality of frozen values: numbers by value, the order of members free. The depth of a document
 * costs no stack.
 */
final class JsonEquality {
  private JsonEquality() {}

  static boolean equal(JsonNode a, JsonNode b) {
    Deque<JsonNode> pairs = new ArrayDeque<>();
    boolean equal = compare(a, b, pairs);
    while (equal && !pairs.isEmpty()) {
      JsonNode left = pairs.pop();
      equal = compareChildren(left, pairs.pop(), pairs);
    }
    return equal;
  }

  /** Whether they can be equal; two containers are put off to be looked into. */
  @SuppressWarnings("ReferenceEquality") // the same instance needs no look inside
  private static boolean compare(JsonNode a, JsonNode b, Deque<JsonNode> pairs) {
    if (a == b) {
      return true;
    }
    if (OpenContainers.isContainer(a)) {
      if (a.getClass() != b.getClass() || a.size() != b.size()) {
        return false;
      }
      pairs.push(b);
      pairs.push(a);
      return true;
    }
    if (a.isNumber()) {
      return b.isNumber() && JsonNumbers.equal(a, b);
    }
    return a.equals(b);
  }

  private static boolean compareChildren(JsonNode a, JsonNode b, Deque<JsonNode> pairs) {
    for (int i = 0; i < a.size(); i++) {
      int position = partner(a, i, b);
      if (position < 0
          || !compare(OpenContainers.child(a, i), OpenContainers.child(b, position), pairs)) {
        return false;
      }
    }
    return true;
  }

  /** Where b has what stands at that place of a; -1 if a's name is not there. */
  private static int partner(JsonNode a, int place, JsonNode b) {
    return a instanceof FrozenObject left
            && b instanceof FrozenObject right
            && left.names() != right.names()
        ? right.names().find(left.names().get(place))
        : place;
  }

  /** Equal values have the same hash: the sum over all places of what stands there. */
  static int hash(JsonNode value) {
    int sum = 0;
    Deque<Placed> open = new ArrayDeque<>();
    open.push(new Placed(value, 1));
    while (!open.isEmpty()) {
      Placed placed = open.pop();
      JsonNode node = placed.value();
      sum += placed.place() * scalarHash(node);
      for (int i = 0; OpenContainers.isContainer(node) && i < node.size(); i++) {
        int step = node instanceof FrozenObject object ? object.names().get(i).hashCode() : i;
        open.push(new Placed(OpenContainers.child(node, i), 31 * placed.place() + 2 * step + 2));
      }
    }
    return sum;
  }

  /**
   * A value and the hash of the path to it, which is odd, so that it can be multiplied without a
   * loss.
   */
  private record Placed(JsonNode value, int place) {}

  private static int scalarHash(JsonNode value) {
    if (OpenContainers.isContainer(value)) {
      return value instanceof FrozenObject ? 17 : 19;
    }
    if (value.isNumber()) {
      // + 0.0 makes one zero of the two.
      return Double.hashCode(value.doubleValue() + 0.0);
    }
    return value.hashCode();
  }
}
