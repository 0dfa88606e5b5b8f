package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.asl.DistributedMap;
import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.integration.IntegrationFailure;
import io.github.sfntest.internal.json.ArrayBuilder;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryException;
import io.github.sfntest.mock.MockedOutcome;

/**
 * A Map in a test of its own: its items are found, selected and batched, but no iteration runs; a
 * mock gives the result. Developer Guide, "Testing Map and Parallel states".
 */
final class MapProbe {
  private final Strand strand;
  private final MapState state;
  private final JsonNode input;
  private final StateProbe probe;

  MapProbe(Strand strand, MapState state, JsonNode input, StateProbe probe) {
    this.strand = strand;
    this.state = state;
    this.input = input;
    this.probe = probe;
  }

  void run() throws QueryException {
    ItemList items;
    try {
      items = items();
    } catch (IntegrationFailure e) {
      strand.failFromInside(Failure.of(e.error(), e.causeText()));
      return;
    }
    long most = MapRunner.maxConcurrency(strand, state, input);
    ToleratedFailures tolerated = ToleratedFailures.of(strand, state, input);
    probe.saw(
        new StateProbe.MapLimits(most, tolerated.count(), tolerated.percentage(), items.size()));
    showItems(items);
    if (isExceeded(tolerated, items.size())) {
      strand.failFromInside(ToleratedFailures.exceeded());
    } else {
      probe.finish(strand, state.dataFlow(), state.next());
    }
  }

  private ItemList items() throws QueryException, IntegrationFailure {
    DistributedMap distributed = state.distributed();
    if (distributed == null || distributed.itemReader() == null) {
      return MapRunner.items(strand, state, input);
    }
    String data = probe.setup().readerData();
    if (data != null) {
      return ItemReading.of(strand, distributed, input).readFrom(data);
    }
    // "Testing Distributed Map states": without data of its own, a reader's items are in the input
    return state.items() != null || input.isArray()
        ? MapRunner.items(strand, state, input)
        : new MapItems(Json.emptyArray());
  }

  private void showItems(ItemList items) throws QueryException {
    DistributedMap distributed = state.distributed();
    Expression selector = state.itemSelector();
    if (distributed != null && distributed.itemBatcher() != null) {
      showBatches(new MapBatches(items, MapBatches.Settings.of(strand, state, distributed, input)));
    } else if (selector != null) {
      ArrayBuilder selected = new ArrayBuilder();
      for (MapItem item : items) {
        selected.add(selector.evaluate(FieldScope.withItem(strand, input, item.context())));
      }
      strand.saw(DataStep.ITEM_SELECTOR, selected.build());
    }
  }

  private void showBatches(MapBatches batches) throws QueryException {
    ArrayBuilder selected = new ArrayBuilder();
    ArrayBuilder inputs = new ArrayBuilder();
    while (batches.hasNext()) {
      JsonNode batch = batches.next().input();
      batch.path("Items").forEach(selected::add);
      inputs.add(batch);
    }
    if (state.itemSelector() != null) {
      strand.saw(DataStep.ITEM_SELECTOR, selected.build());
    }
    strand.saw(DataStep.ITEM_BATCHER, inputs.build());
  }

  private boolean isExceeded(ToleratedFailures tolerated, int items) {
    MockedOutcome mock = probe.setup().mock();
    boolean mockFails = mock != null && mock.kind() == TaskOutcome.Kind.FAILED;
    // REC test_map_state_failure_count: the count has no effect where nothing is said of tolerance
    boolean isSet = tolerated.count() != null || tolerated.percentage() != null;
    return !mockFails && isSet && tolerated.exceededBy(probe.setup().failedIterations(), items);
  }
}
