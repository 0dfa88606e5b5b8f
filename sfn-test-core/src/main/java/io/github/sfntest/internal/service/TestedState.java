package io.github.sfntest.internal.service;

import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.asl.ParallelState;
import io.github.sfntest.internal.asl.State;
import io.github.sfntest.internal.asl.StateGraph;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.internal.asl.StateMachineCompiler;
import io.github.sfntest.internal.service.StateOrder.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state that a test is about.
 *
 * @param machine what it was found in
 * @param inMap whether it stands in the processor of a Map
 */
record TestedState(StateMachine machine, State state, boolean inMap) {
  /** What AWS calls a state that is given without a machine. */
  private static final String STATE_NAME = "StateName";

  static final String NOT_FOUND = "State not found in definition";

  /** The state of an order, or AWS's InvalidDefinition or ValidationException. */
  static TestedState of(Subject subject) {
    String name = subject.stateName();
    if (name == null) {
      StateMachine alone =
          Definitions.valid(StateMachineCompiler.compileState(STATE_NAME, subject.definition()));
      return new TestedState(alone, alone.graph().state(STATE_NAME), false);
    }
    Machine registered = subject.machine();
    StateMachine machine =
        registered == null
            ? Definitions.valid(
                StateMachineCompiler.compile(subject.definition(), StateMachineType.STANDARD))
            : registered.compiled();
    TestedState found = find(machine, machine.graph(), name, false);
    if (found == null) {
      throw ApiErrors.validation(NOT_FOUND);
    }
    return found;
  }

  private static @Nullable TestedState find(
      StateMachine machine, StateGraph graph, String name, boolean inMap) {
    State here = graph.states().get(name);
    if (here != null) {
      return new TestedState(machine, here, inMap);
    }
    for (State state : graph.states().values()) {
      for (StateGraph inner : inside(state)) {
        TestedState found = find(machine, inner, name, inMap || state instanceof MapState);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static List<StateGraph> inside(State state) {
    if (state instanceof ParallelState parallel) {
      return parallel.branches();
    }
    return state instanceof MapState map ? List.of(map.processor()) : List.of();
  }

  /** Whether a state of that name stands inside it. */
  boolean contains(String name) {
    return inside(state).stream().anyMatch(graph -> find(machine, graph, name, false) != null);
  }

  /** A machine of it alone. */
  StateMachine alone() {
    return new StateMachine(
        null,
        state.queryLanguage(),
        null,
        new StateGraph(state.name(), Map.of(state.name(), state), Set.of()));
  }
}
