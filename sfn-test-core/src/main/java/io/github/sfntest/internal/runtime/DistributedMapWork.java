package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.asl.DistributedMap;
import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.history.Details;
import io.github.sfntest.internal.history.EdgeTaken;
import io.github.sfntest.internal.history.EventType;
import io.github.sfntest.internal.integration.IntegrationFailure;
import io.github.sfntest.internal.query.QueryException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A Map in distributed mode while it runs: every item or batch is an execution of its own. Of the
 * children that have ended it keeps their results only, and those that did not succeed. Developer
 * Guide, "Using Map state in Distributed mode".
 */
final class DistributedMapWork implements Resumable {
  // DG service-quotas: child executions of a map run at a time
  private static final int AT_A_TIME = 10_000;

  private final Strand strand;
  private final MapState state;
  private final MapChildren children;
  private final MapRun mapRun;
  private final MapBatches batches;
  private final MapResults results;
  private final Set<ExecutionRun> running = new LinkedHashSet<>();
  private final NavigableMap<Integer, Child> unsuccessful = new TreeMap<>();
  private final Deque<Child> toRedrive = new ArrayDeque<>(0);
  private int started;

  /**
   * A child execution.
   *
   * @param index which of the items or batches it is
   */
  private record Child(int index, MapBatches.Batch batch, ExecutionRun run) {}

  private DistributedMapWork(
      Strand strand,
      MapState state,
      MapChildren children,
      MapRun mapRun,
      MapBatches batches,
      MapResults results) {
    this.strand = strand;
    this.state = state;
    this.children = children;
    this.mapRun = mapRun;
    this.batches = batches;
    this.results = results;
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
    ItemReading reading = items == null ? ItemReading.of(strand, map, input) : null;
    MapBatches.Settings batching = MapBatches.Settings.of(strand, state, map, input);
    MapResults results = MapResults.of(strand, map, input);
    MapRun mapRun = new MapRun(strand.run(), map, maxConcurrency, tolerated);
    strand.run().started(mapRun);
    strand.record(EventType.MAP_RUN_STARTED, new Details.MapRunStarted(mapRun.arn()));
    ItemList found;
    try {
      found = reading == null ? Objects.requireNonNull(items, "items") : reading.read();
    } catch (IntegrationFailure e) {
      mapRun.end(MapRun.Status.FAILED);
      recordFailure(strand, Failure.of(e.error(), e.causeText()));
      return;
    }
    MapChildren children = new MapChildren(strand, state, map, mapRun);
    new DistributedMapWork(
            strand, state, children, mapRun, new MapBatches(found, batching), results)
        .begin(found.size());
  }

  private void begin(int itemCount) {
    strand.setWork(this);
    mapRun.whenUpdated(() -> strand.run().timeline().soon(this::goOnIfOpen));
    mapRun.found(itemCount);
    goOnIfOpen();
  }

  private void goOn() throws QueryException {
    long most = mapRun.maxConcurrency() <= 0 ? AT_A_TIME : mapRun.maxConcurrency();
    while (running.size() < Math.min(most, AT_A_TIME) && startNext()) {}
    if (running.isEmpty()) {
      succeed();
    }
  }

  private boolean startNext() throws QueryException {
    Child again = toRedrive.poll();
    if (again != null) {
      redrive(again);
      return true;
    }
    if (!batches.hasNext()) {
      return false;
    }
    MapBatches.Batch batch = batches.next();
    mapRun.childStarted(batch.items());
    start(started++, batch);
    return true;
  }

  private void start(int index, MapBatches.Batch batch) {
    ExecutionRun run = children.start(index, batch);
    running.add(run);
    run.whenEnded(ended -> childEnded(new Child(index, batch, ended)));
    strand.run().timeline().host().started(run);
  }

  private void childEnded(Child child) {
    if (!running.remove(child.run())) {
      return;
    }
    mapRun.childEnded(child.run(), child.batch().items());
    if (child.run().status() == ExecutionStatus.SUCCEEDED) {
      results.succeeded(child.index(), child.run());
    } else {
      results.failed(child.index());
      unsuccessful.put(child.index(), child);
    }
    goOnIfOpen();
  }

  private void goOnIfOpen() {
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
      end(MapRun.Status.FAILED);
      strand.fail(Failure.of(e, strand.causePrefix()));
    }
  }

  private void succeed() throws QueryException {
    JsonNode result;
    try {
      result = results.result(mapRun, failedRuns());
    } catch (IntegrationFailure e) {
      fail(Failure.of(e.error(), e.causeText()));
      return;
    }
    end(MapRun.Status.SUCCEEDED);
    ExecutionRun run = strand.run();
    int succeeded = run.record(EventType.MAP_RUN_SUCCEEDED, strand.last(), Details.None.INSTANCE);
    run.record(EventType.MAP_STATE_SUCCEEDED, succeeded, Details.None.INSTANCE);
    if (results.isTooLarge()) {
      strand.fail(Payloads.tooLarge(strand));
      return;
    }
    // since 2024-11 the exit follows MapRunStarted, before it followed MapRunSucceeded:
    // asl-semantics §13.1
    DataFlows.Exit exit = DataFlows.result(strand, state.dataFlow(), result);
    strand.exit(exit.output(), exit.assigned(), EdgeTaken.to(state.next()));
  }

  private List<ExecutionRun> failedRuns() {
    return unsuccessful.values().stream().map(Child::run).toList();
  }

  private void fail(Failure failure) {
    stopChildren();
    end(MapRun.Status.FAILED);
    recordFailure(strand, failure);
  }

  private static void recordFailure(Strand strand, Failure failure) {
    strand.record(EventType.MAP_RUN_FAILED, new Details.Failed(failure.error(), failure.cause()));
    strand.failFromInside(failure);
  }

  private void end(MapRun.Status how) {
    batches.close();
    mapRun.end(how);
  }

  private void stopChildren() {
    for (ExecutionRun child : List.copyOf(running)) {
      child.stop(null, null);
    }
  }

  @Override
  public void abort(int cause) {
    stopChildren();
    end(MapRun.Status.ABORTED);
  }

  // ---- redrive

  /** DG redrive-map-run: the children that did not succeed, then the items not begun yet. */
  @Override
  public void redrive() {
    mapRun.redriven();
    strand.record(
        EventType.MAP_RUN_REDRIVEN,
        new Details.MapRunRedriven(mapRun.arn(), mapRun.redriveCount()));
    for (Child child : List.copyOf(unsuccessful.values())) {
      int items = child.batch().items();
      if (children.isRedrivable(child.run())) {
        unsuccessful.remove(child.index());
        mapRun.childToRedrive(child.run(), items);
        child.run().setPendingRedrive(true);
        toRedrive.add(child);
      } else {
        mapRun.childNotRedrivable(items);
      }
    }
    goOnIfOpen();
  }

  private void redrive(Child child) {
    mapRun.childRedriven(child.batch().items());
    child.run().setPendingRedrive(false);
    if (mapRun.childType() == StateMachineType.EXPRESS) {
      // DG redrive-map-run: express children are started anew
      start(child.index(), child.batch());
    } else {
      running.add(child.run());
      child.run().redrive();
    }
  }
}
