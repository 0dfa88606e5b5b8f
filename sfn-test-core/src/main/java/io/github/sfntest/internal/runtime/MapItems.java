package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Items that are part of the state's data: the elements of an array, or an object's members. */
final class MapItems implements ItemList {
  private final JsonNode items;
  private final List<String> keys = new ArrayList<>();

  /**
   * @param items an array or an object
   */
  MapItems(JsonNode items) {
    this.items = items;
    if (items.isObject()) {
      items.fieldNames().forEachRemaining(keys::add);
    }
  }

  @Override
  public int size() {
    return items.size();
  }

  MapItem item(int index) {
    if (items.isArray()) {
      return new MapItem(index, null, items.get(index), null);
    }
    String key = keys.get(index);
    return new MapItem(index, key, items.get(key), null);
  }

  @Override
  public OpenItems iterator() {
    Iterator<MapItem> all = IntStream.range(0, size()).mapToObj(this::item).iterator();
    return new OpenItems() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public MapItem next() {
        return all.next();
      }
    };
  }
}
