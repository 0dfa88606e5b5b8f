package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.Names;
import java.util.List;
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
  private static final JsonNode STATE_DATA = Json.text("STATE_DATA");
  private static final Names ELEMENT = Names.of(List.of("Index", "Value", "Source"));
  private static final Names MEMBER = Names.of(List.of("Index", "Key", "Value", "Source"));

  /** What the iteration gets unless {@code ItemSelector} says otherwise. */
  JsonNode input() {
    return key == null ? value : Json.object("Key", key, "Value", value);
  }

  /** {@code Map.Item} of the context object. */
  JsonNode context() {
    JsonNode frozen = Json.freeze(value);
    JsonNode from = source == null ? STATE_DATA : Json.text(source);
    return key == null
        ? Json.object(ELEMENT, new JsonNode[] {Json.number(index), frozen, from})
        : Json.object(MEMBER, new JsonNode[] {Json.number(index), Json.text(key), frozen, from});
  }
}
