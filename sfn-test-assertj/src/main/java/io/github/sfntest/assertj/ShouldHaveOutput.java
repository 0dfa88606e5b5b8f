package io.github.sfntest.assertj;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.compare.JsonDifferences;

/** The output is another one, or there is none. */
final class ShouldHaveOutput extends SfnErrorMessage {

  private ShouldHaveOutput(
      ExecutionResult actual,
      JsonNode output,
      String relation,
      JsonNode expected,
      JsonDifferences differences) {
    super(
        actual.execution(),
        "%nExpecting output of %s%n%s:%n  %s%nbut was:%n  %s%n%s",
        actual.subject(),
        relation,
        json(expected),
        json(output),
        differences.describe());
  }

  private ShouldHaveOutput(ExecutionResult actual) {
    super(
        actual.execution(),
        "%nExpecting %s%nto have an output%nbut has none, it was:%n  %s",
        actual.subject(),
        actual.summary());
  }

  private ShouldHaveOutput(ExecutionResult actual, JsonNode output, Class<?> type, String problem) {
    super(
        actual.execution(),
        "%nExpecting output of %s%nto be readable as:%n  %s%nbut was:%n  %s%nand reading it says:%n"
            + "  %s",
        actual.subject(),
        type.getTypeName(),
        json(output),
        problem);
  }

  static ShouldHaveOutput shouldHaveOutput(
      ExecutionResult actual, JsonNode output, JsonNode expected, JsonDifferences differences) {
    return new ShouldHaveOutput(actual, output, "to be", expected, differences);
  }

  static ShouldHaveOutput shouldContainOutput(
      ExecutionResult actual, JsonNode output, JsonNode expected, JsonDifferences differences) {
    return new ShouldHaveOutput(actual, output, "to contain", expected, differences);
  }

  static ShouldHaveOutput shouldHaveAnOutput(ExecutionResult actual) {
    return new ShouldHaveOutput(actual);
  }

  static ShouldHaveOutput shouldBeReadableAs(
      ExecutionResult actual, JsonNode output, Class<?> type, String problem) {
    return new ShouldHaveOutput(actual, output, type, problem);
  }
}
