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

    assertThat(references(definition))
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
  void names_what_the_fields_of_jsonata_read() {
    String definition =
        """
        {"QueryLanguage": "JSONata", "StartAt": "Task", "States": {
          "Task": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Choice",
            "Arguments": {"a": "{% $arguments %}"}, "HeartbeatSeconds": "{% $heartbeat %}",
            "Catch": [{"ErrorEquals": ["E"], "Next": "Fail", "Output": "{% $output %}"}]},
          "Choice": {"Type": "Choice", "Output": "{% $otherwise %}", "Default": "Parallel", "Choices": [
            {"Condition": "{% $condition %}", "Next": "Parallel", "Output": "{% $rule %}"}]},
          "Parallel": {"Type": "Parallel", "Next": "Map", "Output": "{% $joined %}",
            "Catch": [{"ErrorEquals": ["E"], "Next": "Fail", "Assign": {"x": "{% $caught %}"}}],
            "Branches": [{"StartAt": "Branch", "States": {
              "Branch": {"Type": "Pass", "End": true, "Output": "{% $inner %}"}}}]},
          "Map": {"Type": "Map", "Next": "Wait",
            "ItemSelector": {"a": "{% $selected %}"}, "MaxConcurrency": "{% $concurrency %}",
            "ToleratedFailureCount": "{% $count %}", "ToleratedFailurePercentage": "{% $percentage %}",
            "Catch": [{"ErrorEquals": ["E"], "Next": "Fail", "Assign": {"x": "{% $caught %}"}}],
            "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
              "ReaderConfig": {"InputType": "JSON", "MaxItems": "{% $items %}"},
              "Arguments": {"Bucket": "{% $bucket %}", "Key": "k"}},
            "ItemBatcher": {"MaxItemsPerBatch": "{% $batch %}", "MaxInputBytesPerBatch": "{% $bytes %}",
              "BatchInput": {"a": "{% $shared %}"}},
            "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject",
              "Arguments": {"Bucket": "{% $results %}"}},
            "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
              "StartAt": "Item", "States": {
                "Item": {"Type": "Succeed", "Output": "{% $item := 1 %}"}}}},
          "Wait": {"Type": "Wait", "Seconds": 1, "Next": "Done", "Output": "{% $waited %}"},
          "Done": {"Type": "Succeed", "Output": "{% $done %}"},
          "Fail": {"Type": "Fail", "Error": "{% $error %}"}}}
        """;

    assertThat(references(definition))
        .isEqualTo(
            List.of(
                "Task=[arguments, heartbeat, output]",
                "Choice=[condition, otherwise, rule]",
                "Parallel=[caught, joined]",
                "Branch=[inner]",
                "Map=[batch, bucket, bytes, caught, concurrency, count, items, percentage, results,"
                    + " selected, shared]",
                "Wait=[waited]",
                "Done=[done]",
                "Fail=[error]"));
  }

  @Test
  void names_what_is_read_in_a_condition_of_alternatives() {
    assertThat(
            references(
                """
                {"StartAt": "Choice", "States": {
                  "Choice": {"Type": "Choice", "Choices": [{"Next": "Done", "Or": [
                    {"Variable": "$one", "NumericEquals": 1},
                    {"Not": {"Variable": "$two", "NumericEqualsPath": "$three"}}]}]},
                  "Done": {"Type": "Succeed", "InputPath": "$done"}}}
                """))
        .isEqualTo(List.of("Choice=[one, three, two]", "Done=[done]"));
  }

  private static List<String> references(String definition) {
    CompileResult result = StateMachineCompiler.compile(definition, StateMachineType.STANDARD);
    return VariableReferences.of(Objects.requireNonNull(result.machine())).entrySet().stream()
        .map(Object::toString)
        .toList();
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
