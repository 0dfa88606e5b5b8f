package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What one iteration of a Map is about.
 *
 * @param index from 0
 * @param key the member's name, where the Map iterates over an object; else null
 * @param source where it was read; null where no reader gave it
 */
record MapItem(int index, @Nullable String key, JsonNode value, @Nullable String source) {
  // DG input-output-contextobject
  private static final String STATE_DATA = "STATE_DATA";

  /** What the iteration gets unless {@code ItemSelector} says otherwise. */
  JsonNode input() {
    return key == null ? value : Json.object("Key", key, "Value", value);
  }

  /** {@code Map.Item} of the context object. */
  JsonNode context() {
    ObjectBuilder builder = new ObjectBuilder().put("Index", index);
    if (key != null) {
      builder.put("Key", key);
    }
    return builder.put("Value", value).put("Source", source == null ? STATE_DATA : source).build();
  }
}
