package io.github.sfntest.assertj;

import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.internal.json.NearNames;
import java.util.List;

/** The execution waits elsewhere, or has ended. */
final class ShouldBeWaitingAt extends SfnErrorMessage {

  private ShouldBeWaitingAt(
      ExecutionResult actual, List<String> expected, String relation, String was) {
    super(
        actual.execution(),
        "%nExpecting %s%nto be waiting at:%n  %s%nbut was%s:%n  %s",
        actual.subject(),
        NearNames.list(expected),
        relation,
        was);
  }

  static ShouldBeWaitingAt shouldBeWaitingAt(
      ExecutionResult actual, List<String> expected, List<StateVisit> open) {
    return "RUNNING".equals(actual.status())
        ? new ShouldBeWaitingAt(
            actual,
            expected,
            " waiting at",
            NearNames.list(open.stream().map(StateVisit::state).distinct().toList()))
        : new ShouldBeWaitingAt(actual, expected, "", actual.summary());
  }
}
