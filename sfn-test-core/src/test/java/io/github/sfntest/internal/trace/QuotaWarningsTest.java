package io.github.sfntest.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Execution;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The trace warns of quotas that an execution comes near to. */
class QuotaWarningsTest {

  private static final String WAIT =
      """
      {"StartAt": "Wait", "States": {
        "Wait": {"Type": "Wait", "SecondsPath": "$.seconds", "End": true}}}\
      """;

  private static Execution run(
      SfnTestEnvironment sfn, StateMachineType type, String definition, Object input) {
    String arn = sfn.register(StateMachineDefinition.of("near", definition).withType(type)).arn();
    sfn.client()
        .startExecution(r -> r.stateMachineArn(arn).name("one").input(String.valueOf(input)));
    return sfn.execution();
  }

  private static Execution waiting(StateMachineType type, Duration duration) {
    return run(
        SfnTestEnvironment.create(), type, WAIT, "{\"seconds\":" + duration.toSeconds() + "}");
  }

  @Test
  void of_the_duration_of_an_express_execution() {
    assertThat(waiting(StateMachineType.EXPRESS, Duration.ofMinutes(4)).trace())
        .isEqualTo(
            """
            Execution 'one' of state machine 'near': SUCCEEDED after 4m of virtual time
              input: {"seconds":240}
              +0s  Wait 'Wait': {"seconds":240} → {"seconds":240}
                   waited 4m
              ended: SUCCEEDED with {"seconds":240}
              warning: ran 4m, 80 % of the quota of 5m for an express execution\
            """);
  }

  @Test
  void not_below_eighty_percent_of_it() {
    assertThat(waiting(StateMachineType.EXPRESS, Duration.ofSeconds(239)).trace())
        .doesNotContain("warning");
  }

  @Test
  void of_the_duration_of_a_standard_execution() {
    assertThat(waiting(StateMachineType.STANDARD, Duration.ofDays(300)).trace())
        .isEqualTo(
            """
            Execution 'one' of state machine 'near': SUCCEEDED after 300d of virtual time
              input: {"seconds":25920000}
              +0s  Wait 'Wait': {"seconds":25920000} → {"seconds":25920000}
                   waited 300d
              ended: SUCCEEDED with {"seconds":25920000}
              warning: ran 300d, 82 % of the quota of 365d for a standard execution\
            """);
  }

  @Test
  void of_the_events_of_a_standard_execution() {
    try (var sfn = SfnTestEnvironment.builder().historyQuota(10).build()) {
      String trace =
          run(
                  sfn,
                  StateMachineType.STANDARD,
                  """
                  {"StartAt": "A", "States": {
                    "A": {"Type": "Pass", "Next": "B"},
                    "B": {"Type": "Pass", "Next": "C"},
                    "C": {"Type": "Pass", "End": true}}}\
                  """,
                  "{}")
              .trace();

      assertThat(trace)
          .isEqualTo(
              """
              Execution 'one' of state machine 'near': SUCCEEDED after 0s of virtual time
                input: {}
                +0s  Pass 'A': {} → {}
                +0s  Pass 'B': {} → {}
                +0s  Pass 'C': {} → {}
                ended: SUCCEEDED with {}
                warning: 8 events, 80 % of the quota of 10 for the history of a standard execution\
              """);
    }
  }

  @Test
  void of_the_largest_payload() {
    try (var sfn = SfnTestEnvironment.builder().payloadQuota(100).build()) {
      String trace =
          run(
                  sfn,
                  StateMachineType.STANDARD,
                  """
                  {"StartAt": "A", "States": {
                    "A": {"Type": "Pass", "Parameters": {"twice.$": "States.Format('{}{}', $.a, $.a)"}, "Next": "B"},
                    "B": {"Type": "Pass", "End": true}}}\
                  """,
                  "{\"a\":\"" + "ä".repeat(20) + "\"}")
              .trace();

      assertThat(trace)
          .isEqualTo(
              """
              Execution 'one' of state machine 'near': SUCCEEDED after 0s of virtual time
                input: {"a":"ääääääääääääääääääää"}
                +0s  Pass 'A': {"a":"ääääääääääääääääääää"} → {"twice":"ääääääääääääääääääääääääääääääääääääääää"}
                +0s  Pass 'B': {"twice":"ääääääääääääääääääääääääääääääääääääääää"} → {"twice":"ääääääääääääääääääääääääääääääääääääääää"}
                ended: SUCCEEDED with {"twice":"ääääääääääääääääääääääääääääääääääääääää"}
                warning: 92 bytes in event 3 (PassStateExited), 92 % of the quota of 100 for a payload\
              """);
    }
  }

  @Test
  void of_a_result_that_a_task_gives() {
    try (var sfn = SfnTestEnvironment.builder().payloadQuota(700).build()) {
      String definition =
          """
          {"StartAt": "Ask", "States": {
            "Ask": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
              "Parameters": {"FunctionName": "f"}, "ResultPath": null, "End": true}}}\
          """;
      sfn.register("near", definition);
      sfn.whenLambda("f").thenReturn(Map.of("text", "x".repeat(300)));

      assertThat(run(sfn, StateMachineType.STANDARD, definition, "{}").trace())
          .isEqualTo(
              """
              Execution 'one' of state machine 'near': SUCCEEDED after 0s of virtual time
                input: {}
                +0s  Task 'Ask': {} → {}
                     attempt 1: lambda:invoke {"FunctionName":"f"}, succeeded
                ended: SUCCEEDED with {}
                warning: 637 bytes in event 5 (TaskSucceeded), 91 % of the quota of 700 for a payload\
              """);
    }
  }

  @Test
  void also_while_it_runs_and_in_a_snapshot() {
    try (var sfn = SfnTestEnvironment.builder().payloadQuota(100).build()) {
      Execution execution =
          run(
              sfn,
              StateMachineType.STANDARD,
              """
              {"StartAt": "Ask", "States": {
                "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                  "Parameters": {"QueueUrl": "q", "MessageBody": "m"}, "End": true}}}\
              """,
              "{\"a\":\"" + "x".repeat(80) + "\"}");

      assertThat(execution.trace())
          .isEqualTo(
              """
              Execution 'one' of state machine 'near': RUNNING
                input: {"a":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}
                +0s  Task 'Ask': {"a":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}
                     attempt 1: sqs:sendMessage.waitForTaskToken {"QueueUrl":"q","MessageBody":"m"}, waits for a callback
                waits: at Task 'Ask' since +0s
                warning: 88 bytes in event 1 (ExecutionStarted), 88 % of the quota of 100 for a payload\
              """);
      assertThat(execution.snapshot().trace()).isEqualTo(execution.trace());
    }
  }
}
