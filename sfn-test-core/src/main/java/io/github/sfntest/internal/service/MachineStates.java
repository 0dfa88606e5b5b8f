package io.github.sfntest.internal.service;

import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.asl.ParallelState;
import io.github.sfntest.internal.asl.State;
import io.github.sfntest.internal.asl.StateGraph;
import io.github.sfntest.internal.asl.StateKind;
import io.github.sfntest.internal.asl.StateMachine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** All states of a machine by name, those of branches and item processors included. */
public final class MachineStates {

  private MachineStates() {}

  /** What kind of state each name stands for, in the definition's order. */
  public static Map<String, StateKind> kinds(Collection<StateMachine> machines) {
    Map<String, StateKind> kinds = new LinkedHashMap<>();
    for (StateMachine machine : machines) {
      add(machine.graph(), kinds);
    }
    return kinds;
  }

  private static void add(StateGraph graph, Map<String, StateKind> kinds) {
    for (State state : graph.states().values()) {
      // several machines may have a state of that name: one that is a Task is what a mock means
      kinds.merge(
          state.name(), state.kind(), (there, other) -> there == StateKind.TASK ? there : other);
      if (state instanceof ParallelState parallel) {
        parallel.branches().forEach(branch -> add(branch, kinds));
      } else if (state instanceof MapState map) {
        add(map.processor(), kinds);
      }
    }
  }
}
