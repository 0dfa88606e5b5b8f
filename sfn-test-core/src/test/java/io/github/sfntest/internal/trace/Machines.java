package io.github.sfntest.internal.trace;

import static io.github.sfntest.internal.query.QueryLanguage.JSONPATH;

import io.github.sfntest.internal.asl.DataFlow;
import io.github.sfntest.internal.asl.ErrorHandling;
import io.github.sfntest.internal.asl.ParallelState;
import io.github.sfntest.internal.asl.State;
import io.github.sfntest.internal.asl.StateGraph;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.internal.asl.SucceedState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compiled definitions, as far as the trace looks at them. */
final class Machines {
  private Machines() {}

  /** A Parallel, a branch for each of these states, and a state {@code After}. */
  static StateMachine parallel(String name, String... branches) {
    List<StateGraph> graphs = Arrays.stream(branches).map(state -> graph(state(state))).toList();
    ParallelState parallel =
        new ParallelState(name, JSONPATH, "After", graphs, DataFlow.NONE, ErrorHandling.NONE);
    return new StateMachine(null, JSONPATH, null, graph(parallel, state("After")));
  }

  private static State state(String name) {
    return new SucceedState(name, JSONPATH, DataFlow.NONE);
  }

  private static StateGraph graph(State... states) {
    Map<String, State> byName = new LinkedHashMap<>();
    for (State state : states) {
      byName.put(state.name(), state);
    }
    return new StateGraph(states[0].name(), byName, Set.of());
  }
}
