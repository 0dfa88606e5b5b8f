package io.github.sfntest.assertj;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The calls of one Task of an execution: what {@link ExecutionAssert#task(String)} goes on with.
 *
 * @param execution the execution
 * @param state the name of the Task state
 */
@API(status = API.Status.EXPERIMENTAL)
public record TaskInvocations(Execution execution, String state) {

  /**
   * Checks the components.
   *
   * @param execution the execution
   * @param state the name of the Task state
   */
  public TaskInvocations {
    Objects.requireNonNull(execution, "execution");
    Objects.requireNonNull(state, "state");
  }

  /** {@return the calls so far, in order, retries included; never null but potentially empty} */
  public List<TaskInvocation> all() {
    return execution.invocations(state);
  }

  /** The call with that index, if there is one; it knows its execution. */
  Optional<TaskInvocation> call(int index) {
    return all().stream()
        .skip(index)
        .findFirst()
        .map(call -> new TracedInvocation(call, execution));
  }

  /** {@return how many times the state was retried, in all its visits} */
  public int retries() {
    return execution.visits().stream()
        .filter(visit -> visit.state().equals(state))
        .map(StateVisit::retries)
        .mapToInt(List::size)
        .sum();
  }
}
