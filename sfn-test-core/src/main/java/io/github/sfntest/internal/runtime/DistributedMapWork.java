package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.asl.DistributedMap;
import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.internal.history.Details;
import io.github.sfntest.internal.history.EdgeTaken;
import io.github.sfntest.internal.history.EventType;
import io.github.sfntest.internal.integration.ChildResult;
import io.github.sfntest.internal.integration.IntegrationFailure;
import io.github.sfntest.internal.integration.ResultWriters;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.query.QueryException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Map in distributed mode while it runs: every item or batch is an execution of its own.
 * Developer Guide, "Using Map state in Distributed mode".
 */
final class DistributedMapWork implements Work {
  // DG service-quotas: child executions of a map run at a time
  private static final int AT_A_TIME = 10_000;

  private final Strand strand;
  private final MapState state;
  private final DistributedMap map;
  private final JsonNode input;
  private final MapRun mapRun;
  private final List<@Nullable ChildResult> results = new ArrayList<>();
  private final Set<ExecutionRun> running = new LinkedHashSet<>();
  private MapBatches batches;
  private int ended;

  DistributedMapWork(
      Strand strand,
      MapState state,
      DistributedMap map,
      JsonNode input,
      MapItems items,
      long maxConcurrency,
      ToleratedFailures tolerated) {
    this.strand = strand;
    this.state = state;
    this.map = map;
    this.input = input;
    this.mapRun = new MapRun(strand.run(), map, maxConcurrency, tolerated);
    this.batches = MapBatches.none(items);
  }

  /** Begins a distributed Map; {@code items} is null if an item reader gives them. */
  static void begin(
      Strand strand,
      MapState state,
      DistributedMap map,
      JsonNode input,
      @Nullable MapItems items,
      long maxConcurrency)
      throws QueryException {
    // REC test_map_item_reader_*: the length is 0 where a reader gives the items
    int length = items == null ? 0 : items.size();
    strand.record(EventType.MAP_STATE_STARTED, new Details.MapStarted(length));
    ToleratedFailures tolerated = ToleratedFailures.of(strand, state, input);
    MapItems known = items == null ? new MapItems(Json.emptyArray()) : items;
    new DistributedMapWork(strand, state, map, input, known, maxConcurrency, tolerated)
        .begin(items == null);
  }

  private void begin(boolean readsItems) throws QueryException {
    strand.setWork(this);
    strand.run().started(mapRun);
    try {
      ItemReading reading = readsItems ? ItemReading.of(strand, map, input) : null;
      strand.record(EventType.MAP_RUN_STARTED, new Details.MapRunStarted(mapRun.arn()));
      MapItems items = reading == null ? batches.items() : reading.read();
      batches = MapBatches.of(strand, state, map, input, items);
    } catch (IntegrationFailure e) {
      fail(Failure.of(e.error(), e.causeText()));
      return;
    }
    mapRun.found(batches.items().size());
    goOn();
  }

  private void goOn() throws QueryException {
    long most = mapRun.maxConcurrency() <= 0 ? AT_A_TIME : mapRun.maxConcurrency();
    while (running.size() < Math.min(most, AT_A_TIME) && batches.hasNext()) {
      start(batches.next());
    }
    if (running.isEmpty() && !batches.hasNext()) {
      succeed();
    }
  }

  private void start(MapBatches.Batch batch) {
    int index = results.size();
    results.add(null);
    mapRun.childStarted(batch.items());
    Timeline timeline = strand.run().timeline();
    ExecutionRun child = timeline.start(childSpec(batch.input()), strand.run());
    running.add(child);
    child.whenEnded(run -> childEnded(run, index, batch.items()));
    timeline.host().started(child);
  }

  private ExecutionSpec childSpec(JsonNode childInput) {
    ExecutionSpec parent = strand.run().spec();
    String name = strand.run().uuid();
    boolean express = map.executionType() == StateMachineType.EXPRESS;
    String arn =
        express
            ? mapRun.childStateMachineArn().replace(":stateMachine:", ":express:")
                + ":"
                + mapRun.id()
                + ":"
                + name
            : mapRun.childStateMachineArn().replace(":stateMachine:", ":execution:") + ":" + name;
    StateMachine machine =
        new StateMachine(null, parent.machine().queryLanguage(), null, state.processor());
    return new ExecutionSpec(
        arn,
        name,
        mapRun.childStateMachineArn(),
        mapRun.childStateMachineName(),
        map.executionType(),
        false,
        machine,
        parent.roleArn(),
        Json.write(childInput),
        childInput,
        null,
        null,
        mapRun,
        parent.testCase());
  }

  private void childEnded(ExecutionRun child, int index, int items) {
    if (!running.remove(child)) {
      return;
    }
    ended++;
    mapRun.childEnded(child, items);
    results.set(index, result(child, items));
    if (!strand.isAt(this)) {
      return;
    }
    if (mapRun.toleranceExceeded()) {
      fail(ToleratedFailures.exceeded());
      return;
    }
    try {
      goOn();
    } catch (QueryException e) {
      stopChildren();
      mapRun.end(MapRun.Status.FAILED);
      strand.fail(Failure.of(e, strand.causePrefix()));
    }
  }

  private static ChildResult result(ExecutionRun child, int items) {
    return new ChildResult(
        child.spec().arn(),
        child.spec().name(),
        child.spec().stateMachineArn(),
        child.status().name(),
        ContextObject.time(child.startMillis()),
        ContextObject.time(child.stopMillis()),
        child.spec().input(),
        child.output(),
        child.error(),
        child.cause(),
        items);
  }

  private void succeed() throws QueryException {
    JsonNode result;
    try {
      result = ResultWriting.result(strand, map, input, mapRun, ended(), ResultWriters::write);
    } catch (IntegrationFailure e) {
      fail(Failure.of(e.error(), e.causeText()));
      return;
    }
    mapRun.end(MapRun.Status.SUCCEEDED);
    ExecutionRun run = strand.run();
    int succeeded = run.record(EventType.MAP_RUN_SUCCEEDED, strand.last(), Details.None.INSTANCE);
    run.record(EventType.MAP_STATE_SUCCEEDED, succeeded, Details.None.INSTANCE);
    // since 2024-11 the exit follows MapRunStarted, before it followed MapRunSucceeded:
    // asl-semantics §13.1
    DataFlows.Exit exit = DataFlows.result(strand, state.dataFlow(), result);
    strand.exit(exit.output(), exit.assigned(), EdgeTaken.to(state.next()));
  }

  private List<ChildResult> ended() {
    List<ChildResult> list = new ArrayList<>(ended);
    for (ChildResult result : results) {
      if (result != null) {
        list.add(result);
      }
    }
    return list;
  }

  private void fail(Failure failure) {
    stopChildren();
    mapRun.end(MapRun.Status.FAILED);
    strand.record(EventType.MAP_RUN_FAILED, new Details.Failed(failure.error(), failure.cause()));
    strand.failFromInside(failure);
  }

  private void stopChildren() {
    for (ExecutionRun child : List.copyOf(running)) {
      child.stop(null, null);
    }
  }

  @Override
  public void abort(int cause) {
    stopChildren();
    mapRun.end(MapRun.Status.ABORTED);
  }
}
