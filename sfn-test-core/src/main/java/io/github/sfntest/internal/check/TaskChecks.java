package io.github.sfntest.internal.check;

import static io.github.sfntest.internal.check.ExecutionChecks.asking;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.compare.JsonComparison;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.NearNames;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.internal.trace.StateNames;
import io.github.sfntest.json.JsonOption;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked of the calls of a Task. */
public final class TaskChecks {
  private static final int SHOWN = 10;

  private TaskChecks() {}

  /** There is such a Task, as far as is known. */
  public static Check<ExecutionResult> task(String state) {
    return Check.of(
        Phrase.of("to run a state machine with the Task", "'" + state + "'"),
        asking(
            execution -> {
              Set<String> tasks = StateNames.ofTasks(execution);
              return !StateNames.areComplete(execution) || tasks.contains(state)
                  ? null
                  : ExecutionChecks.noSuch("Task", state, tasks);
            }));
  }

  /** It was called so many times, retries included. */
  public static Check<ExecutionResult> invokedTimes(String state, int count) {
    notNegative(count);
    return ofTask(
        state,
        Phrase.of("to have been invoked", times(count)),
        execution -> {
          int invoked = execution.invocations(state).size();
          return invoked == count ? null : invoked(execution, state, invoked);
        });
  }

  static void notNegative(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative, but was " + count);
    }
  }

  private static Check<ExecutionResult> ofTask(
      String state, Phrase expectation, Check.Test<Execution> test) {
    return Check.of(
        subject -> Phrase.of("Task '" + state + "' of " + subject), expectation, asking(test));
  }

  private static Found invoked(Execution execution, String state, int invoked) {
    return Found.of("was invoked", times(invoked)).more(hint(execution, state));
  }

  /** It was retried so many times, in all visits. */
  public static Check<ExecutionResult> retriedTimes(String state, int count) {
    notNegative(count);
    return ofTask(
        state,
        Phrase.of("to have been retried", times(count)),
        execution -> {
          int retried =
              VisitedStates.visits(execution, state).stream()
                  .mapToInt(visit -> visit.retries().size())
                  .sum();
          return retried == count
              ? null
              : Found.of("was retried", times(retried)).more(hint(execution, state));
        });
  }

  /** There is a call with this index, from 0. */
  public static Check<ExecutionResult> invocation(String state, int index) {
    if (index < 0) {
      throw new IllegalArgumentException("index counts from 0, but was " + index);
    }
    return ofTask(
        state,
        Phrase.of("to have an invocation with the index", String.valueOf(index)),
        execution -> {
          int invoked = execution.invocations(state).size();
          return index < invoked ? null : invoked(execution, state, invoked);
        });
  }

  /** One of the calls had this effective input: text is JSON text. */
  public static Check<ExecutionResult> invokedWith(
      String state, @Nullable Object json, JsonOption... options) {
    JsonNode expected = ValueMapper.standard().json(json);
    JsonComparison comparison = JsonComparison.EQUAL.with(options);
    return ofTask(
        state,
        Phrase.of("to have been invoked with", Excerpt.of(expected)),
        execution -> {
          List<JsonNode> inputs =
              execution.invocations(state).stream().map(TaskInvocation::input).toList();
          return inputs.stream()
                  .anyMatch(input -> comparison.differences("$", expected, input).isEmpty())
              ? null
              : otherwise(execution, state, comparison, expected, inputs);
        });
  }

  private static @Nullable Found otherwise(
      Execution execution,
      String state,
      JsonComparison comparison,
      JsonNode expected,
      List<JsonNode> inputs) {
    if (inputs.isEmpty()) {
      return Found.of("was not invoked").more(hint(execution, state));
    }
    if (inputs.size() == 1) {
      return Documents.difference("was invoked with", comparison, expected, inputs.get(0));
    }
    StringBuilder distinct = new StringBuilder();
    inputs.stream()
        .map(Excerpt::of)
        .distinct()
        .limit(SHOWN)
        .forEach(
            input ->
                distinct.append(distinct.length() == 0 ? "" : String.format("%n  ")).append(input));
    return Found.of("was invoked " + times(inputs.size()) + " with", distinct.toString());
  }

  static String times(int count) {
    return count == 1 ? "1 time" : count + " times";
  }

  /** A name that may be mistyped: nothing of that name was visited, and all names are not known. */
  private static String hint(Execution execution, String state) {
    Set<String> visited = StateNames.of(execution);
    return StateNames.areComplete(execution) || visited.contains(state)
        ? ""
        : "and no such state was visited: " + NearNames.hint(state, visited);
  }
}
