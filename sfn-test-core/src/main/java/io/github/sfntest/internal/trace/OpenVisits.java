package io.github.sfntest.internal.trace;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.StateVisit;
import java.util.ArrayList;
import java.util.List;

/** Where an execution stands: the visits that have begun and not ended. */
public final class OpenVisits {
  private OpenVisits() {}

  /** The innermost open visits, one for each branch and iteration that is still open. */
  public static List<StateVisit> of(Execution execution) {
    return of(VisitTree.of(execution));
  }

  static List<StateVisit> of(VisitTree tree) {
    List<StateVisit> open = new ArrayList<>();
    addInnermost(tree.top(), open);
    return open;
  }

  /**
   * Of the visits in one branch only the last can be open: those before it ended or were given up.
   */
  private static void addInnermost(List<VisitTree.Node> sequence, List<StateVisit> open) {
    if (sequence.isEmpty()) {
      return;
    }
    VisitTree.Node last = sequence.get(sequence.size() - 1);
    if (!last.isOpen()) {
      return;
    }
    int before = open.size();
    last.frames().values().forEach(frame -> addInnermost(frame, open));
    if (open.size() == before) {
      open.add(last.visit());
    }
  }
}
