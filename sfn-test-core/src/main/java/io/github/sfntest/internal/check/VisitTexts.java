package io.github.sfntest.internal.check;

import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.RetryAttempt;
import io.github.sfntest.execution.StateVisit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Visits in words. */
final class VisitTexts {
  private static final int SHOWN = 10;

  private VisitTexts() {}

  /** How visits of a state came out, each way once. */
  static String ends(List<StateVisit> visits) {
    return visits.isEmpty() ? "was not visited" : distinct(visits, VisitTexts::end);
  }

  /** Where visits of a state led to, each way once. */
  static String ways(List<StateVisit> visits) {
    return distinct(visits, VisitTexts::way);
  }

  private static String distinct(List<StateVisit> visits, Function<StateVisit, String> text) {
    return visits.stream()
        .map(text)
        .distinct()
        .limit(SHOWN)
        .collect(Collectors.joining(String.format("%n  ")));
  }

  /** Such as {@code retried Busy, then had no error}. */
  static String end(StateVisit visit) {
    String retried =
        visit.retries().isEmpty()
            ? ""
            : visit.retries().stream()
                .map(RetryAttempt::error)
                .distinct()
                .collect(Collectors.joining(", ", "retried ", ", then "));
    if (visit.error().isEmpty() && visit.cause().isEmpty()) {
      return retried + (visit.exitedAt().isPresent() ? "had no error" : "did not end");
    }
    String error =
        ExecutionResult.errorAndCause(visit.error().orElse(null), visit.cause().orElse(null));
    return visit
        .edge()
        .filter(edge -> edge.kind() == Edge.Kind.CATCH)
        .map(edge -> retried + "caught " + error + " with catcher " + edge.index().orElse(0))
        .orElse(retried + "failed with " + error);
  }

  /** Such as {@code 'Ship' by rule 0}. */
  static String way(StateVisit visit) {
    if (visit.edge().isEmpty()) {
      return "nowhere, it did not leave the state";
    }
    Edge edge = visit.edge().get();
    String target = edge.target().map(name -> "'" + name + "'").orElse("the end");
    return switch (edge.kind()) {
      case CHOICE_RULE -> target + " by rule " + edge.index().orElse(0);
      case DEFAULT -> target + " by Default";
      case CATCH -> target + " by catcher " + edge.index().orElse(0);
      case NEXT, END -> target;
    };
  }
}
