package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.DistributedMap;
import io.github.sfntest.internal.asl.ItemReader;
import io.github.sfntest.internal.asl.ValueField;
import io.github.sfntest.internal.integration.IntegrationFailure;
import io.github.sfntest.internal.integration.ItemReaders;
import io.github.sfntest.internal.integration.ReadItems;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryException;
import java.util.List;

/**
 * The reading of a Map's items, with its settings evaluated.
 *
 * @param maxItems 0 for all
 */
record ItemReading(Strand strand, ItemReader reader, JsonNode arguments, long maxItems) {
  // DG input-output-itemreader: a larger number is no limit
  private static final long MOST_ITEMS = 100_000_000;

  static ItemReading of(Strand strand, DistributedMap map, JsonNode input) throws QueryException {
    ItemReader reader = map.itemReader();
    if (reader == null) {
      throw new IllegalArgumentException("the Map has no item reader");
    }
    Expression template = reader.arguments();
    JsonNode arguments =
        template == null ? Json.emptyObject() : template.evaluate(FieldScope.of(strand, input));
    ValueField limit = reader.maxItems();
    long maxItems = limit == null ? 0 : ValueFields.wholeNumberOrText(strand, limit, input);
    return new ItemReading(strand, reader, arguments, maxItems);
  }

  MapItems read() throws IntegrationFailure {
    ExecutionRun run = strand.run();
    JsonNode given =
        run.timeline().ask(scripts -> scripts.items(run.definedIn(), strand.state().name()));
    if (given != null) {
      List<JsonNode> items = ItemReaders.limit(ItemReaders.elements(given), most());
      return new MapItems(Json.array(items), ItemReaders.source(reader, arguments));
    }
    ReadItems read =
        ItemReaders.read(reader, arguments, most(), strand.run().timeline().host().objects());
    return new MapItems(Json.array(read.items()), read.source());
  }

  /** The items in a text that stands for what the reader would read. */
  MapItems readFrom(String text) throws IntegrationFailure {
    JsonNode items = Json.array(ItemReaders.items(reader, text, most()));
    if (reader.readerConfig() != null && reader.readerConfig().has("ItemsPointer")) {
      strand.saw(DataStep.ITEMS_POINTER, items);
    }
    return new MapItems(items, ItemReaders.source(reader, arguments));
  }

  private long most() throws IntegrationFailure {
    if (maxItems < 0) {
      // REC test_map_item_reader_csv_max_items_paths[-1]
      throw new IntegrationFailure("States.ItemReaderFailed", "field MaxItems must be positive");
    }
    return maxItems > MOST_ITEMS ? 0 : maxItems;
  }
}
