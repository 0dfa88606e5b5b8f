package io.github.sfntest.assertj;

import io.github.sfntest.internal.json.NearNames;
import java.util.Set;

/** An assertion names a state that the state machine does not have. */
final class ShouldHaveState extends SfnErrorMessage {

  private ShouldHaveState(ExecutionResult actual, String what, String name, Set<String> known) {
    super(
        actual.execution(),
        "%nExpecting %s%nto run a state machine with the %s:%n  '%s'%nbut it has none of that name: %s",
        actual.subject(),
        what,
        name,
        NearNames.hint(name, known));
  }

  static ShouldHaveState shouldHaveState(ExecutionResult actual, String name, Set<String> known) {
    return new ShouldHaveState(actual, "state", name, known);
  }

  static ShouldHaveState shouldHaveTask(ExecutionResult actual, String name, Set<String> tasks) {
    return new ShouldHaveState(actual, "Task", name, tasks);
  }
}
