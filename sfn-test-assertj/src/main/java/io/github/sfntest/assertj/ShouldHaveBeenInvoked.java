package io.github.sfntest.assertj;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.compare.JsonComparison;
import io.github.sfntest.internal.json.NearNames;
import io.github.sfntest.internal.trace.StateNames;
import java.util.List;
import java.util.Set;

/** A Task was called otherwise. */
final class ShouldHaveBeenInvoked extends SfnErrorMessage {
  private static final int SHOWN = 10;

  private ShouldHaveBeenInvoked(
      TaskInvocations actual, String relation, String expected, String found) {
    super(
        actual.execution(),
        "%nExpecting Task '%s' of execution '%s'%nto have %s:%n  %s%nbut %s",
        actual.state(),
        actual.execution().name(),
        relation,
        expected,
        found);
  }

  static ShouldHaveBeenInvoked shouldHaveBeenInvokedTimes(
      TaskInvocations actual, int count, int invoked) {
    return new ShouldHaveBeenInvoked(
        actual, "been invoked", times(count), was("was invoked", times(invoked)) + hint(actual));
  }

  static ShouldHaveBeenInvoked shouldHaveBeenRetriedTimes(
      TaskInvocations actual, int count, int retried) {
    return new ShouldHaveBeenInvoked(
        actual, "been retried", times(count), was("was retried", times(retried)) + hint(actual));
  }

  static ShouldHaveBeenInvoked shouldHaveInvocation(
      TaskInvocations actual, int index, int invoked) {
    return new ShouldHaveBeenInvoked(
        actual,
        "an invocation with the index",
        String.valueOf(index),
        was("was invoked", times(invoked)) + hint(actual));
  }

  static ShouldHaveBeenInvoked shouldHaveBeenInvokedWith(
      TaskInvocations actual,
      JsonNode expected,
      JsonComparison comparison,
      List<TaskInvocation> invocations) {
    return new ShouldHaveBeenInvoked(
        actual,
        "been invoked with",
        json(expected),
        inputs(actual, expected, comparison, invocations));
  }

  private static String inputs(
      TaskInvocations actual,
      JsonNode expected,
      JsonComparison comparison,
      List<TaskInvocation> invocations) {
    if (invocations.isEmpty()) {
      return "was not invoked" + hint(actual);
    }
    if (invocations.size() == 1) {
      JsonNode input = invocations.get(0).input();
      return was("was invoked with", json(input))
          + String.format("%n")
          + comparison.differences("$", expected, input).describe();
    }
    StringBuilder text = new StringBuilder("was invoked " + times(invocations.size()) + " with:");
    invocations.stream()
        .map(call -> json(call.input()))
        .distinct()
        .limit(SHOWN)
        .forEach(input -> text.append(String.format("%n  ")).append(input));
    return text.toString();
  }

  private static String was(String what, String value) {
    return what + String.format(":%n  ") + value;
  }

  private static String times(int count) {
    return count == 1 ? "1 time" : count + " times";
  }

  /** A name that may be mistyped: nothing of that name was visited, and all names are not known. */
  private static String hint(TaskInvocations actual) {
    Set<String> visited = StateNames.of(actual.execution());
    return StateNames.areComplete(actual.execution()) || visited.contains(actual.state())
        ? ""
        : String.format("%nand no such state was visited: ")
            + NearNames.hint(actual.state(), visited);
  }
}
