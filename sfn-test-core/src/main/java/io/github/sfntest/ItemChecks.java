package io.github.sfntest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.DistributedMap;
import io.github.sfntest.internal.asl.ItemReader;
import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.asl.State;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.FourParts;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.service.Machine;
import io.github.sfntest.internal.service.MachineStates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the items that a test gives in place of those an item reader would read. */
final class ItemChecks {

  private ItemChecks() {}

  /** Wants a Map of that name with a reader that could give these items. */
  static void check(List<Machine> machines, String state, JsonNode items) {
    StateChecks.exists(machines, state);
    List<ItemReader> readers = new ArrayList<>();
    for (State named :
        MachineStates.named(machines.stream().map(Machine::compiled).toList(), state)) {
      ItemReader reader = reader(named);
      if (reader != null) {
        readers.add(reader);
      }
    }
    if (readers.isEmpty()) {
      throw new IllegalArgumentException(
          FourParts.of(
              "State '" + state + "' has no ItemReader: the items would never be asked for.",
              StateChecks.where(machines),
              "the name of a distributed Map with an ItemReader",
              "give the items in the input of the execution, or of the mock before the Map"));
    }
    String where = StateChecks.where(machines) + " > state '" + state + "' > ItemReader";
    if (!items.isContainerNode()) {
      throw new IllegalArgumentException(
          FourParts.of(
              "mapItems was given no items.",
              where,
              "an array, or an object whose members are the items, but it is " + Excerpt.of(items),
              "mapItems(\"" + state + "\", List.of(…)), or JSON text such as [{\"id\": 1}]"));
    }
    if (readers.stream().allMatch(ItemChecks::givesTexts)) {
      checkRows(items, where);
    }
  }

  private static @Nullable ItemReader reader(State state) {
    DistributedMap distributed = state instanceof MapState map ? map.distributed() : null;
    return distributed == null ? null : distributed.itemReader();
  }

  private static boolean givesTexts(ItemReader reader) {
    JsonNode config = reader.readerConfig();
    return config != null && config.path("InputType").asText().equals("CSV");
  }

  private static void checkRows(JsonNode items, String where) {
    for (int i = 0; i < items.size(); i++) {
      JsonNode row = items.isArray() ? items.get(i) : Json.nul();
      String wrong =
          row.isObject() ? wrongMember(row) : "it is " + Excerpt.of(items.isArray() ? row : items);
      if (wrong != null) {
        throw new IllegalArgumentException(
            FourParts.of(
                "mapItems was given an item that a CSV file can't hold.",
                where + (items.isArray() ? ", item " + i : ""),
                "objects whose members are texts, which is all that CSV knows, but " + wrong,
                "give texts; a row of numbers is {\"amount\": \"5\"}"));
      }
    }
  }

  private static @Nullable String wrongMember(JsonNode row) {
    for (Map.Entry<String, JsonNode> member : row.properties()) {
      if (!member.getValue().isTextual()) {
        return "\"" + member.getKey() + "\" is " + Excerpt.of(member.getValue());
      }
    }
    return null;
  }
}
