package io.github.sfntest.internal.trace;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.internal.asl.StateKind;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names of the states an execution could visit. */
public final class StateNames {
  private StateNames() {}

  /**
   * All names of its definition, in the definition's order, those of branches and item processors
   * included; only the names visited so far if the definition is not known.
   */
  public static Set<String> of(Execution execution) {
    Set<String> names = new LinkedHashSet<>();
    if (execution instanceof HasDefinition defined) {
      names.addAll(Structure.of(defined.definition()).states());
    } else {
      for (StateVisit visit : execution.visits()) {
        names.add(visit.state());
      }
    }
    return Collections.unmodifiableSet(names);
  }

  /** Those of {@link #of} that are Tasks. */
  public static Set<String> ofTasks(Execution execution) {
    Set<String> names = new LinkedHashSet<>();
    if (execution instanceof HasDefinition defined) {
      names.addAll(Structure.of(defined.definition()).tasks());
    } else {
      for (StateVisit visit : execution.visits()) {
        if (visit.type().equals(StateKind.TASK.aslName())) {
          names.add(visit.state());
        }
      }
    }
    return Collections.unmodifiableSet(names);
  }

  /** Whether {@link #of} gives all names there are. */
  public static boolean areComplete(Execution execution) {
    return execution instanceof HasDefinition;
  }
}
