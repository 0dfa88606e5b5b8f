package io.github.sfntest.assertj;

import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.RetryAttempt;
import io.github.sfntest.execution.StateVisit;
import java.util.List;
import java.util.stream.Collectors;

/** No catcher of the state caught the error. */
final class ShouldHaveCaught extends SfnErrorMessage {
  private static final int SHOWN = 10;

  private ShouldHaveCaught(
      ExecutionResult actual, String state, String error, List<StateVisit> visits) {
    super(
        actual.execution(),
        "%nExpecting %s%nto have caught at:%n  '%s'%nthe error:%n  %s%nbut that state:%n  %s",
        actual.subject(),
        state,
        error,
        happened(visits));
  }

  static ShouldHaveCaught shouldHaveCaught(
      ExecutionResult actual, String state, String error, List<StateVisit> visits) {
    return new ShouldHaveCaught(actual, state, error, visits);
  }

  private static String happened(List<StateVisit> visits) {
    if (visits.isEmpty()) {
      return "was not visited";
    }
    return visits.stream()
        .map(ShouldHaveCaught::happened)
        .distinct()
        .limit(SHOWN)
        .collect(Collectors.joining(String.format("%n  ")));
  }

  private static String happened(StateVisit visit) {
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
}
