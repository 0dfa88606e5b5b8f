package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/**
 * The containers that a walk over a frozen value is in, outermost first, with the place it has
 * reached in each: the depth of a document costs no stack. Confined to one walk.
 */
final class OpenContainers {
  private JsonNode[] containers = new JsonNode[8];
  private int[] places = new int[8];
  private int depth;

  /** Whether it has children that a walk goes into. */
  static boolean isContainer(JsonNode value) {
    return value instanceof FrozenObject || value instanceof FrozenArray;
  }

  static JsonNode child(JsonNode container, int place) {
    return container instanceof FrozenObject object
        ? object.value(place)
        : ((FrozenArray) container).element(place);
  }

  int depth() {
    return depth;
  }

  void enter(JsonNode container) {
    if (depth == containers.length) {
      containers = Arrays.copyOf(containers, 2 * depth);
      places = Arrays.copyOf(places, 2 * depth);
    }
    containers[depth] = container;
    places[depth++] = 0;
  }

  JsonNode innermost() {
    return containers[depth - 1];
  }

  /** The place of the innermost one's next child, or -1 after the last. */
  int next() {
    int place = places[depth - 1]++;
    return place < containers[depth - 1].size() ? place : -1;
  }

  void leave() {
    depth--;
  }
}
