package io.github.sfntest.internal.service;

import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.asl.ParallelState;
import io.github.sfntest.internal.asl.State;
import io.github.sfntest.internal.asl.StateGraph;
import io.github.sfntest.internal.asl.StateKind;
import io.github.sfntest.internal.asl.StateMachine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All states of a machine by name, those of branches and item processors included. */
public final class MachineStates {

  private MachineStates() {}

  /** What kind of state each name stands for, in the definition's order. */
  public static Map<String, StateKind> kinds(Collection<StateMachine> machines) {
    Map<String, StateKind> kinds = new LinkedHashMap<>();
    // several machines may have a state of that name: one that is a Task is what a mock means
    each(
        machines,
        state ->
            kinds.merge(
                state.name(),
                state.kind(),
                (there, other) -> there == StateKind.TASK ? there : other));
    return kinds;
  }

  /** All states of that name. */
  public static List<State> named(Collection<StateMachine> machines, String name) {
    List<State> named = new ArrayList<>();
    each(
        machines,
        state -> {
          if (state.name().equals(name)) {
            named.add(state);
          }
        });
    return named;
  }

  private static void each(Collection<StateMachine> machines, Consumer<State> action) {
    machines.forEach(machine -> each(machine.graph(), action));
  }

  private static void each(StateGraph graph, Consumer<State> action) {
    for (State state : graph.states().values()) {
      action.accept(state);
      if (state instanceof ParallelState parallel) {
        parallel.branches().forEach(branch -> each(branch, action));
      } else if (state instanceof MapState map) {
        each(map.processor(), action);
      }
    }
  }
}
