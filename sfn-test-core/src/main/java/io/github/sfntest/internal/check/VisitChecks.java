package io.github.sfntest.internal.check;

import static io.github.sfntest.internal.check.ExecutionChecks.asking;
import static io.github.sfntest.internal.check.ExecutionChecks.notEmpty;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.internal.json.NearNames;
import io.github.sfntest.internal.trace.OpenVisits;
import io.github.sfntest.internal.trace.StateNames;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is asked of the states that were visited. */
public final class VisitChecks {
  private VisitChecks() {}

  /** In this order, with others between. */
  public static Check<ExecutionResult> visited(List<String> states) {
    notEmpty(states, "states");
    return Check.of(
        Phrase.of("to have visited in this order", NearNames.list(states)),
        asking(states, execution -> missing(execution, states)));
  }

  private static @Nullable Found missing(Execution execution, List<String> states) {
    List<String> visited = VisitedStates.of(execution);
    int next = VisitedStates.firstMissing(states, visited);
    if (next == states.size()) {
      return null;
    }
    String missing = states.get(next);
    String why = "and never '" + missing + "'";
    if (visited.contains(missing)) {
      why = "and not '" + missing + "' after '" + states.get(Math.max(0, next - 1)) + "'";
    } else if (!StateNames.areComplete(execution)) {
      why += ": " + NearNames.hint(missing, StateNames.of(execution));
    }
    return Found.of("visited", NearNames.list(visited)).more(why);
  }

  /** In this order, and no others. */
  public static Check<ExecutionResult> visitedExactly(List<String> states) {
    return Check.of(
        Phrase.of("to have visited exactly", NearNames.list(states)),
        asking(
            states,
            execution -> {
              List<String> visited = VisitedStates.of(execution);
              return visited.equals(states)
                  ? null
                  : Found.of("visited", NearNames.list(visited))
                      .diff(String.join("\n", visited), String.join("\n", states));
            }));
  }

  /** None of these. */
  public static Check<ExecutionResult> notVisited(List<String> states) {
    notEmpty(states, "states");
    return Check.of(
        Phrase.of("not to have visited", NearNames.list(states)),
        asking(
            states,
            execution -> {
              List<String> visited = VisitedStates.of(execution);
              List<String> found = states.stream().filter(visited::contains).distinct().toList();
              return found.isEmpty() ? null : Found.of("visited", NearNames.list(found));
            }));
  }

  /** A catcher of the state caught that error. */
  public static Check<ExecutionResult> caught(String state, String error) {
    Objects.requireNonNull(error, "error");
    return Check.of(
        Phrase.of("to have caught at", "'" + state + "'").and("the error", error),
        asking(
            List.of(state),
            execution -> {
              List<StateVisit> visits = VisitedStates.visits(execution, state);
              return visits.stream().anyMatch(visit -> VisitedStates.isCaught(visit, error))
                  ? null
                  : Found.clause("that state", VisitTexts.ends(visits));
            }));
  }

  /** The execution went from one state straight to the other. */
  public static Check<ExecutionResult> took(String state, String next) {
    return Check.of(
        Phrase.of("to have gone from", "'" + state + "'").and("to", "'" + next + "'"),
        asking(
            List.of(state, next),
            execution -> {
              List<StateVisit> visits = VisitedStates.visits(execution, state);
              if (visits.isEmpty()) {
                return Found.clause("that state was not visited");
              }
              return visits.stream().anyMatch(visit -> VisitedStates.isLeftTo(visit, next))
                  ? null
                  : Found.clause("from there it went to", VisitTexts.ways(visits));
            }));
  }

  /** The execution runs, and waits at these states and maybe at others. */
  public static Check<ExecutionResult> waitingAt(List<String> states) {
    notEmpty(states, "states");
    return Check.of(
        Phrase.of("to be waiting at", NearNames.list(states)),
        result -> asking(states, execution -> elsewhere(execution, states, result)).on(result));
  }

  private static @Nullable Found elsewhere(
      Execution execution, List<String> states, ExecutionResult result) {
    if (execution.status() != ExecutionStatus.RUNNING) {
      return Found.of("was", result.summary());
    }
    List<String> open =
        OpenVisits.of(execution).stream().map(StateVisit::state).distinct().toList();
    return open.containsAll(states) ? null : Found.of("was waiting at", NearNames.list(open));
  }
}
