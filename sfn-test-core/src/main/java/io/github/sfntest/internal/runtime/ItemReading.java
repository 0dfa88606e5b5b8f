package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.DistributedMap;
import io.github.sfntest.internal.asl.ItemReader;
import io.github.sfntest.internal.asl.ValueField;
import io.github.sfntest.internal.integration.IntegrationFailure;
import io.github.sfntest.internal.integration.ItemReaders;
import io.github.sfntest.internal.integration.UnreadableFormatException;
import io.github.sfntest.internal.json.ArrayBuilder;
import io.github.sfntest.internal.json.FourParts;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryException;
import org.jspecify.annotations.Nullable;

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

  ItemList read() throws IntegrationFailure {
    ExecutionRun run = strand.run();
    JsonNode given =
        run.timeline().ask(scripts -> scripts.items(run.definedIn(), strand.state().name()));
    try {
      return FoundItems.of(
          this,
          given == null
              ? ItemReaders.read(reader, arguments, run.timeline().host().objects())
              : ItemReaders.of(given, ItemReaders.source(reader, arguments)),
          most());
    } catch (UnreadableFormatException e) {
      throw run.timeline().breakOff(new AssertionError(e.explain(where())));
    }
  }

  private String where() {
    return "state machine '"
        + strand.run().definedIn()
        + "' > state '"
        + strand.state().name()
        + "' > ItemReader";
  }

  /** Breaks the execution off: the content that a test gave is another one when read again. */
  AssertionError changed(int found, @Nullable IntegrationFailure cause) {
    AssertionError mistake =
        new AssertionError(
            FourParts.of(
                "What a Map reads changed while the Map ran.",
                where(),
                "the items found at first, " + found + " of them, each time the file is opened",
                "give objects().put(…) content that opens the same bytes each time"),
            cause);
    return strand.run().timeline().breakOff(mistake);
  }

  /** The items in a text that stands for what the reader would read. */
  ItemList readFrom(String text) throws IntegrationFailure {
    FoundItems items = FoundItems.of(this, ItemReaders.ofText(reader, arguments, text), most());
    if (reader.readerConfig() != null && reader.readerConfig().has("ItemsPointer")) {
      ArrayBuilder pointedTo = new ArrayBuilder();
      items.forEach(item -> pointedTo.add(item.input()));
      strand.saw(DataStep.ITEMS_POINTER, pointedTo.build());
    }
    return items;
  }

  private long most() throws IntegrationFailure {
    if (maxItems < 0) {
      // REC test_map_item_reader_csv_max_items_paths[-1]
      throw ItemReaders.failed("field MaxItems must be positive");
    }
    return maxItems == 0 || maxItems > MOST_ITEMS ? Long.MAX_VALUE : maxItems;
  }
}
