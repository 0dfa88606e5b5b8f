package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.DistributedMap;
import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.asl.ValueField;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.query.JsonataTypes;
import io.github.sfntest.internal.query.QueryException;
import io.github.sfntest.internal.query.QueryLanguage;
import org.jspecify.annotations.Nullable;

/** Begins a Map state: what it iterates over, how many at a time, and in which mode. */
final class MapRunner {

  private MapRunner() {}

  static void begin(Strand strand, MapState state) throws QueryException {
    JsonNode input = DataFlows.filteredInput(strand, state.dataFlow());
    StateProbe probe = strand.run().probe();
    if (probe != null) {
      new MapProbe(strand, state, input, probe).run();
      return;
    }
    DistributedMap distributed = state.distributed();
    boolean reads = distributed != null && distributed.itemReader() != null;
    // REC test_map_item_reader_base_json_with_items_path: beside a reader, ItemsPath has no effect
    MapItems items = reads ? null : items(strand, state, input);
    long most = maxConcurrency(strand, state, input);
    if (distributed != null) {
      DistributedMapWork.begin(strand, state, distributed, input, items, most);
    } else if (items != null) {
      new MapWork(strand, state, input, items, most).begin();
    }
  }

  /** 0 for no limit of its own. */
  static long maxConcurrency(Strand strand, MapState state, JsonNode input) throws QueryException {
    ValueField concurrency = state.maxConcurrency();
    return concurrency == null ? 0 : ValueFields.wholeNumber(strand, concurrency, input);
  }

  /** What {@code ItemsPath} or {@code Items} leads to. */
  static MapItems items(Strand strand, MapState state, JsonNode input) throws QueryException {
    ValueField field = state.items();
    JsonNode items = field == null ? input : ValueFields.value(strand, field, input);
    if (items.isArray() || (items.isObject() && takesObjects(strand, state))) {
      strand.saw(DataStep.ITEMS_PATH, items);
      return new MapItems(items);
    }
    if (state.queryLanguage() == QueryLanguage.JSONPATH) {
      // REC test_state_map_context_object; a context path loses one of its dollars there
      throw new QueryException(
          QueryException.RUNTIME,
          "Reference path \"" + referencePath(field) + "\" must point to array.",
          null);
    }
    if (field == null) {
      throw new QueryException(
          QueryException.QUERY_EVALUATION_ERROR,
          "Map state input must be an array but was: " + Json.write(items),
          null);
    }
    throw JsonataTypes.unexpected(
        field.kind() == ValueField.Kind.LITERAL
            ? Json.write(items)
            : ValueFields.expression(field).text(),
        field.name(),
        "array",
        items);
  }

  private static boolean takesObjects(Strand strand, MapState state) {
    // REC test_state_map_context_object: a test of an inline Map still wants an array
    return strand.run().probe() == null
        || state.distributed() != null
        || state.queryLanguage() == QueryLanguage.JSONATA;
  }

  private static String referencePath(@Nullable ValueField field) {
    if (field == null) {
      return "$";
    }
    String text = ValueFields.expression(field).text();
    return text.startsWith("$$") ? text.substring(1) : text;
  }
}
