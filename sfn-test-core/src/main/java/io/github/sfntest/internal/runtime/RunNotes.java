package io.github.sfntest.internal.runtime;

import io.github.sfntest.execution.RetryAttempt;
import io.github.sfntest.execution.TaskInvocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an execution knows of its states beside their events. Many executions have nothing of it:
 * they share {@link #none()}.
 */
final class RunNotes {
  private static final RunNotes NONE = new RunNotes();

  /** The calls of Tasks, in order. */
  final List<TaskInvocation> invocations = new ArrayList<>();

  /** The nested executions, in order. */
  final List<ExecutionRun> children = new ArrayList<>();

  /** The runs of distributed Maps, in order. */
  final List<MapRun> mapRuns = new ArrayList<>();

  /** The tasks that wait for a callback or a worker, by token. */
  final Map<String, ParkedTask> parked = new LinkedHashMap<>();

  /** The retries of visits, by the id of the event that entered the state. */
  final Map<Integer, List<RetryAttempt>> retries = new LinkedHashMap<>();

  /** The failures of visits, by the same id. */
  final Map<Integer, Failure> failures = new LinkedHashMap<>();

  private RunNotes() {}

  /** Without notes, and to stay so. */
  static RunNotes none() {
    return NONE;
  }

  /** These, or new ones if these are to stay empty. */
  RunNotes open() {
    return this == NONE ? new RunNotes() : this;
  }

  void retried(int enteredId, RetryAttempt attempt) {
    retries.computeIfAbsent(enteredId, id -> new ArrayList<>()).add(attempt);
  }
}
