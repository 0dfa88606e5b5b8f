package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.ParallelState;
import io.github.sfntest.internal.asl.StateGraph;
import io.github.sfntest.internal.history.Details;
import io.github.sfntest.internal.history.EdgeTaken;
import io.github.sfntest.internal.history.EventType;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.query.QueryException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The branches of a Parallel state, while they run. */
final class ParallelWork implements Resumable, StrandOwner {
  private final Strand strand;
  private final ParallelState state;
  private final JsonNode[] results;
  private final List<Strand> branches = new ArrayList<>();
  private int succeeded;

  ParallelWork(Strand strand, ParallelState state) {
    this.strand = strand;
    this.state = state;
    this.results = new JsonNode[state.branches().size()];
  }

  void begin() throws QueryException {
    JsonNode input = DataFlows.effectiveInput(strand, state.dataFlow());
    Failure tooLarge = Payloads.checkEffectiveInput(strand, state.dataFlow(), input);
    if (tooLarge != null) {
      strand.fail(tooLarge);
      return;
    }
    strand.setWork(this);
    strand.record(EventType.PARALLEL_STATE_STARTED, Details.None.INSTANCE);
    StateProbe probe = strand.run().probe();
    if (probe != null) {
      probe.finish(strand, state.dataFlow(), state.next());
      return;
    }
    for (StateGraph graph : state.branches()) {
      Strand branch =
          new Strand(
              strand.run(),
              this,
              branches.size(),
              graph,
              new VariableScope(strand.variables()),
              strand.iterations(),
              strand.last());
      branches.add(branch);
      branch.enter(graph.startAt(), input);
    }
  }

  @Override
  public void strandSucceeded(Strand branch, JsonNode output) {
    results[branch.index()] = output;
    if (++succeeded < results.length) {
      return;
    }
    strand.continueFrom(branch.last());
    succeed();
  }

  private void succeed() {
    // the exit repeats the predecessor of this event, asl-semantics §13.1
    strand.recordAside(EventType.PARALLEL_STATE_SUCCEEDED, Details.None.INSTANCE);
    try {
      DataFlows.Exit exit =
          DataFlows.result(strand, state.dataFlow(), Json.array(Arrays.asList(results)));
      strand.exit(exit.output(), exit.assigned(), EdgeTaken.to(state.next()));
    } catch (QueryException e) {
      strand.fail(Failure.of(e, strand.causePrefix()));
    }
  }

  @Override
  public void strandFailed(Strand branch, Failure failure) {
    branch.recordOwnAbort();
    abort(branch.last());
    strand.continueFrom(branch.last());
    strand.failFromInside(failure);
  }

  @Override
  public void redrive() {
    if (succeeded == results.length) {
      succeed();
    } else {
      branches.forEach(Strand::redrive);
    }
  }

  @Override
  public void abort(int cause) {
    for (Strand branch : branches) {
      branch.abort(cause);
    }
  }
}
