package io.github.sfntest;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.internal.service.Kit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Picks one of several executions, or says why it can't. */
final class Picked {
  private static final int SHOWN = 20;

  private Picked() {}

  /** The only one; {@code refused} says which starts were refused. */
  static Execution only(List<Execution> executions, String where, Optional<String> refused) {
    if (executions.size() > 1) {
      throw new IllegalStateException(
          executions.size()
              + " executions were started."
              + "\n  where:     "
              + where
              + "\n  expected:  exactly one, but there are: "
              + list(executions)
              + "\n  to mend:   use lastExecution(), executions() or execution(arn or response)");
    }
    return last(executions, where, refused);
  }

  /** The last one; {@code refused} says which starts were refused. */
  static Execution last(List<Execution> executions, String where, Optional<String> refused) {
    if (executions.isEmpty()) {
      throw new IllegalStateException(
          "No execution was started."
              + "\n  where:     "
              + where
              + "\n  expected:  an execution started by the client, by start(json) or by run(json)"
              + refused.map(calls -> ", but " + calls).orElse("")
              + "\n"
              + "  to mend:   start one before; check that the code under test got this"
              + " environment's client");
    }
    return executions.get(executions.size() - 1);
  }

  static IllegalArgumentException unknown(String what, Kit kit) {
    return new IllegalArgumentException(
        "No execution "
            + what
            + ".\n  where:     this SfnTestEnvironment"
            + "\n  expected:  one of its executions"
            + kit.forgottenHint().map(hint -> "; " + hint).orElse("")
            + "\n  to mend:   look at executions()");
  }

  private static String list(List<Execution> executions) {
    String shown =
        executions.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining(", "));
    int more = executions.size() - SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
