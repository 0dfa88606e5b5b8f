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
final class MapWork implements Work, StrandOwner {
  private final Strand strand;
  private final MapState state;
  private final JsonNode input;
  private final MapItems items;
  private final int atATime;
  private final JsonNode[] results;
  private final List<Strand> running = new ArrayList<>();
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
    strand.setWork(this);
    strand.record(EventType.MAP_STATE_STARTED, new Details.MapStarted(items.size()));
    ToleratedFailures.of(strand, state, input);
    if (items.size() == 0) {
      succeed();
    } else {
      startMore(strand.last());
    }
  }

  private void startMore(int previousEventId) throws QueryException {
    while (running.size() < atATime && started < items.size()) {
      start(started++, previousEventId);
    }
  }

  private void start(int index, int previousEventId) throws QueryException {
    JsonNode item = selectItem(index);
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

  private JsonNode selectItem(int index) throws QueryException {
    Expression selector = state.itemSelector();
    return selector == null
        ? items.item(index)
        : selector.evaluate(FieldScope.withItem(strand, input, items.contextItem(index)));
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
    try {
      if (++succeeded == results.length) {
        strand.continueFrom(id);
        succeed();
      } else {
        // what an iteration leaves behind is followed by the next one, not its success:
        // asl-semantics §13.1
        startMore(iteration.last());
      }
    } catch (QueryException e) {
      abort(iteration.last());
      strand.continueFrom(iteration.last());
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
    for (Strand iteration : running) {
      strand
          .run()
          .record(
              EventType.MAP_ITERATION_ABORTED,
              cause,
              new Details.MapIteration(state.name(), iteration.index()));
      iteration.abort(cause);
    }
    running.clear();
  }
}
