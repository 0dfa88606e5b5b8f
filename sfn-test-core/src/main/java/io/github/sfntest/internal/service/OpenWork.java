package io.github.sfntest.internal.service;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.trace.OpenVisits;
import java.util.List;
import java.util.stream.Collectors;

/** Says, for messages, what open executions wait for. */
final class OpenWork {
  private static final int SHOWN = 20;
  private static final String INDENT = "\n               ";

  private OpenWork() {}

  /** A line for each open execution, each after a line break; empty if there is none. */
  static String lines(List<ExecutionRecord> executions, Views views) {
    List<String> lines =
        executions.stream()
            .filter(execution -> execution.ending() == null)
            .map(execution -> line(views.of(execution)))
            .toList();
    String shown = lines.stream().limit(SHOWN).map(INDENT::concat).collect(Collectors.joining());
    int more = lines.size() - SHOWN;
    return more > 0 ? shown + INDENT + "and " + more + " more" : shown;
  }

  /**
   * Such as {@code execution 'e-1' of state machine 'order' (RUNNING) is at Task 'Approve' (waits
   * for a callback)}.
   */
  static String line(Execution execution) {
    if (execution.status() != ExecutionStatus.RUNNING) {
      return Outputs.text(execution);
    }
    List<String> open = OpenVisits.texts(execution);
    return Outputs.text(execution)
        + (open.isEmpty()
            ? " has not entered a state"
            : open.stream()
                .distinct()
                .limit(SHOWN)
                .collect(Collectors.joining(", ", " is at ", "")));
  }
}
