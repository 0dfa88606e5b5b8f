package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.DistributedMap;
import io.github.sfntest.internal.asl.ItemBatcher;
import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.asl.ValueField;
import io.github.sfntest.internal.json.ArrayBuilder;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryException;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a distributed Map's child executions, made one after the other: an item each, or a
 * batch of them. Developer Guide, "ItemBatcher (Map)".
 */
final class MapBatches {

  /**
   * The input of one child execution.
   *
   * @param items how many items it holds
   */
  record Batch(JsonNode input, int items) {}

  /**
   * {@code ItemSelector} and {@code ItemBatcher}, evaluated.
   *
   * @param batched whether items are batched at all
   * @param batchInput or null
   */
  record Settings(
      Strand strand,
      JsonNode mapInput,
      @Nullable Expression itemSelector,
      boolean batched,
      long mostItems,
      long mostBytes,
      @Nullable JsonNode batchInput) {

    static Settings of(Strand strand, MapState state, DistributedMap map, JsonNode input)
        throws QueryException {
      ItemBatcher batcher = map.itemBatcher();
      int quota = strand.run().timeline().host().quotas().payloadBytes();
      if (batcher == null) {
        return new Settings(strand, input, state.itemSelector(), false, 1, quota, null);
      }
      Expression template = batcher.batchInput();
      return new Settings(
          strand,
          input,
          state.itemSelector(),
          true,
          limit(strand, batcher.maxItemsPerBatch(), input, Long.MAX_VALUE),
          Math.min(limit(strand, batcher.maxInputBytesPerBatch(), input, quota), quota),
          template == null ? null : template.evaluate(FieldScope.of(strand, input)));
    }

    private static long limit(
        Strand strand, @Nullable ValueField field, JsonNode input, long otherwise)
        throws QueryException {
      long limit = field == null ? otherwise : ValueFields.wholeNumberOrText(strand, field, input);
      if (limit <= 0 && field != null) {
        // no recording has the text
        String name = field.name().replace("Path", "");
        throw new QueryException(QueryException.RUNTIME, name + " must be positive.", null);
      }
      return limit;
    }

    private JsonNode selected(MapItem item) throws QueryException {
      return itemSelector == null
          ? item.input()
          : itemSelector.evaluate(FieldScope.withItem(strand, mapInput, item.context()));
    }

    private JsonNode batch(JsonNode chosen) {
      ObjectBuilder builder = new ObjectBuilder();
      if (batchInput != null) {
        builder.put("BatchInput", batchInput);
      }
      return builder.put("Items", chosen).build();
    }
  }

  private final ItemList.OpenItems items;
  private final Settings settings;
  private @Nullable JsonNode ahead;

  MapBatches(ItemList items, Settings settings) {
    this.items = items.iterator();
    this.settings = settings;
  }

  /** Closes what items are read from; it is opened again if there is a next one after all. */
  void close() {
    items.close();
  }

  boolean hasNext() {
    return ahead != null || items.hasNext();
  }

  Batch next() throws QueryException {
    if (!settings.batched()) {
      return new Batch(take(), 1);
    }
    ArrayBuilder chosen = new ArrayBuilder();
    int count = 0;
    long bytes = Json.utf8Size(settings.batch(Json.emptyArray()));
    while (hasNext() && count < settings.mostItems()) {
      bytes += Json.utf8Size(peek()) + (count == 0 ? 0 : 1);
      if (count > 0 && bytes > settings.mostBytes()) {
        break;
      }
      chosen.add(take());
      count++;
    }
    return new Batch(settings.batch(chosen.build()), count);
  }

  private JsonNode take() throws QueryException {
    JsonNode item = peek();
    ahead = null;
    return item;
  }

  /** The next item, after {@code ItemSelector}. */
  private JsonNode peek() throws QueryException {
    if (ahead == null) {
      ahead = settings.selected(items.next());
    }
    return ahead;
  }
}
