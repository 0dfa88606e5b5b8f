package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Map iterates over: the elements of an array, or the members of an object. */
final class MapItems {
  private final JsonNode items;
  private final @Nullable String source;
  private final List<String> keys = new ArrayList<>();

  /**
   * @param items an array or an object
   */
  MapItems(JsonNode items) {
    this(items, null);
  }

  /**
   * @param source {@code Map.Item.Source} of the context object, or null
   */
  MapItems(JsonNode items, @Nullable String source) {
    this.items = items;
    this.source = source;
    if (items.isObject()) {
      items.fieldNames().forEachRemaining(keys::add);
    }
  }

  int size() {
    return items.size();
  }

  /** The item of that index: an element, or the member's key and value. */
  JsonNode item(int index) {
    return items.isArray()
        ? items.get(index)
        : Json.object("Key", keys.get(index), "Value", items.get(keys.get(index)));
  }

  /** {@code Map.Item} of the context object. */
  JsonNode contextItem(int index) {
    ObjectBuilder builder = new ObjectBuilder().put("Index", index);
    if (items.isArray()) {
      builder.put("Value", items.get(index));
    } else {
      builder.put("Key", keys.get(index)).put("Value", items.get(keys.get(index)));
    }
    if (source != null) {
      builder.put("Source", source);
    }
    return builder.build();
  }
}
