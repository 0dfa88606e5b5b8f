package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;

/** Definitions that would go on forever: each of them comes to an end, and says why. */
class EndlessTest {
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private static final String LOOP =
      """
      "StartAt": "On", "States": {
        "On": {"Type": "Choice", "Default": "And on", "Choices": [
          {"Variable": "$", "IsString": true, "Next": "Done"}]},
        "And on": {"Type": "Pass", "Next": "On"},
        "Done": {"Type": "Succeed"}}\
      """;

  private static final String RECURSION =
      """
      {"StartAt": "Again", "States": {"Again": {"Type": "Task",
        "Resource": "arn:aws:states:::states:startExecution%s",
        "Parameters": {"StateMachineArn": "%s"}, "End": true}}}\
      """;

  static Stream<Arguments> loops_without_time() {
    return Stream.of(
        arguments("in the machine", "{" + LOOP + "}", 300),
        arguments("with a shorter timeout", "{\"TimeoutSeconds\": 7, " + LOOP + "}", 7),
        arguments(
            "in a branch",
            "{\"StartAt\": \"Both\", \"States\": {\"Both\": {\"Type\": \"Parallel\", \"End\": true,"
                + " \"Branches\": [{"
                + LOOP
                + "}, {\"StartAt\": \"Rest\", \"States\": {\"Rest\": {\"Type\": \"Wait\","
                + " \"Seconds\": 9, \"End\": true}}}]}}}",
            300),
        arguments(
            "in an iteration",
            "{\"StartAt\": \"Each\", \"States\": {\"Each\": {\"Type\": \"Map\", \"End\": true,"
                + " \"ItemProcessor\": {"
                + LOOP
                + "}}}}",
            300));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("loops_without_time")
  void an_express_execution_in_a_loop_without_time_times_out(
      String where, String definition, int seconds) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.builder().transitionQuota(1_000).build()) {
      String arn = express(sfn, definition);

      var answer = sfn.client().startSyncExecution(r -> r.stateMachineArn(arn).input("[1, 2]"));
      sfn.client().startExecution(r -> r.stateMachineArn(arn).input("[1, 2]"));
      Execution alone = sfn.lastExecution();

      assertThat(answer.status()).isEqualTo(SyncExecutionStatus.TIMED_OUT);
      assertThat(answer.error()).isEqualTo("States.Timeout");
      assertThat(alone.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
      assertThat(alone.stopTime()).contains(START.plusSeconds(seconds));
    }
  }

  private static String express(SfnTestEnvironment sfn, String definition) {
    return sfn.register(
            StateMachineDefinition.of("loop", definition).withType(StateMachineType.EXPRESS))
        .arn();
  }

  @Test
  void the_loop_waits_for_its_end_where_time_passes_only_by_hand() {
    try (SfnTestEnvironment sfn =
        SfnTestEnvironment.builder()
            .transitionQuota(1_000)
            .timeControl(TimeControl.MANUAL)
            .build()) {
      String arn = express(sfn, "{" + LOOP + "}");
      sfn.client().startExecution(r -> r.stateMachineArn(arn));

      sfn.clock().advance(Duration.ofSeconds(299));
      assertThat(sfn.execution().status()).isEqualTo(ExecutionStatus.RUNNING);
      sfn.clock().advance(Duration.ofSeconds(1));

      assertThat(sfn.execution().status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    }
  }

  @Test
  void a_loop_that_ends_may_be_as_long_as_the_quota() {
    String counting =
        """
        {"StartAt": "Count", "States": {
          "Count": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.n, 1)"}, "Next": "Enough?"},
          "Enough?": {"Type": "Choice", "Default": "Count", "Choices": [
            {"Variable": "$.n", "NumericEquals": 500, "Next": "Done"}]},
          "Done": {"Type": "Succeed"}}}\
        """;
    for (int quota : new int[] {1_000, 1_001}) {
      try (SfnTestEnvironment sfn = SfnTestEnvironment.builder().transitionQuota(quota).build()) {
        String arn = express(sfn, counting);

        var answer =
            sfn.client().startSyncExecution(r -> r.stateMachineArn(arn).input("{\"n\": 0}"));

        assertThat(answer.status())
            .as("with a quota of %d", quota)
            .isEqualTo(
                quota == 1_001 ? SyncExecutionStatus.SUCCEEDED : SyncExecutionStatus.TIMED_OUT);
      }
    }
  }

  @Test
  void time_that_passes_starts_the_count_again() {
    String pausing =
        """
        {"StartAt": "On", "States": {
          "On": {"Type": "Choice", "Default": "Rest", "Choices": [
            {"Variable": "$", "IsString": true, "Next": "Done"}]},
          "Rest": {"Type": "Wait", "Seconds": 1, "Next": "On"},
          "Done": {"Type": "Succeed"}}}\
        """;
    try (SfnTestEnvironment sfn = SfnTestEnvironment.builder().transitionQuota(2).build()) {
      String arn = express(sfn, pausing);

      var answer = sfn.client().startSyncExecution(r -> r.stateMachineArn(arn));

      assertThat(answer.status()).isEqualTo(SyncExecutionStatus.TIMED_OUT);
      assertThat(sfn.execution(answer).history()).hasSizeGreaterThan(1_000);
    }
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void a_machine_that_starts_itself_is_a_mistake_that_says_so(String pattern) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      String own = "arn:aws:states:us-east-1:123456789012:stateMachine:self";
      RegisteredStateMachine self = sfn.register("self", RECURSION.formatted(pattern, own));

      assertThatThrownBy(() -> self.start("{}"))
          .isInstanceOf(AssertionError.class)
          .hasMessage(
              """
              Nested executions start each other without an end.
                where:     state machine 'self' > state 'Again', which starts '%s'
                expected:  at most 100 executions in each other, and 100000 of one start
                to mend:   let the definition stop, or mock the start: whenNestedExecution("%s").thenReturn(…)\
              """
                  .formatted(own, own));

      Execution first = sfn.executions().get(0);
      assertThat(first.trace()).contains("deeper ones left out");
      sfn.client().stopExecution(r -> r.executionArn(first.arn()));
      assertThat(first.status())
          .isEqualTo(pattern.isEmpty() ? ExecutionStatus.SUCCEEDED : ExecutionStatus.ABORTED);
      sfn.discard();
    }
  }

  static Stream<String> patterns() {
    return Stream.of("", ".sync", ".sync:2");
  }
}
