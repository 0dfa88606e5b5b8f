package io.github.sfntest.internal.trace;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.StateVisit;
import java.util.ArrayList;
import java.util.List;

/** Where an execution stands: the visits that have begun and not ended. */
public final class OpenVisits {
  private OpenVisits() {}

  /**
   * The innermost open visits in words, one for each branch and iteration that is still open: such
   * as {@code Task 'Approve' (waits for a callback)}.
   */
  public static List<String> texts(Execution execution) {
    return innermost(VisitTree.of(execution)).stream().map(OpenVisits::text).toList();
  }

  private static String text(VisitTree.Node node) {
    String title = node.visit().type() + " '" + node.visit().state() + "'";
    String awaited = Awaited.of(node);
    return awaited.isEmpty() ? title : title + " (" + awaited + ")";
  }

  /** The innermost open visits, one for each branch and iteration that is still open. */
  public static List<StateVisit> of(Execution execution) {
    return of(VisitTree.of(execution));
  }

  static List<StateVisit> of(VisitTree tree) {
    return innermost(tree).stream().map(VisitTree.Node::visit).toList();
  }

  private static List<VisitTree.Node> innermost(VisitTree tree) {
    List<VisitTree.Node> open = new ArrayList<>();
    addInnermost(tree.top(), open);
    return open;
  }

  /**
   * Of the visits in one branch only the last can be open: those before it ended or were given up.
   */
  private static void addInnermost(List<VisitTree.Node> sequence, List<VisitTree.Node> open) {
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
      open.add(last);
    }
  }
}
