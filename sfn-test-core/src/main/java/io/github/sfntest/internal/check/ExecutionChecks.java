package io.github.sfntest.internal.check;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.internal.json.NearNames;
import io.github.sfntest.internal.trace.StateNames;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks of what only an execution of this JVM can tell. */
public final class ExecutionChecks {
  private ExecutionChecks() {}

  /** Asks the execution behind a result. */
  public static Check.Test<ExecutionResult> asking(Check.Test<Execution> test) {
    return result -> {
      Execution execution = result.execution();
      return execution == null
          ? Found.clause("it is not known here")
              .insteadOf(Phrase.of("to be an execution of sfn-test"))
          : test.on(execution);
    };
  }

  /** Asks about states, which have to be in the definition, as far as it is known. */
  static Check.Test<ExecutionResult> asking(List<String> states, Check.Test<Execution> test) {
    return asking(
        execution -> {
          Found unknown = unknown(execution, states);
          return unknown == null ? test.on(execution) : unknown;
        });
  }

  private static @Nullable Found unknown(Execution execution, List<String> states) {
    Set<String> known = StateNames.of(execution);
    if (StateNames.areComplete(execution)) {
      for (String state : states) {
        if (!known.contains(state)) {
          return noSuch("state", state, known);
        }
      }
    }
    return null;
  }

  /** The definition has none of that name. */
  static Found noSuch(String what, String name, Set<String> known) {
    return Found.clause("it has none of that name: " + NearNames.hint(name, known))
        .insteadOf(Phrase.of("to run a state machine with the " + what, "'" + name + "'"));
  }

  /** The list, unless it is empty. */
  static <T> List<T> notEmpty(List<T> list, String what) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException(what + " must not be empty");
    }
    return list;
  }
}
