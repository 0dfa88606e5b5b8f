package io.github.sfntest.internal.asl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.definition.StateMachineType;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VariableReferencesTest {

  @Test
  void names_what_each_state_reads() {
    String definition =
        """
        {"StartAt": "Pass", "States": {
          "Pass": {"Type": "Pass", "Next": "Task", "InputPath": "$in", "OutputPath": "$out.a",
            "Parameters": {"a": [{"b.$": "States.Format('{}{}', $f2, $f1[0])"}], "c": "$literal"},
            "Assign": {"assigned.$": "$read", "in": 1}},
          "Task": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Choice",
            "TimeoutSecondsPath": "$timeout", "ResultSelector": {"r.$": "$result"},
            "Credentials": {"RoleArn.$": "$role"},
            "Catch": [{"ErrorEquals": ["E"], "Next": "Fail", "Assign": {"e.$": "$caught"}}]},
          "Choice": {"Type": "Choice", "Default": "Map", "Choices": [
            {"And": [{"Variable": "$left", "StringEqualsPath": "$right"},
                     {"Not": {"Variable": "$.x", "IsPresent": true}}],
             "Next": "Map", "Assign": {"y.$": "$rule"}}]},
          "Map": {"Type": "Map", "Next": "Wait", "ItemsPath": "$items", "MaxConcurrencyPath": "$max",
            "ItemProcessor": {"StartAt": "Inner", "States": {"Inner": {
              "Type": "Pass", "QueryLanguage": "JSONata", "End": true,
              "Output": {"o": "{% $outer + $sum([$local := 1]) + $states.input.a %}"}}}}},
          "Wait": {"Type": "Wait", "SecondsPath": "$seconds", "Next": "Done"},
          "Done": {"Type": "Succeed"},
          "Fail": {"Type": "Fail", "CausePath": "$cause"}}}
        """;

    StateMachine machine =
        Objects.requireNonNull(
            StateMachineCompiler.compile(definition, StateMachineType.STANDARD).machine());

    assertThat(VariableReferences.of(machine).entrySet())
        .extracting(Object::toString)
        .isEqualTo(
            List.of(
                "Pass=[f1, f2, in, out, read]",
                "Task=[caught, result, role, timeout]",
                "Choice=[left, right, rule]",
                "Map=[items, max]",
                "Inner=[outer]",
                "Wait=[seconds]",
                "Fail=[cause]"));
  }

  @Test
  void is_empty_where_no_state_reads_one() {
    StateMachine machine =
        Objects.requireNonNull(
            StateMachineCompiler.compile(
                    "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Succeed\"}}}",
                    StateMachineType.STANDARD)
                .machine());

    assertThat(VariableReferences.of(machine)).isEmpty();
  }
}
