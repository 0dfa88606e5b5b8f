package io.github.sfntest.assertj;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.compare.JsonDifferences;
import java.lang.reflect.Type;

/** The output has nothing or another value at a path. */
final class ShouldHaveOutputPath extends SfnErrorMessage {

  private ShouldHaveOutputPath(
      ExecutionResult actual, OutputPath path, String relation, Object expected, String was) {
    super(
        actual.execution(),
        "%nExpecting output of %s at:%n  %s%n%s:%n  %s%nbut %s",
        actual.subject(),
        path.text(),
        relation,
        expected,
        was);
  }

  private ShouldHaveOutputPath(ExecutionResult actual, String format, Object... arguments) {
    super(actual.execution(), format, arguments);
  }

  static ShouldHaveOutputPath shouldHaveOutputPath(
      ExecutionResult actual, JsonNode output, OutputPath path) {
    return new ShouldHaveOutputPath(
        actual,
        "%nExpecting output of %s%nto have a value at:%n  %s%nbut was:%n  %s%n%s",
        actual.subject(),
        path.text(),
        json(output),
        path.whyMissing(output));
  }

  static ShouldHaveOutputPath shouldHaveValueAt(
      ExecutionResult actual,
      OutputPath path,
      JsonNode expected,
      JsonNode value,
      JsonDifferences differences) {
    String was = String.format("was:%n  ") + json(value);
    boolean nested = expected.isContainerNode() && value.isContainerNode();
    return new ShouldHaveOutputPath(
        actual,
        path,
        "to be",
        json(expected),
        nested ? was + String.format("%n") + differences.describe() : was);
  }

  static ShouldHaveOutputPath shouldMatchAt(
      ExecutionResult actual, OutputPath path, String expectation, String mismatch) {
    return new ShouldHaveOutputPath(actual, path, "to be", expectation, mismatch);
  }

  static ShouldHaveOutputPath shouldSatisfyAt(
      ExecutionResult actual, OutputPath path, JsonNode value, String problem) {
    return new ShouldHaveOutputPath(
        actual,
        "%nExpecting output of %s at:%n  %s%nto satisfy the requirement, but:%n  %s%nfailed with:%n"
            + "  %s",
        actual.subject(),
        path.text(),
        json(value),
        problem);
  }

  static ShouldHaveOutputPath shouldNotHaveOutputPath(
      ExecutionResult actual, OutputPath path, JsonNode value) {
    return new ShouldHaveOutputPath(
        actual,
        "%nExpecting output of %s%nto have no value at:%n  %s%nbut found there:%n  %s",
        actual.subject(),
        path.text(),
        json(value));
  }

  static ShouldHaveOutputPath shouldBeReadableAt(
      ExecutionResult actual, OutputPath path, JsonNode value, Type type) {
    return new ShouldHaveOutputPath(
        actual,
        "%nExpecting output of %s at:%n  %s%nto be readable as:%n  %s%nbut was:%n  %s",
        actual.subject(),
        path.text(),
        type.getTypeName(),
        json(value));
  }
}
