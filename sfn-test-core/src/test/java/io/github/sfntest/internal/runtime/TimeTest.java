package io.github.sfntest.internal.runtime;

import static io.github.sfntest.internal.runtime.TestHost.START;
import static io.github.sfntest.internal.runtime.TestHost.events;
import static io.github.sfntest.internal.runtime.TestHost.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Virtual time: what pulls it, what fires, in which order. design §3.3 and §3.4; asl-semantics §11
 * to §13.
 */
class TimeTest {

  private static String wait(String field) {
    return """
        {"StartAt": "W", "States": {"W": {"Type": "Wait", %s, "End": true}}}"""
        .formatted(field);
  }

  private static String task(String fields) {
    return """
        {"StartAt": "T", "States": {"T": {"Type": "Task",
          "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
          "Parameters": {"Token.$": "$$.Task.Token"}, %s "End": true}}}"""
        .formatted(fields);
  }

  @Test
  void a_year_takes_as_many_steps_as_a_second() {
    ExecutionRun second = new TestHost().run(wait("\"Seconds\": 1"), "{}");
    ExecutionRun year = new TestHost().run(wait("\"Seconds\": 31536000"), "{}");

    assertThat(seconds(second)).isEqualTo(1);
    assertThat(seconds(year)).isEqualTo(31_536_000);
    assertThat(year.timeline().steps()).isEqualTo(second.timeline().steps());
  }

  @ParameterizedTest(name = "{0} {1} waits {2} s")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Seconds\": 0                              | {}                             | 0",
        "\"SecondsPath\": \"$.s\"                    | {\"s\": 7}                     | 7",
        "\"Timestamp\": \"2025-01-01T00:01:00Z\"     | {}                             | 60",
        "\"Timestamp\": \"2024-12-31T00:00:00Z\"     | {}                             | 0",
        "\"TimestampPath\": \"$.t\"                  | {\"t\": \"2025-01-01T01:00:00+00:30\"} | 1800",
      })
  void a_wait_takes_the_time_it_says(String field, String input, double expected) {
    assertThat(seconds(new TestHost().run(wait(field), input))).isEqualTo(expected);
  }

  @Test
  void manual_time_passes_only_when_it_is_advanced() {
    ExecutionRun run = new TestHost().manual().run(wait("\"Seconds\": 60"), "{}");
    assertThat(run.status()).isEqualTo(ExecutionStatus.RUNNING);

    run.timeline().advanceTo(START + 59_999);
    assertThat(run.status()).isEqualTo(ExecutionStatus.RUNNING);

    run.timeline().advanceTo(START + 90_000);
    assertThat(run.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(seconds(run)).isEqualTo(60);
  }

  @Test
  void retry_delays_follow_interval_rate_and_cap() {
    TestHost host = new TestHost().answering("T", call -> TaskOutcome.failed("E", null));

    ExecutionRun run =
        host.run(
            """
            {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
              "Retry": [{"ErrorEquals": ["E"], "IntervalSeconds": 3, "BackoffRate": 2, "MaxAttempts": 4,
                         "MaxDelaySeconds": 10}], "End": true}}}""",
            "{}");

    assertThat(seconds(run)).isEqualTo(3 + 6 + 10 + 10);
    assertThat(run.visits().get(0).retries())
        .extracting(retry -> retry.delay().toSeconds())
        .containsExactly(3L, 6L, 10L, 10L);
  }

  @Test
  void full_jitter_stays_below_the_delay_and_repeats_with_the_seed() {
    String definition =
        """
        {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
          "Retry": [{"ErrorEquals": ["E"], "IntervalSeconds": 100, "BackoffRate": 1, "MaxAttempts": 5,
                     "JitterStrategy": "FULL"}], "End": true}}}""";
    TestHost host = new TestHost().answering("T", call -> TaskOutcome.failed("E", null));

    ExecutionRun first = host.run(definition, "{}");
    ExecutionRun second = host.run(definition, "{}");

    assertThat(first.visits().get(0).retries())
        .hasSize(5)
        .allMatch(retry -> retry.delay().compareTo(Duration.ofSeconds(100)) < 0);
    assertThat(second.visits().get(0).retries()).isEqualTo(first.visits().get(0).retries());
  }

  @Test
  void a_limit_does_not_pull_time_while_only_the_outside_is_awaited() {
    ExecutionRun run = new TestHost().run(task("\"TimeoutSeconds\": 60,"), "{}");

    assertThat(run.status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(run.timeline().nowMillis()).isEqualTo(START);
    assertThat(run.parked()).hasSize(1);

    run.timeline().advanceTo(START + 60_000);

    assertThat(run.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(run.error()).isEqualTo("States.Timeout");
    assertThat(run.cause()).isNull();
    assertThat(events(run)).endsWith("5:TaskSubmitted<4 6:TaskTimedOut<5 7:ExecutionFailed<6");
  }

  @Test
  void a_delay_of_the_same_execution_passes_a_limit_and_fires_it() {
    ExecutionRun run =
        new TestHost()
            .run(
                """
                {"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "T", "States": {"T": {"Type": "Task", "TimeoutSeconds": 5, "End": true,
                    "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                    "Parameters": {"Token.$": "$$.Task.Token"}}}},
                  {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 10, "End": true}}}]}}}""",
                "{}");

    assertThat(run.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(run.error()).isEqualTo("States.Timeout");
    assertThat(seconds(run)).isEqualTo(5);
    assertThat(events(run)).contains("WaitStateAborted");
  }

  @Test
  void a_heartbeat_starts_the_clock_again() {
    ExecutionRun run = new TestHost().manual().run(task("\"HeartbeatSeconds\": 10,"), "{}");
    ParkedTask task = run.parked().get(0);

    run.timeline().advanceTo(START + 9_000);
    task.heartbeat();
    run.timeline().advanceTo(START + 18_000);
    assertThat(run.status()).isEqualTo(ExecutionStatus.RUNNING);
    run.timeline().advanceTo(START + 19_000);

    assertThat(run.error()).isEqualTo("States.Timeout");
    assertThat(task.timedOut()).isTrue();
  }

  @ParameterizedTest(name = "a missed heartbeat is caught as {0}")
  @CsvSource({"States.Timeout", "States.HeartbeatTimeout", "States.ALL"})
  void a_missed_heartbeat_matches_both_its_names(String name) {
    TestHost host = new TestHost().answering("T", call -> TaskOutcome.missedHeartbeat());

    ExecutionRun run =
        host.run(
            """
            {"StartAt": "T", "States": {"T": {"Type": "Task", "HeartbeatSeconds": 7,
              "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
              "Parameters": {"Token.$": "$$.Task.Token"},
              "Catch": [{"ErrorEquals": ["%s"], "Next": "S"}], "End": true}, "S": {"Type": "Succeed"}}}"""
                .formatted(name),
            "{}");

    assertThat(run.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(seconds(run)).isEqualTo(7);
  }

  @Test
  void all_limits_of_one_instant_are_recorded_before_their_consequences() {
    TestHost host = new TestHost().answering("T", call -> TaskOutcome.timedOut());

    ExecutionRun run =
        host.run(
            """
            {"StartAt": "M", "States": {"M": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "T", "States": {
              "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": 1, "End": true}}}}}}""",
            "[1, 2]");

    assertThat(events(run))
        .endsWith(
            "12:TaskTimedOut<10 13:TaskTimedOut<11 14:MapIterationFailed<12 15:TaskStateAborted<12"
                + " 16:MapIterationAborted<12 17:TaskStateAborted<12 18:MapStateFailed<12"
                + " 19:ExecutionFailed<18");
  }

  @Test
  void the_machine_times_out_at_its_own_limit() {
    ExecutionRun run =
        new TestHost()
            .run(
                """
                {"TimeoutSeconds": 30, "StartAt": "W",
                 "States": {"W": {"Type": "Wait", "Seconds": 60, "End": true}}}""",
                "{}");

    assertThat(run.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    assertThat(seconds(run)).isEqualTo(30);
    assertThat(run.error()).isNull();
    assertThat(events(run))
        .isEqualTo("1:ExecutionStarted<0 2:WaitStateEntered<0 3:ExecutionTimedOut<0");
  }

  @Test
  void a_synchronous_execution_ends_after_five_minutes_even_if_it_waits_for_the_outside() {
    TestHost host =
        new TestHost().synchronousExpress().answering("T", call -> TaskOutcome.pending());

    ExecutionRun run =
        host.run(
            """
            {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
              "End": true}}}""",
            "{}");

    assertThat(run.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    assertThat(run.error()).isEqualTo("States.Timeout");
    assertThat(seconds(run)).isEqualTo(300);
  }

  @Test
  void latency_beyond_the_timeout_times_out() {
    TestHost host =
        new TestHost()
            .answering("T", call -> TaskOutcome.succeeded("late").after(Duration.ofSeconds(9)));
    String definition =
        """
        {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
          "TimeoutSeconds": %d, "End": true}}}""";

    assertThat(host.run(definition.formatted(8), "{}").error()).isEqualTo("States.Timeout");
    assertThat(host.run(definition.formatted(9), "{}").output()).isEqualTo(Json.text("late"));
  }
}
