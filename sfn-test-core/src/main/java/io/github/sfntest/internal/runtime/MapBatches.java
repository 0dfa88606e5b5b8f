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

  private final MapItems items;
  private final @Nullable Strand strand;
  private final @Nullable Expression itemSelector;
  private final JsonNode mapInput;
  private final boolean batched;
  private final long mostItems;
  private final long mostBytes;
  private final @Nullable JsonNode batchInput;
  private int next;

  private MapBatches(
      MapItems items,
      @Nullable Strand strand,
      @Nullable Expression itemSelector,
      JsonNode mapInput,
      boolean batched,
      long mostItems,
      long mostBytes,
      @Nullable JsonNode batchInput) {
    this.items = items;
    this.strand = strand;
    this.itemSelector = itemSelector;
    this.mapInput = mapInput;
    this.batched = batched;
    this.mostItems = mostItems;
    this.mostBytes = mostBytes;
    this.batchInput = batchInput;
  }

  /** Items that have not been looked at yet. */
  static MapBatches none(MapItems items) {
    return new MapBatches(
        items, null, null, Json.nul(), false, Long.MAX_VALUE, Long.MAX_VALUE, null);
  }

  static MapBatches of(
      Strand strand, MapState state, DistributedMap map, JsonNode input, MapItems items)
      throws QueryException {
    ItemBatcher batcher = map.itemBatcher();
    if (batcher == null) {
      return new MapBatches(
          items, strand, state.itemSelector(), input, false, 1, Long.MAX_VALUE, null);
    }
    int quota = strand.run().timeline().host().quotas().payloadBytes();
    Expression template = batcher.batchInput();
    return new MapBatches(
        items,
        strand,
        state.itemSelector(),
        input,
        true,
        limit(strand, batcher.maxItemsPerBatch(), input, Long.MAX_VALUE),
        Math.min(limit(strand, batcher.maxInputBytesPerBatch(), input, quota), quota),
        template == null ? null : template.evaluate(FieldScope.of(strand, input)));
  }

  private static long limit(
      Strand strand, @Nullable ValueField field, JsonNode input, long otherwise)
      throws QueryException {
    return field == null ? otherwise : ValueFields.wholeNumberOrText(strand, field, input);
  }

  MapItems items() {
    return items;
  }

  boolean hasNext() {
    return next < items.size();
  }

  Batch next() throws QueryException {
    if (!batched) {
      return new Batch(select(next++), 1);
    }
    ArrayBuilder chosen = new ArrayBuilder();
    int count = 0;
    long bytes = Json.utf8Size(batch(Json.emptyArray()));
    while (hasNext() && count < mostItems) {
      JsonNode item = select(next);
      bytes += Json.utf8Size(item) + (count == 0 ? 0 : 1);
      if (count > 0 && bytes > mostBytes) {
        break;
      }
      chosen.add(item);
      count++;
      next++;
    }
    return new Batch(batch(chosen.build()), count);
  }

  private JsonNode batch(JsonNode chosen) {
    ObjectBuilder builder = new ObjectBuilder();
    if (batchInput != null) {
      builder.put("BatchInput", batchInput);
    }
    return builder.put("Items", chosen).build();
  }

  private JsonNode select(int index) throws QueryException {
    if (itemSelector == null || strand == null) {
      return items.item(index);
    }
    return itemSelector.evaluate(FieldScope.withItem(strand, mapInput, items.contextItem(index)));
  }
}
