package io.github.sfntest.internal.check;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.TaskInvocation;
import org.jspecify.annotations.Nullable;

/**
 * One call of a Task.
 *
 * @param execution the execution it is part of, or null if that is not known
 */
public record InvocationSubject(TaskInvocation invocation, @Nullable Execution execution)
    implements CheckSubject {

  @Override
  public String subject() {
    String of = execution == null ? "" : " of execution '" + execution.name() + "'";
    return "invocation of Task '" + invocation.state() + "'" + of;
  }
}
