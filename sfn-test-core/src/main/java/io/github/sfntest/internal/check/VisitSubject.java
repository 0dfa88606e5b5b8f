package io.github.sfntest.internal.check;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.StateVisit;
import org.jspecify.annotations.Nullable;

/**
 * One visit of a state.
 *
 * @param execution the execution it is part of, or null if that is not known
 */
public record VisitSubject(StateVisit visit, @Nullable Execution execution)
    implements CheckSubject {

  @Override
  public String subject() {
    String of = execution == null ? "" : " of execution '" + execution.name() + "'";
    return "visit of '" + visit.state() + "'" + of;
  }
}
