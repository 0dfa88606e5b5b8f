package io.github.sfntest.internal.service;

import io.github.sfntest.execution.AwaitedTask;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.internal.runtime.ParkedTask;
import io.github.sfntest.internal.service.ExecutionRecord.Live;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The tasks of some executions that wait for a callback or an activity worker, at one moment.
 * Immutable.
 */
final class WaitingTasks {
  static final String START_BEFORE =
      "start the execution before; let a task that has a mock wait with thenWaitForCallback()";

  private static final int SHOWN = 20;

  private final List<ExecutionRecord> executions;
  private final List<Waiting> waiting;
  private final Views views;

  private WaitingTasks(List<ExecutionRecord> executions, List<Waiting> waiting, Views views) {
    this.executions = executions;
    this.waiting = waiting;
    this.views = views;
  }

  /** One of them. */
  record Waiting(
      ExecutionRecord execution, ParkedTask task, String state, List<Iteration> iterations) {

    /** The index in the innermost Map. */
    OptionalInt item() {
      return iterations.isEmpty()
          ? OptionalInt.empty()
          : OptionalInt.of(iterations.get(iterations.size() - 1).index());
    }

    /** Such as {@code 'Approve' of execution 'e-1' (item 2 of 'Orders')}. */
    String text() {
      String items =
          iterations.stream()
              .map(iteration -> "item " + iteration.index() + " of '" + iteration.map() + "'")
              .collect(Collectors.joining(", "));
      return "'"
          + state
          + "' of execution '"
          + execution.name()
          + "'"
          + (items.isEmpty() ? "" : " (" + items + ")");
    }
  }

  static WaitingTasks of(List<ExecutionRecord> executions, Views views) {
    List<Waiting> waiting = new ArrayList<>();
    for (ExecutionRecord execution : executions) {
      Live live = execution.live();
      if (live != null && execution.ending() == null) {
        waiting.addAll(views.executions().read(live.tree(), () -> of(execution, live)));
      }
    }
    return new WaitingTasks(executions, waiting, views);
  }

  private static List<Waiting> of(ExecutionRecord execution, Live live) {
    return live.run().parked().stream()
        .map(task -> new Waiting(execution, task, task.state(), task.iterations()))
        .toList();
  }

  /** Those of one state; an error that says what waits instead if there is none. */
  AwaitedTask of(String state) {
    List<Waiting> ofState = waiting.stream().filter(task -> task.state().equals(state)).toList();
    if (ofState.isEmpty()) {
      throw none(
          "No task of state '" + state + "' waits for a callback or a worker.",
          waiting,
          calledBefore(state));
    }
    return new AwaitedTasks(state, ofState, this);
  }

  Views views() {
    return views;
  }

  /** What to do if it has been called, so that starting it is not what was forgotten. */
  private String calledBefore(String state) {
    for (ExecutionRecord execution : executions) {
      Live live = execution.live();
      if (live != null
          && views.executions().read(live.tree(), () -> live.run().invocations()).stream()
              .anyMatch(call -> call.state().equals(state))) {
        return "it has ended already in execution '"
            + execution.name()
            + "', by a completion, a mock or a time limit: trace() shows how; let a task that has"
            + " a mock wait with thenWaitForCallback()";
      }
    }
    return START_BEFORE;
  }

  IllegalStateException none(String what, List<Waiting> instead, String mend) {
    return new IllegalStateException(
        what
            + "\n  where:     "
            + where()
            + "\n  expected:  one waiting task, but "
            + (instead.isEmpty() ? "no task waits" : "only these wait: " + list(instead))
            + OpenWork.lines(executions, views)
            + "\n  to mend:   "
            + mend);
  }

  IllegalStateException several(String state, List<Waiting> all) {
    return new IllegalStateException(
        all.size()
            + " tasks of state '"
            + state
            + "' wait for a callback or a worker."
            + "\n  where:     "
            + where()
            + "\n  expected:  one waiting task, but these wait: "
            + list(all)
            + "\n  to mend:   choose: awaiting(\""
            + state
            + "\").forItem(index), or ask the execution, sfn.execution(arn).awaiting(\""
            + state
            + "\")");
  }

  private String where() {
    return executions.size() == 1
        ? Outputs.text(views.of(executions.get(0)))
        : "all " + executions.size() + " executions";
  }

  private static String list(List<Waiting> tasks) {
    String shown = tasks.stream().limit(SHOWN).map(Waiting::text).collect(Collectors.joining(", "));
    int more = tasks.size() - SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
