package io.github.sfntest.internal.trace;

import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import java.util.List;

/** What an open Task waits for, in words. */
final class Awaited {
  private Awaited() {}

  /** Such as {@code waits for a callback}; empty for all but a Task that has been called. */
  static String of(VisitTree.Node node) {
    List<TaskInvocation> invocations = node.invocations();
    if (invocations.isEmpty() || !node.visit().type().equals("Task")) {
      return "";
    }
    return isWaitingToRetry(node)
        ? "waits to be retried"
        : "waits for " + outside(invocations.get(invocations.size() - 1));
  }

  private static String outside(TaskInvocation last) {
    if (isActivity(last.resource())) {
      return "a worker";
    }
    return last.taskToken().isPresent() ? "a callback" : "its outcome";
  }

  /** Whether its last attempt has failed and the next one has not begun. */
  static boolean isWaitingToRetry(VisitTree.Node node) {
    StateVisit visit = node.visit();
    return node.isOpen()
        && visit.error().isEmpty()
        && visit.cause().isEmpty()
        && visit.type().equals("Task")
        && !node.invocations().isEmpty()
        && node.invocations().size() == visit.retries().size();
  }

  static boolean isActivity(String resource) {
    return resource.contains(":activity:");
  }
}
