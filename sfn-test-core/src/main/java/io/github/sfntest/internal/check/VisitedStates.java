package io.github.sfntest.internal.check;

import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.StateVisit;
import java.util.List;

/** What the assertions ask about visits. */
public final class VisitedStates {
  private VisitedStates() {}

  /** The names of the states, one for each visit, by time of entry. */
  static List<String> of(Execution execution) {
    return execution.visits().stream().map(StateVisit::state).toList();
  }

  /** Those of one state, by time of entry. */
  public static List<StateVisit> visits(Execution execution, String state) {
    return execution.visits().stream().filter(visit -> visit.state().equals(state)).toList();
  }

  /** Whether a catcher of the state caught that error. */
  static boolean isCaught(StateVisit visit, String error) {
    return visit.edge().filter(edge -> edge.kind() == Edge.Kind.CATCH).isPresent()
        && visit.error().filter(error::equals).isPresent();
  }

  static boolean isLeftTo(StateVisit visit, String next) {
    return visit.edge().flatMap(Edge::target).filter(next::equals).isPresent();
  }

  /**
   * The index of the first expected element that does not follow those before it; their number if
   * all do. Others may stand between.
   */
  static <T> int firstMissing(List<T> expected, List<T> found) {
    int next = 0;
    for (T element : found) {
      if (next < expected.size() && expected.get(next).equals(element)) {
        next++;
      }
    }
    return next;
  }
}
