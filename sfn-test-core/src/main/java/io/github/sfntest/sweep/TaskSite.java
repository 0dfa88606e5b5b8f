package io.github.sfntest.sweep;

import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.asl.ParallelState;
import io.github.sfntest.internal.asl.State;
import io.github.sfntest.internal.asl.StateGraph;
import io.github.sfntest.internal.service.FakeService;
import io.github.sfntest.internal.service.Machine;
import io.github.sfntest.mock.TaskCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Task that ran, and where its definition has it.
 *
 * @param call the first call of it
 * @param states the Task and the Parallel and Map states around it, innermost first; empty if the
 *     machine has changed meanwhile
 */
record TaskSite(TaskCall call, List<State> states) {

  TaskSite {
    states = List.copyOf(states);
  }

  static TaskSite of(TaskCall call, FakeService service) {
    List<State> states = new ArrayList<>();
    Machine machine = service.machine(call.machine());
    if (machine != null) {
      find(machine.compiled().graph(), call.state(), states);
    }
    return new TaskSite(call, states);
  }

  String machine() {
    return call.machine();
  }

  String state() {
    return call.state();
  }

  /** The Task itself; null if the machine has changed meanwhile. */
  @Nullable State task() {
    return states.isEmpty() ? null : states.get(0);
  }

  private static boolean find(StateGraph graph, String name, List<State> path) {
    for (State state : graph.states().values()) {
      if (state.name().equals(name) || inside(state, name, path)) {
        path.add(state);
        return true;
      }
    }
    return false;
  }

  private static boolean inside(State state, String name, List<State> path) {
    if (state instanceof ParallelState parallel) {
      return parallel.branches().stream().anyMatch(branch -> find(branch, name, path));
    }
    return state instanceof MapState map && find(map.processor(), name, path);
  }
}
