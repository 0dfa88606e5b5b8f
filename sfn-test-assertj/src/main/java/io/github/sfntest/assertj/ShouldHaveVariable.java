package io.github.sfntest.assertj;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.NearNames;
import java.util.Set;

/** A workflow variable has another value, or none. */
final class ShouldHaveVariable extends SfnErrorMessage {

  private ShouldHaveVariable(ExecutionResult actual, String name, Set<String> known) {
    super(
        actual.execution(),
        "%nExpecting %s%nto have the variable:%n  '%s'%nbut it has none of that name: %s",
        actual.subject(),
        name,
        NearNames.hint(name, known));
  }

  private ShouldHaveVariable(ExecutionResult actual, String name, String expected, String was) {
    super(
        actual.execution(),
        "%nExpecting variable '%s' of %s%nto be:%n  %s%nbut %s",
        name,
        actual.subject(),
        expected,
        was);
  }

  static ShouldHaveVariable shouldHaveVariable(
      ExecutionResult actual, String name, Set<String> known) {
    return new ShouldHaveVariable(actual, name, known);
  }

  static ShouldHaveVariable shouldHaveVariableWithValue(
      ExecutionResult actual, String name, JsonNode expected, JsonNode found) {
    return new ShouldHaveVariable(
        actual, name, json(expected), String.format("was:%n  ") + json(found));
  }

  static ShouldHaveVariable shouldHaveVariableMatching(
      ExecutionResult actual, String name, String expectation, String mismatch) {
    return new ShouldHaveVariable(actual, name, expectation, mismatch);
  }
}
