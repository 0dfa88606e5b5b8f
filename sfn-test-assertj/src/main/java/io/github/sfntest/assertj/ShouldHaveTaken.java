package io.github.sfntest.assertj;

import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.StateVisit;
import java.util.List;
import java.util.stream.Collectors;

/** The execution went elsewhere from a state. */
final class ShouldHaveTaken extends SfnErrorMessage {
  private static final int SHOWN = 10;

  private ShouldHaveTaken(
      ExecutionResult actual, String state, String next, List<StateVisit> visits) {
    super(
        actual.execution(),
        "%nExpecting %s%nto have gone from:%n  '%s'%nto:%n  '%s'%nbut %s",
        actual.subject(),
        state,
        next,
        went(visits));
  }

  static ShouldHaveTaken shouldHaveTaken(
      ExecutionResult actual, String state, String next, List<StateVisit> visits) {
    return new ShouldHaveTaken(actual, state, next, visits);
  }

  private static String went(List<StateVisit> visits) {
    if (visits.isEmpty()) {
      return "that state was not visited";
    }
    return visits.stream()
        .map(ShouldHaveTaken::went)
        .distinct()
        .limit(SHOWN)
        .collect(
            Collectors.joining(
                String.format("%n  "), String.format("from there it went to:%n  "), ""));
  }

  private static String went(StateVisit visit) {
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
