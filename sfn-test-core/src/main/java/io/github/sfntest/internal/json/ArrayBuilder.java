package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;

/** Makes a frozen array, element by element. Confined to one thread. */
public final class ArrayBuilder {
  private JsonNode[] elements = new JsonNode[8];
  private int count;

  /** Adds an element. */
  public ArrayBuilder add(JsonNode value) {
    if (count == elements.length) {
      elements = Arrays.copyOf(elements, count * 2);
    }
    elements[count++] = Json.freeze(value);
    return this;
  }

  /** How many elements there are so far. */
  public int size() {
    return count;
  }

  /** The array. */
  public ArrayNode build() {
    return count == 0 ? Json.emptyArray() : new FrozenArray(Arrays.copyOf(elements, count));
  }
}
