package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.service.Samples;
import io.github.sfntest.mock.UnmockedTaskError;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Virtual time: how the clock moves, and what fires on the way. */
class VirtualClockTest {
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private final SfnTestEnvironment sfn =
      SfnTestEnvironment.builder().strictness(Strictness.LENIENT).build();
  private final SfnTestEnvironment manual =
      SfnTestEnvironment.builder()
          .strictness(Strictness.LENIENT)
          .timeControl(TimeControl.MANUAL)
          .build();

  @AfterEach
  void close() {
    sfn.discard();
    manual.discard();
  }

  // ---- moving

  @Test
  void stands_still_until_it_is_moved() {
    sfn.register("order", Samples.WAIT).run(Map.of());
    assertThat(sfn.clock().now()).isEqualTo(START);

    sfn.clock().advance(Duration.ofMinutes(1));
    assertThat(sfn.clock().now()).isEqualTo(START.plusSeconds(60));

    sfn.clock().advanceTo(START.plusSeconds(61));
    assertThat(sfn.clock().now()).isEqualTo(START.plusSeconds(61));
  }

  @Test
  void runs_forward_only() {
    sfn.clock().advance(Duration.ofSeconds(1));

    assertThatThrownBy(() -> sfn.clock().advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The clock runs forward only, not by PT-1S");
    assertThatThrownBy(() -> sfn.clock().advanceTo(START))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The clock runs forward only: it is 2025-01-01T00:00:01Z, not yet before"
                + " 2025-01-01T00:00:00Z");
    assertThatThrownBy(() -> sfn.clock().after(Duration.ofMillis(-1), () -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The clock runs forward only, not by PT-0.001S");
    assertThatThrownBy(() -> sfn.clock().at(START, () -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            The time 2025-01-01T00:00:00Z has passed: it is 2025-01-01T00:00:01Z.
              to mend:   name a time that is still to come, or use after(Duration, Action)\
            """);
  }

  @Test
  void an_execution_starts_at_the_present_time() {
    sfn.clock().advance(Duration.ofHours(1));

    assertThat(sfn.register("order", Samples.PASS).run(1).startTime())
        .isEqualTo(START.plusSeconds(3600));
  }

  // ---- MANUAL

  @Test
  void a_wait_passes_by_advance_only() {
    Execution execution = manual.register("order", Samples.WAIT).start(1);

    manual.clock().advance(Duration.ofMillis(89_999));
    assertThat(execution.status()).isEqualTo(ExecutionStatus.RUNNING);

    manual.clock().advance(Duration.ofMillis(1));
    assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(execution.stopTime()).contains(START.plusSeconds(90));
  }

  @Test
  void several_executions_fire_in_the_order_of_time() {
    RegisteredStateMachine order = manual.register("order", Samples.WAIT);
    RegisteredStateMachine work =
        manual.register(
            "work",
            """
            {"StartAt": "Pause", "States": {
              "Pause": {"Type": "Wait", "Seconds": 50, "Next": "Work"},
              "Work": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:work",
                       "Next": "Again"},
              "Again": {"Type": "Wait", "Seconds": 50, "Next": "Once more"},
              "Once more": {"Type": "Task",
                 "Resource": "arn:aws:lambda:us-east-1:1:function:work", "End": true}}}\
            """);
    List<String> seen = new ArrayList<>();
    manual
        .whenLambda("work")
        .thenAnswer(
            task -> {
              seen.add(task.executionArn() + " " + task.at());
              return 1;
            });

    Execution first = work.start(1);
    manual.clock().advance(Duration.ofSeconds(10));
    Execution second = work.start(1);
    order.start(1);
    manual.clock().advance(Duration.ofSeconds(200));

    assertThat(seen)
        .containsExactly(
            first.arn() + " 2025-01-01T00:00:50Z",
            second.arn() + " 2025-01-01T00:01:00Z",
            first.arn() + " 2025-01-01T00:01:40Z",
            second.arn() + " 2025-01-01T00:01:50Z");
  }

  // ---- SKIP

  @Test
  void time_skipped_by_an_execution_stays_ahead_of_the_clock() {
    RegisteredStateMachine order =
        sfn.register(
            "order",
            Samples.CALLBACK.replace(
                "{\"StartAt\": \"Approve\", \"States\": {",
                "{\"StartAt\": \"Pause\", \"States\": {\"Pause\": {\"Type\": \"Wait\","
                    + " \"Seconds\": 7200, \"Next\": \"Approve\"}, "));
    Execution execution = order.start(1);

    sfn.clock().advance(Duration.ofSeconds(3599));
    assertThat(execution.status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(sfn.clock().now()).isEqualTo(START.plusSeconds(3599));

    sfn.clock().advance(Duration.ofSeconds(1));
    assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(execution.error()).contains("States.Timeout");
    assertThat(execution.stopTime()).contains(START.plusSeconds(7200 + 3600));
  }

  @Test
  void a_callback_comes_at_the_present_time() {
    Execution execution = sfn.register("order", Samples.CALLBACK).start(1);
    sfn.clock().advance(Duration.ofSeconds(42));

    sfn.awaiting("Approve").succeed("{}");

    assertThat(execution.stopTime()).contains(START.plusSeconds(42));
  }

  // ---- at, after

  @Test
  void actions_fire_by_advance_only_in_order() {
    List<String> fired = new ArrayList<>();
    sfn.clock().at(START.plusSeconds(20), () -> fired.add("20 at " + sfn.clock().now()));
    sfn.clock().after(Duration.ofSeconds(10), () -> fired.add("10"));
    sfn.clock().after(Duration.ofSeconds(20), () -> fired.add("20 again"));
    sfn.clock().after(Duration.ZERO, () -> fired.add("0"));
    assertThat(fired).isEmpty();

    sfn.clock().advance(Duration.ZERO);
    assertThat(fired).containsExactly("0");

    sfn.clock().advance(Duration.ofSeconds(30));
    assertThat(fired).containsExactly("0", "10", "20 at 2025-01-01T00:00:20Z", "20 again");
  }

  @Test
  void an_action_may_plan_another_and_call_the_client() {
    RegisteredStateMachine order = sfn.register("order", Samples.CALLBACK);
    sfn.clock()
        .after(
            Duration.ofSeconds(10),
            () -> {
              sfn.client().startExecution(r -> r.stateMachineArn(order.arn()));
              sfn.clock().after(Duration.ofSeconds(5), () -> sfn.awaiting("Approve").succeed(1));
            });

    sfn.clock().advance(Duration.ofMinutes(1));

    Execution execution = sfn.execution();
    assertThat(execution.startTime()).isEqualTo(START.plusSeconds(10));
    assertThat(execution.stopTime()).contains(START.plusSeconds(15));
  }

  @Test
  void what_is_planned_first_comes_first_at_one_instant() {
    RegisteredStateMachine order = sfn.register("order", Samples.CALLBACK);
    sfn.clock().after(Duration.ofHours(1), () -> sfn.awaiting("Approve").succeed(1));
    Execution answered = order.start(1);
    sfn.clock().advance(Duration.ofHours(1));

    Execution timedOut = order.start(1);
    sfn.clock().after(Duration.ofHours(1), () -> {});
    sfn.clock().advance(Duration.ofHours(1));

    assertThat(answered.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(timedOut.error()).contains("States.Timeout");
  }

  // ---- advanceUntil

  @Test
  void advance_until_stays_where_an_execution_satisfies_already() {
    sfn.register("order", Samples.PASS).run(1);
    sfn.clock().after(Duration.ofSeconds(1), () -> {});

    sfn.clock().advanceUntil(execution -> execution.status() == ExecutionStatus.SUCCEEDED);

    assertThat(sfn.clock().now()).isEqualTo(START);
  }

  @Test
  void advance_until_goes_from_one_due_instant_to_the_next() {
    RegisteredStateMachine order = manual.register("order", Samples.WAIT);
    order.start(1);
    manual.clock().advance(Duration.ofSeconds(1));
    Execution second = order.start(2);

    manual
        .clock()
        .advanceUntil(
            execution ->
                execution.arn().equals(second.arn())
                    && execution.status() == ExecutionStatus.SUCCEEDED);

    assertThat(manual.clock().now()).isEqualTo(START.plusSeconds(91));
  }

  @Test
  void advance_until_says_what_is_open_when_nothing_is_left() {
    sfn.register("order", Samples.CALLBACK.replace("\"TimeoutSeconds\": 3600, ", "")).start(1);
    String name = sfn.execution().name();

    assertThatThrownBy(() -> sfn.clock().advanceUntil(execution -> false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Nothing is left that time could bring about."
                + "\n  where:     the clock, at 2025-01-01T00:00:00Z"
                + "\n  expected:  an execution that satisfies the predicate, but these are open:"
                + "\n               execution '"
                + name
                + "' of state machine 'order' (RUNNING) is at Task 'Approve' (waits for a callback)"
                + "\n  to mend:   complete the waiting tasks with awaiting(state), or correct the"
                + " predicate");
  }

  @Test
  void a_nested_execution_that_outlives_its_parent_goes_on() {
    String start =
        """
        {"StartAt": "Start", "States": {"Start": {
          "Type": "Task", "Resource": "arn:aws:states:::states:startExecution",
          "Parameters": {"StateMachineArn": "%s"}, "End": true}}}\
        """;

    for (SfnTestEnvironment each : List.of(sfn, manual)) {
      String child = each.register("child", Samples.WAIT).arn();
      Execution parent = each.register("parent", start.formatted(child)).run(1);
      Execution nested = parent.children().get(0);

      assertThat(parent.stopTime()).contains(START);
      if (each == manual) {
        assertThat(nested.status()).isEqualTo(ExecutionStatus.RUNNING);
        manual.clock().advance(Duration.ofSeconds(90));
      }
      assertThat(nested.stopTime()).contains(START.plusSeconds(90));
    }
  }

  // ---- what goes wrong

  @Test
  void all_that_is_due_fires_even_if_something_fails() {
    List<String> fired = new ArrayList<>();
    sfn.clock()
        .after(
            Duration.ofSeconds(1),
            () -> {
              throw new IOException("first");
            });
    sfn.clock()
        .after(
            Duration.ofSeconds(2),
            () -> {
              throw new IllegalArgumentException("second");
            });
    sfn.clock().after(Duration.ofSeconds(3), () -> fired.add("third"));

    Throwable failure = catchThrowable(() -> sfn.clock().advance(Duration.ofSeconds(5)));

    assertThat(failure)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("An action of the clock failed: java.io.IOException: first")
        .hasCauseInstanceOf(IOException.class);
    assertThat(failure.getCause().getSuppressed())
        .singleElement()
        .hasToString("java.lang.IllegalArgumentException: second");
    assertThat(fired).containsExactly("third");
    assertThat(sfn.clock().now()).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void a_task_without_a_mock_fails_the_call_that_moves_the_clock() {
    String definition =
        """
        {"StartAt": "Pause", "States": {
          "Pause": {"Type": "Wait", "Seconds": 5, "Next": "Work"},
          "Work": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "End": true}}}\
        """;
    Execution broken = manual.register("order", definition).start(1);
    Execution other = manual.register("wait", Samples.WAIT).start(1);

    assertThatThrownBy(() -> manual.clock().advance(Duration.ofSeconds(100)))
        .isInstanceOf(UnmockedTaskError.class);

    assertThat(broken.status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(other.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    manual.clock().advance(Duration.ofSeconds(100));
    assertThat(broken.status()).as("takes no further step").isEqualTo(ExecutionStatus.RUNNING);
  }

  @Test
  void cannot_be_moved_from_inside() {
    sfn.clock().after(Duration.ZERO, () -> sfn.clock().advance(Duration.ZERO));
    assertThatThrownBy(() -> sfn.clock().advance(Duration.ofSeconds(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            """
            The clock is moving already: this runs inside advance, advanceTo or advanceUntil.
              to mend:   plan it with clock().after(Duration, Action) instead\
            """);

    sfn.whenLambda("work")
        .thenAnswer(
            task -> {
              assertThatThrownBy(() -> sfn.clock().advance(Duration.ZERO))
                  .isInstanceOf(IllegalStateException.class)
                  .hasMessage(
                      """
                      The clock cannot be moved from inside an answer of a mock.
                        to mend:   give the outcome a latency with .after(Duration), or plan it with clock().after(Duration, Action)\
                      """);
              return 1;
            });
    assertThat(sfn.register("order", Samples.TASK).run(1).status())
        .isEqualTo(ExecutionStatus.SUCCEEDED);
  }
}
