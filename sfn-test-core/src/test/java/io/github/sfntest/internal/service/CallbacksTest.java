package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.Samples.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.AwaitedTask;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.TaskOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Task tokens: what callbacks send, and what a test completes without tokens. */
class CallbacksTest {
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final String STALE =
      "TaskTimedOut: Task Timed Out: 'Provided task does not exist anymore'";

  private static final String MAP =
      """
      {"StartAt": "Orders", "States": {"Orders": {"Type": "Map", "End": true,
        "ItemProcessor": {"StartAt": "Approve", "States": {"Approve": {"Type": "Task",
          "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
          "Parameters": {"FunctionName": "f", "Payload": {"Token.$": "$$.Task.Token"}},
          "End": true}}}}}}\
      """;

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();

  @AfterEach
  void close() {
    sfn.close();
  }

  private Execution parked() {
    return sfn.register("order", Samples.CALLBACK).start(Map.of("orderId", "o-1"));
  }

  // ---- by token

  @Test
  void success_goes_on_before_the_call_returns() {
    Execution execution = parked();
    String token = sfn.awaiting("Approve").taskToken();

    sfn.client().sendTaskSuccess(r -> r.taskToken(token).output("{ \"ok\" : true }"));

    assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(execution.output()).hasToString("Optional[{\"ok\":true}]");
  }

  @Test
  void failure_goes_on_before_the_call_returns() {
    Execution execution = parked();
    String token = sfn.awaiting("Approve").taskToken();

    sfn.client().sendTaskFailure(r -> r.taskToken(token).error("No").cause("too dear"));

    assertThat(execution.error()).contains("No");
    assertThat(execution.cause()).contains("too dear");
  }

  @Test
  void failure_needs_no_names() {
    Execution execution = parked();
    String token = sfn.awaiting("Approve").taskToken();

    sfn.client().sendTaskFailure(r -> r.taskToken(token));

    assertThat(execution.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(execution.error()).isEmpty();
    assertThat(execution.cause()).isEmpty();
  }

  @Test
  void heartbeats_keep_a_task_alive() {
    Execution execution =
        sfn.register(
                "order",
                Samples.CALLBACK.replace("\"TimeoutSeconds\": 3600", "\"HeartbeatSeconds\": 10"))
            .start(1);
    String token = sfn.awaiting("Approve").taskToken();

    sfn.clock().advance(Duration.ofSeconds(9));
    sfn.client().sendTaskHeartbeat(r -> r.taskToken(token));
    sfn.clock().advance(Duration.ofSeconds(9));
    assertThat(execution.status()).isEqualTo(ExecutionStatus.RUNNING);

    sfn.clock().advance(Duration.ofSeconds(1));
    assertThat(execution.error()).contains("States.Timeout");
    assertThat(execution.stopTime()).contains(START.plusSeconds(19));
  }

  @Test
  void a_token_is_good_for_one_answer() {
    parked();
    String token = sfn.awaiting("Approve").taskToken();
    sfn.client().sendTaskSuccess(r -> r.taskToken(token).output("1"));

    assertThat(
            List.of(
                error(() -> sfn.client().sendTaskSuccess(r -> r.taskToken(token).output("1"))),
                error(() -> sfn.client().sendTaskFailure(r -> r.taskToken(token))),
                error(() -> sfn.client().sendTaskHeartbeat(r -> r.taskToken(token)))))
        .containsOnly(STALE);
  }

  @Test
  void a_token_dies_with_its_time_limit_and_with_its_execution() {
    Execution first = parked();
    String timedOut = sfn.awaiting("Approve").taskToken();
    sfn.clock().advance(Duration.ofHours(1));
    assertThat(first.status()).isEqualTo(ExecutionStatus.FAILED);

    Execution second = sfn.stateMachine("order").start(1);
    String stopped = sfn.awaiting("Approve").taskToken();
    sfn.client().stopExecution(r -> r.executionArn(second.arn()));

    assertThat(error(() -> sfn.client().sendTaskHeartbeat(r -> r.taskToken(timedOut))))
        .isEqualTo(STALE);
    assertThat(error(() -> sfn.client().sendTaskHeartbeat(r -> r.taskToken(stopped))))
        .isEqualTo(STALE);
  }

  @Test
  void an_answer_may_send_the_callback_before_the_task_waits() {
    RegisteredStateMachine order = sfn.register("order", Samples.CALLBACK);
    sfn.whenTask("Approve")
        .thenAnswer(
            task -> {
              String token = task.taskToken().orElseThrow();
              sfn.client().sendTaskSuccess(r -> r.taskToken(token).output("\"early\""));
              return TaskOutcome.pending();
            });

    assertThat(order.run(1).output()).hasToString("Optional[\"early\"]");
  }

  // ---- without tokens

  record Answer(String by) {}

  @Test
  void a_waiting_task_tells_what_it_is() {
    parked();

    AwaitedTask task = sfn.awaiting("Approve");

    assertThat(task.state()).isEqualTo("Approve");
    assertThat(task.input().get("QueueUrl").asText()).isEqualTo("q");
    assertThat(task.input().at("/MessageBody/Token").asText()).isEqualTo(task.taskToken());
    assertThat(task).hasToString("task 'Approve' of execution '" + sfn.execution().name() + "'");
  }

  @Test
  void is_completed_with_a_document() {
    Execution execution = parked();

    execution.awaiting("Approve").succeed("{\"by\": \"me\"}");

    assertThat(execution.output(Answer.class)).isEqualTo(new Answer("me"));
  }

  @Test
  void output_that_is_no_json_is_refused() {
    parked();

    assertThatThrownBy(() -> sfn.awaiting("Approve").succeed("me"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("This text is not JSON.");
  }

  @Test
  void fails_and_beats_without_a_token() {
    Execution execution = parked();

    sfn.awaiting("Approve").heartbeat();
    sfn.awaiting("Approve").fail("No", null);

    assertThat(execution.error()).contains("No");
    assertThat(execution.cause()).isEmpty();
  }

  @Test
  void of_several_items_one_is_chosen() {
    Execution execution = sfn.register("orders", MAP).start(List.of("a", "b"));

    sfn.awaiting("Approve").forItem(1).succeed("\"B\"");
    sfn.awaiting("Approve").forItem(0).succeed("\"A\"");

    assertThat(execution.output()).hasToString("Optional[[\"A\",\"B\"]]");
  }

  @Test
  void several_without_a_choice_are_listed() {
    Execution execution = sfn.register("orders", MAP).start(List.of("a", "b"));
    String name = execution.name();

    assertThatThrownBy(() -> sfn.awaiting("Approve").succeed(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "2 tasks of state 'Approve' wait for a callback or a worker."
                + "\n  where:     execution '"
                + name
                + "' of state machine 'orders' (RUNNING)"
                + "\n  expected:  one waiting task, but these wait: 'Approve' of execution '"
                + name
                + "' (item 0 of 'Orders'), 'Approve' of execution '"
                + name
                + "' (item 1 of 'Orders')\n"
                + "  to mend:   choose: awaiting(\"Approve\").forItem(index), or ask the execution,"
                + " sfn.execution(arn).awaiting(\"Approve\")");
  }

  @Test
  void none_says_what_waits_instead() {
    Execution execution = parked();
    String name = execution.name();

    sfn.register("other", Samples.CALLBACK.replace("Approve", "Approved"));

    assertThatThrownBy(() -> sfn.awaiting("Approved"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "No task of state 'Approved' waits for a callback or a worker."
                + "\n  where:     execution '"
                + name
                + "' of state machine 'order' (RUNNING)"
                + "\n  expected:  one waiting task, but only these wait: 'Approve' of execution '"
                + name
                + "'"
                + "\n               execution '"
                + name
                + "' of state machine 'order' (RUNNING) is at Task 'Approve' (waits for a callback)"
                + "\n  to mend:   start the execution before; let a task that has a mock wait with"
                + " thenWaitForCallback()");
  }

  @Test
  void a_name_that_no_machine_has_is_refused_with_the_near_ones() {
    parked();

    assertThatThrownBy(() -> sfn.awaiting("Aprove"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            There is no state 'Aprove'.
              where:     state machine 'order'
              expected:  the name of a Task state
              to mend:   did you mean 'Approve'? There are: 'Approve'\
            """);
  }

  @Test
  void a_state_that_is_no_task_never_waits() {
    sfn.register("order", Samples.PASS);
    String state = sfn.stateMachine("order").run(1).visits().get(0).state();

    assertThatThrownBy(() -> sfn.awaiting(state))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "State '"
                + state
                + "' is no Task: it never waits for a callback or a worker."
                + "\n  where:     state machine 'order'"
                + "\n  expected:  the name of a Task state, but this one is of type Pass"
                + "\n  to mend:   name a Task; there are: none");
  }

  @Test
  void a_task_that_ended_before_is_not_one_that_was_never_started() {
    Execution execution = parked();
    sfn.awaiting("Approve").succeed(1);

    assertThatThrownBy(() -> sfn.awaiting("Approve"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            """
            No task of state 'Approve' waits for a callback or a worker.
              where:     execution '%1$s' of state machine 'order' (SUCCEEDED)
              expected:  one waiting task, but no task waits
              to mend:   it has ended already in execution '%1$s', by a completion, a mock or a time limit: trace() shows how; let a task that has a mock wait with thenWaitForCallback()\
            """
                .formatted(execution.name()));
  }

  @Test
  void none_at_all_says_so() {
    sfn.register("order", Samples.CALLBACK);

    assertThatThrownBy(() -> sfn.awaiting("Approve"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            """
            No task of state 'Approve' waits for a callback or a worker.
              where:     all 0 executions
              expected:  one waiting task, but no task waits
              to mend:   start the execution before; let a task that has a mock wait with thenWaitForCallback()\
            """);
  }

  @Test
  void a_task_once_completed_waits_no_more() {
    Execution execution = parked();
    AwaitedTask task = sfn.awaiting("Approve");
    task.succeed(1);

    assertThatThrownBy(() -> task.succeed(2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            """
            The task 'Approve' of execution '%1$s' does not wait any more.
              where:     execution '%1$s' of state machine 'order' (SUCCEEDED)
              expected:  one waiting task, but no task waits
              to mend:   it was completed already: complete a task once only\
            """
                .formatted(execution.name()));
  }
}
