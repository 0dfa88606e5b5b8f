package io.github.sfntest.sweep;

import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.internal.asl.State;
import io.github.sfntest.mock.TaskCall;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What took an error: the nearest of the Task and the states around it that let the execution go
 * on.
 *
 * @param retried whether a retrier did, with success
 * @param text such as {@code catcher 0 of 'Charge card'}
 */
record Handler(boolean retried, String text) {

  /**
   * Finds it.
   *
   * @param call the call that met the error
   * @param site its place in the definition
   * @param executions all of the re-run
   * @return null if nothing took the error
   */
  static @Nullable Handler of(TaskCall call, TaskSite site, List<Execution> executions) {
    Execution execution = find(call.executionArn(), executions);
    for (State state : site.states()) {
      while (execution != null) {
        Optional<StateVisit> visit = visit(execution, state.name(), call);
        if (visit.isPresent()) {
          Handler handler = of(visit.get());
          if (handler != null) {
            return handler;
          }
          break;
        }
        execution = execution.arn().equals(call.countedIn()) ? null : withMap(call, executions);
      }
    }
    return execution == null ? null : ofStarter(parent(execution, executions), call, executions);
  }

  /** The Task that started a nested execution, which has failed. */
  private static @Nullable Handler ofStarter(
      @Nullable Execution starter, TaskCall call, List<Execution> executions) {
    for (Execution each = starter; each != null; each = parent(each, executions)) {
      for (StateVisit visit : each.visits()) {
        Handler handler = wasEnteredBy(visit, call.at()) ? of(visit) : null;
        boolean failed = visit.error().isPresent() || !visit.retries().isEmpty();
        if (failed && handler != null) {
          return handler;
        }
      }
    }
    return null;
  }

  /** How the execution left the state after the error; null if the state failed. */
  private static @Nullable Handler of(StateVisit visit) {
    Edge edge = visit.edge().orElse(null);
    if (edge == null) {
      return null;
    }
    String name = "'" + visit.state() + "'";
    if (edge.kind() == Edge.Kind.CATCH) {
      return new Handler(false, "catcher " + edge.index().orElse(0) + " of " + name);
    }
    return visit.retries().isEmpty()
        ? new Handler(false, name + ", which tolerates it")
        : new Handler(true, "retrier " + visit.retries().get(0).retrier() + " of " + name);
  }

  private static Optional<StateVisit> visit(Execution execution, String state, TaskCall call) {
    return execution.visits().stream()
        .filter(visit -> visit.state().equals(state))
        .filter(visit -> isAround(visit.iteration(), call.iterations()))
        .filter(visit -> wasEnteredBy(visit, call.at()))
        .max(Comparator.comparingLong(StateVisit::enteredEventId));
  }

  private static boolean isAround(List<Iteration> outer, List<Iteration> inner) {
    return outer.size() <= inner.size() && outer.equals(inner.subList(0, outer.size()));
  }

  private static boolean wasEnteredBy(StateVisit visit, Instant time) {
    return !visit.enteredAt().isAfter(time);
  }

  /** For a child of a map run: the execution that has the Map. */
  private static @Nullable Execution withMap(TaskCall call, List<Execution> executions) {
    return find(call.countedIn(), executions);
  }

  private static @Nullable Execution find(String arn, List<Execution> executions) {
    return executions.stream()
        .filter(execution -> execution.arn().equals(arn))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Execution parent(Execution child, List<Execution> executions) {
    return executions.stream()
        .filter(
            execution ->
                execution.children().stream().anyMatch(each -> each.arn().equals(child.arn())))
        .findFirst()
        .orElse(null);
  }
}
