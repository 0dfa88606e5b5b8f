package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractList;
import java.util.Collection;
import java.util.RandomAccess;

/**
 * The elements of a frozen array: an array behind the {@code List} that {@code ArrayNode} works on.
 * Refuses writes.
 */
final class FrozenList extends AbstractList<JsonNode> implements RandomAccess {
  private final JsonNode[] elements;

  FrozenList(JsonNode[] elements) {
    this.elements = elements;
  }

  @Override
  public JsonNode get(int position) {
    return elements[position];
  }

  @Override
  public int size() {
    return elements.length;
  }

  @Override
  public JsonNode set(int position, JsonNode value) {
    throw FrozenMap.refused();
  }

  @Override
  public void add(int position, JsonNode value) {
    throw FrozenMap.refused();
  }

  @Override
  public boolean addAll(Collection<? extends JsonNode> values) {
    throw FrozenMap.refused();
  }

  @Override
  public JsonNode remove(int position) {
    throw FrozenMap.refused();
  }

  @Override
  public void clear() {
    throw FrozenMap.refused();
  }
}
