package io.github.sfntest.assertj;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.internal.json.NearNames;
import io.github.sfntest.internal.trace.StateNames;
import java.util.List;

/** Other states were visited, or in another order. */
final class ShouldHaveVisited extends SfnErrorMessage {

  private ShouldHaveVisited(
      ExecutionResult actual,
      String relation,
      List<String> expected,
      List<String> visited,
      String why) {
    super(
        actual.execution(),
        "%nExpecting %s%n%s:%n  %s%nbut visited:%n  %s%s",
        actual.subject(),
        relation,
        NearNames.list(expected),
        NearNames.list(visited),
        why);
  }

  /**
   * One of them was not visited.
   *
   * @param next the index of the first that is missing in the order
   */
  static ShouldHaveVisited shouldHaveVisited(
      ExecutionResult actual,
      Execution execution,
      List<String> expected,
      List<String> visited,
      int next) {
    String missing = expected.get(next);
    String why = String.format("%nand never '%s'", missing);
    if (visited.contains(missing)) {
      why =
          String.format("%nand not '%s' after '%s'", missing, expected.get(Math.max(0, next - 1)));
    } else if (!StateNames.areComplete(execution)) {
      why += ": " + NearNames.hint(missing, StateNames.of(execution));
    }
    return new ShouldHaveVisited(actual, "to have visited in this order", expected, visited, why);
  }

  static ShouldHaveVisited shouldHaveVisitedExactly(
      ExecutionResult actual, List<String> expected, List<String> visited) {
    return new ShouldHaveVisited(actual, "to have visited exactly", expected, visited, "");
  }

  static ShouldHaveVisited shouldNotHaveVisited(
      ExecutionResult actual, List<String> unwanted, List<String> found) {
    return new ShouldHaveVisited(actual, "not to have visited", unwanted, found, "");
  }
}
