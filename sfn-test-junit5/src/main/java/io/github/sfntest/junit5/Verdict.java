package io.github.sfntest.junit5;

import io.github.sfntest.execution.Execution;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** Puts together what a failed test tells. */
final class Verdict {

  private static final String REPORT_KEY = "Step Functions executions";
  private static final int MOST_TRACES = 20;

  private Verdict() {}

  static boolean isAbortion(Throwable failure) {
    return failure instanceof TestAbortedException;
  }

  /** {@return the first error, the others suppressed in it; null if there is none} */
  static @Nullable AssertionError first(List<AssertionError> errors) {
    if (errors.isEmpty()) {
      return null;
    }
    AssertionError first = errors.get(0);
    addMissing(first, errors);
    return first;
  }

  /** Suppresses errors in a failure that does not show them yet. */
  static void addMissing(Throwable failure, List<AssertionError> errors) {
    Set<Throwable> shown = shown(failure);
    for (AssertionError error : errors) {
      // The error may show the failure: a cycle would be no help.
      if (!shown.contains(error) && !shown(error).contains(failure)) {
        failure.addSuppressed(error);
      }
    }
  }

  /** {@return the failure and all its causes and suppressed ones} */
  private static Set<Throwable> shown(Throwable failure) {
    Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(failure, found);
    return found;
  }

  private static void collect(@Nullable Throwable failure, Set<Throwable> found) {
    if (failure != null && found.add(failure)) {
      collect(failure.getCause(), found);
      for (Throwable suppressed : failure.getSuppressed()) {
        collect(suppressed, found);
      }
    }
  }

  /** Adds the trace of the executions: as report entry, and suppressed unless shown already. */
  static void addTrace(Throwable failure, List<Execution> executions, ExtensionContext context) {
    if (executions.isEmpty()) {
      return;
    }
    List<String> traces =
        executions.stream().limit(MOST_TRACES).map(Execution::trace).map(String::strip).toList();
    context.publishReportEntry(REPORT_KEY, text(traces, executions.size()));
    Set<Throwable> shown = shown(failure);
    List<String> missing =
        traces.stream()
            .filter(trace -> shown.stream().noneMatch(each -> shows(each, trace)))
            .toList();
    if (!missing.isEmpty()) {
      failure.addSuppressed(
          new ExecutionTrace(text(missing, executions.size() - traces.size() + missing.size())));
    }
  }

  private static boolean shows(Throwable failure, String trace) {
    String message = failure.getMessage();
    return message != null && message.contains(trace);
  }

  private static String text(List<String> traces, int executions) {
    String text = traces.stream().collect(Collectors.joining("\n\n"));
    int more = executions - traces.size();
    return more > 0 ? text + "\n\n… and " + more + " more executions" : text;
  }
}
