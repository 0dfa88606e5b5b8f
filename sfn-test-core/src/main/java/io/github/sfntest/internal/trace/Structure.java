package io.github.sfntest.internal.trace;

import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.asl.ParallelState;
import io.github.sfntest.internal.asl.State;
import io.github.sfntest.internal.asl.StateGraph;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.internal.asl.TaskState;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which state stands in which: state names are unique within a whole machine. */
final class Structure {

  /**
   * Where a state stands.
   *
   * @param container the Parallel or Map around it; null at the top
   * @param branch the index of its branch, from 0; -1 in a Map and at the top
   */
  record Place(@Nullable String container, int branch) {
    static final Place TOP = new Place(null, -1);
  }

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, State> states = new HashMap<>();

  private Structure() {}

  static Structure of(StateMachine machine) {
    Structure structure = new Structure();
    structure.add(machine.graph(), Place.TOP);
    return structure;
  }

  private void add(StateGraph graph, Place place) {
    for (State state : graph.states().values()) {
      places.put(state.name(), place);
      states.put(state.name(), state);
      if (state instanceof ParallelState parallel) {
        for (int i = 0; i < parallel.branches().size(); i++) {
          add(parallel.branches().get(i), new Place(state.name(), i));
        }
      } else if (state instanceof MapState map) {
        add(map.processor(), new Place(state.name(), -1));
      }
    }
  }

  Set<String> states() {
    return places.keySet();
  }

  /** The Tasks among them. */
  List<String> tasks() {
    return places.keySet().stream().filter(this::isTask).toList();
  }

  private boolean isTask(String name) {
    return states.get(name) instanceof TaskState;
  }

  @Nullable State state(String name) {
    return states.get(name);
  }

  Place place(String state) {
    return places.getOrDefault(state, Place.TOP);
  }
}
