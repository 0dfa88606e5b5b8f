package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.history.Details;
import io.github.sfntest.internal.history.EdgeTaken;
import io.github.sfntest.internal.history.EventType;
import io.github.sfntest.internal.history.IterationChain;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The iterations of an inline Map, while they run. Only so many strands are alive as may run at a
 * time.
 */
final class MapWork implements Resumable, StrandOwner {
  private final Strand strand;
  private final MapState state;
  private final JsonNode input;
  private final MapItems items;
  private final int atATime;
  private final JsonNode[] results;
  private final List<Strand> running = new ArrayList<>();
  private final List<Strand> unsuccessful = new ArrayList<>(0);
  private int started;
  private int succeeded;

  /**
   * @param maxConcurrency 0 for no limit of its own
   */
  MapWork(Strand strand, MapState state, JsonNode input, MapItems items, long maxConcurrency) {
    this.strand = strand;
    this.state = state;
    this.input = input;
    this.items = items;
    int quota = strand.run().timeline().host().quotas().inlineMapConcurrency();
    this.atATime = maxConcurrency <= 0 ? quota : (int) Math.min(maxConcurrency, quota);
    this.results = new JsonNode[items.size()];
  }

  void begin() throws QueryException {
    strand.record(EventType.MAP_STATE_STARTED, new Details.MapStarted(items.size()));
    ToleratedFailures.of(strand, state, input);
    strand.setWork(this);
    goOnOrFail(strand.last());
  }

  private void goOn(int previousEventId) throws QueryException {
    if (succeeded == results.length) {
      succeed();
    } else {
      startMore(previousEventId);
    }
  }

  private void startMore(int previousEventId) throws QueryException {
    while (running.size() < atATime && started < items.size()) {
      start(started, previousEventId);
    }
  }

  private void start(int index, int previousEventId) throws QueryException {
    JsonNode item = selectItem(items.item(index));
    started++;
    int id =
        strand
            .run()
            .record(
                EventType.MAP_ITERATION_STARTED,
                previousEventId,
                new Details.MapIteration(state.name(), index));
    Strand iteration =
        new Strand(
            strand.run(),
            this,
            index,
            state.processor(),
            new VariableScope(strand.variables()),
            new IterationChain(state.name(), index, strand.iterations()),
            id);
    running.add(iteration);
    iteration.enter(state.processor().startAt(), item);
  }

  private JsonNode selectItem(MapItem item) throws QueryException {
    Expression selector = state.itemSelector();
    return selector == null
        ? item.input()
        : selector.evaluate(FieldScope.withItem(strand, input, item.context()));
  }

  @Override
  public void strandSucceeded(Strand iteration, JsonNode output) {
    results[iteration.index()] = output;
    running.remove(iteration);
    int id =
        strand
            .run()
            .record(
                EventType.MAP_ITERATION_SUCCEEDED,
                iteration.last(),
                new Details.MapIteration(state.name(), iteration.index()));
    if (++succeeded == results.length) {
      strand.continueFrom(id);
    }
    // what an iteration leaves behind is followed by the next one, not its success:
    // asl-semantics §13.1
    goOnOrFail(iteration.last());
  }

  private void goOnOrFail(int previousEventId) {
    try {
      goOn(previousEventId);
    } catch (QueryException e) {
      abort(previousEventId);
      strand.continueFrom(previousEventId);
      strand.fail(Failure.of(e, strand.causePrefix()));
    }
  }

  private void succeed() throws QueryException {
    strand.recordAside(EventType.MAP_STATE_SUCCEEDED, Details.None.INSTANCE);
    DataFlows.Exit exit =
        DataFlows.result(strand, state.dataFlow(), Json.array(Arrays.asList(results)));
    strand.exit(exit.output(), exit.assigned(), EdgeTaken.to(state.next()));
  }

  @Override
  public void strandFailed(Strand iteration, Failure failure) {
    int cause = iteration.last();
    running.remove(iteration);
    unsuccessful.add(iteration);
    strand
        .run()
        .record(
            EventType.MAP_ITERATION_FAILED,
            cause,
            new Details.MapIteration(state.name(), iteration.index()));
    iteration.recordOwnAbort();
    abort(cause);
    strand.continueFrom(cause);
    strand.failFromInside(failure);
  }

  @Override
  public void abort(int cause) {
    List<Strand> stopped = List.copyOf(running);
    unsuccessful.addAll(stopped);
    running.clear(); // an event too many ends the execution, which comes here again
    for (Strand iteration : stopped) {
      strand
          .run()
          .record(
              EventType.MAP_ITERATION_ABORTED,
              cause,
              new Details.MapIteration(state.name(), iteration.index()));
      iteration.abort(cause);
    }
  }

  @Override
  public void redrive() {
    running.addAll(unsuccessful);
    unsuccessful.clear();
    List.copyOf(running).forEach(Strand::redrive);
    goOnOrFail(strand.last());
  }
}
