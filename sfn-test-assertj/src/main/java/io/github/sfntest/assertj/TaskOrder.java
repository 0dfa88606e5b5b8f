package io.github.sfntest.assertj;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.compare.JsonComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * The calls of all Tasks of an execution in their order, and how far they were verified: what
 * {@link ExecutionAssert#inOrder()} goes on with.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TaskOrder {

  private final Execution execution;
  private int next;

  /**
   * Begins before the first call.
   *
   * @param execution the execution
   */
  public TaskOrder(Execution execution) {
    this.execution = Objects.requireNonNull(execution, "execution");
  }

  Execution execution() {
    return execution;
  }

  /** The index of the first call that is not behind a verified one. */
  int next() {
    return next;
  }

  /** The calls so far, as the execution stands now. */
  List<TaskInvocation> calls() {
    return execution.invocations();
  }

  /** Goes behind the next call that fits; false, without a step, if there is none. */
  boolean passes(Predicate<TaskInvocation> wanted) {
    List<TaskInvocation> calls = calls();
    for (int i = next; i < calls.size(); i++) {
      if (wanted.test(calls.get(i))) {
        next = i + 1;
        return true;
      }
    }
    return false;
  }

  /**
   * Goes behind so many calls of a state: those next to each other, or, if these are not as many,
   * all that are left; false, without a step, if these aren't either.
   */
  boolean passes(String state, int count) {
    List<Integer> found = indexes(state);
    List<Integer> chunk = neighbours(found);
    List<Integer> taken = chunk.size() == count ? chunk : found;
    if (taken.size() != count) {
      return false;
    }
    next = taken.get(count - 1) + 1;
    return true;
  }

  static Predicate<TaskInvocation> with(String state, JsonNode input, JsonComparison comparison) {
    return call ->
        call.state().equals(state) && comparison.differences("$", input, call.input()).isEmpty();
  }

  private List<Integer> indexes(String state) {
    List<TaskInvocation> calls = calls();
    return IntStream.range(next, calls.size())
        .filter(i -> calls.get(i).state().equals(state))
        .boxed()
        .toList();
  }

  private static List<Integer> neighbours(List<Integer> indexes) {
    List<Integer> chunk = new ArrayList<>();
    for (int index : indexes) {
      if (!chunk.isEmpty() && index != chunk.get(chunk.size() - 1) + 1) {
        break;
      }
      chunk.add(index);
    }
    return chunk;
  }
}
