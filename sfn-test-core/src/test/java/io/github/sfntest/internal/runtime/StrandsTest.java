package io.github.sfntest.internal.runtime;

import static io.github.sfntest.internal.runtime.TestHost.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.json.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Loops, branches, iterations, nested executions: strands on one queue, not recursion. */
class StrandsTest {

  private static final String COUNT_DOWN =
      """
      {"StartAt": "Left?", "States": {
        "Left?": {"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericEquals": 0, "Next": "Done"}],
          "Default": "Less"},
        "Less": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.n, -1)"}, "Next": "Left?"},
        "Done": {"Type": "Succeed"}}}""";

  @Test
  void a_loop_of_a_hundred_thousand_transitions_needs_no_stack() {
    ExecutionRun run = new TestHost().express().run(COUNT_DOWN, "{\"n\": 50000}");

    assertThat(run.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(run.visits()).hasSize(100_002);
  }

  @Test
  void a_map_of_ten_thousand_items_needs_no_stack() {
    String items =
        IntStream.range(0, 10_000).mapToObj(String::valueOf).collect(Collectors.joining(","));

    ExecutionRun run =
        new TestHost()
            .express()
            .run(
                """
                {"StartAt": "M", "States": {"M": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "P",
                  "States": {"P": {"Type": "Pass", "End": true}}}}}}""",
                "[" + items + "]");

    assertThat(run.output()).isEqualTo(run.spec().input());
  }

  @Test
  void a_standard_execution_fails_at_its_quota_of_events() {
    ExecutionRun run = new TestHost().run(COUNT_DOWN, "{\"n\": 50000}");

    assertThat(run.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(run.error()).isEqualTo("States.Runtime");
    assertThat(run.history().size()).isEqualTo(25_000);
    assertThat(run.history().event(25_000).type().apiName()).isEqualTo("ExecutionFailed");
  }

  @Test
  void a_failing_branch_stops_its_siblings() {
    TestHost host =
        new TestHost()
            .answering("A", call -> TaskOutcome.failed("E", "no"))
            .answering("B", call -> TaskOutcome.pending());

    ExecutionRun run =
        host.run(
            """
            {"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
              {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}}},
              {"StartAt": "B", "States": {"B": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}}}
            ]}}}""",
            "{}");

    assertThat(events(run))
        .isEqualTo(
            "1:ExecutionStarted<0 2:ParallelStateEntered<0 3:ParallelStateStarted<2"
                + " 4:TaskStateEntered<3 5:TaskScheduled<4 6:TaskStateEntered<3 7:TaskScheduled<6"
                + " 8:TaskStarted<5 9:TaskStarted<7 10:TaskFailed<8 11:TaskStateAborted<10"
                + " 12:TaskStateAborted<10 13:ParallelStateFailed<10 14:ExecutionFailed<13");
  }

  @Test
  void serial_iterations_follow_each_other() {
    ExecutionRun run =
        new TestHost()
            .run(
                """
                {"StartAt": "M", "States": {"M": {"Type": "Map", "MaxConcurrency": 1, "End": true,
                  "ItemProcessor": {"StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}}}}""",
                "[1, 2]");

    assertThat(events(run))
        .isEqualTo(
            "1:ExecutionStarted<0 2:MapStateEntered<0 3:MapStateStarted<2 4:MapIterationStarted<3"
                + " 5:PassStateEntered<4 6:PassStateExited<5 7:MapIterationSucceeded<6"
                + " 8:MapIterationStarted<6 9:PassStateEntered<8 10:PassStateExited<9"
                + " 11:MapIterationSucceeded<10 12:MapStateSucceeded<11 13:MapStateExited<11"
                + " 14:ExecutionSucceeded<13");
  }

  @Test
  void visits_tell_edges_and_iterations() {
    TestHost host = new TestHost().answering("T", call -> TaskOutcome.failed("E", "no"));

    ExecutionRun run =
        host.run(
            """
            {"StartAt": "M", "States": {"M": {"Type": "Map", "Next": "C", "ItemProcessor": {"StartAt": "T", "States": {
                "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                  "Catch": [{"ErrorEquals": ["X"], "Next": "S"}, {"ErrorEquals": ["E"], "Next": "S"}], "End": true},
                "S": {"Type": "Succeed"}}}},
              "C": {"Type": "Choice", "Choices": [{"Variable": "$[0].Error", "StringEquals": "E", "Next": "D"}]},
              "D": {"Type": "Succeed"}}}""",
            "[1]");

    assertThat(run.visits())
        .extracting(
            StateVisit::state, v -> v.iteration().size(), v -> v.edge().orElseThrow().kind())
        .containsExactly(
            tuple("M", 0, Edge.Kind.NEXT),
            tuple("T", 1, Edge.Kind.CATCH),
            tuple("S", 1, Edge.Kind.END),
            tuple("C", 0, Edge.Kind.CHOICE_RULE),
            tuple("D", 0, Edge.Kind.END));
    assertThat(run.visits().get(1).edge().orElseThrow().index()).hasValue(1);
    assertThat(run.visits().get(1).error()).hasValue("E");
  }

  @Test
  void an_unmocked_task_leaves_the_execution_where_it_is() {
    TestHost host = new TestHost();
    Timeline timeline = new Timeline(host, TestHost.START, true);
    ExecutionRun run =
        timeline.start(
            host.spec(
                "machine",
                """
                {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                  "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "S"}], "End": true}, "S": {"Type": "Succeed"}}}""",
                "{}"));

    assertThatThrownBy(timeline::run).isInstanceOf(AssertionError.class);

    assertThat(run.status()).isEqualTo(ExecutionStatus.RUNNING);
    timeline.run();
    timeline.advanceTo(TestHost.START + 1_000_000);
    assertThat(events(run)).endsWith("4:TaskStarted<3");
  }

  @Test
  void a_nested_execution_runs_on_its_parents_time() {
    TestHost host = new TestHost();
    String arn = "arn:aws:states:us-east-1:123456789012:stateMachine:child";
    host.machines.put(
        arn,
        host.spec(
            "child",
            """
            {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 5, "Next": "P"},
              "P": {"Type": "Pass", "Result": {"done": true}, "End": true}}}""",
            "{}"));

    ExecutionRun run =
        host.run(
            """
            {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
              "Parameters": {"StateMachineArn": "%s", "Input": {"a": 1}}, "OutputPath": "$.Output", "End": true}}}"""
                .formatted(arn),
            "{}");

    assertThat(run.output()).isEqualTo(Json.object("done", true));
    assertThat(TestHost.seconds(run)).isEqualTo(5);
    assertThat(run.children()).hasSize(1);
    assertThat(run.children().get(0).spec().input()).isEqualTo(Json.object("a", 1));
  }

  @Test
  void a_nested_execution_that_fails_fails_the_task_with_its_description() {
    TestHost host = new TestHost();
    String arn = "arn:aws:states:us-east-1:123456789012:stateMachine:child";
    host.machines.put(
        arn,
        host.spec(
            "child",
            "{\"StartAt\": \"F\", \"States\": {\"F\": {\"Type\": \"Fail\", \"Error\": \"E\"}}}",
            "{}"));

    ExecutionRun run =
        host.run(
            """
            {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync",
              "Parameters": {"StateMachineArn": "%s"}, "End": true}}}"""
                .formatted(arn),
            "{}");

    assertThat(run.error()).isEqualTo("States.TaskFailed");
    assertThat(run.cause())
        .contains("\"Error\":\"E\"", "\"Status\":\"FAILED\"")
        .doesNotContain("Output");
  }

  @Test
  void an_answer_may_complete_its_own_task_before_it_parks() {
    TestHost host = new TestHost();
    host.answering(
        "T",
        call -> {
          host.opened.get(0).succeed(Json.text("early"));
          return null;
        });

    ExecutionRun run =
        host.run(
            """
            {"StartAt": "T", "States": {"T": {"Type": "Task", "End": true,
              "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
              "Parameters": {"FunctionName": "f", "Payload": {"token.$": "$$.Task.Token"}}}}}""",
            "{}");

    assertThat(run.output()).isEqualTo(Json.text("early"));
    assertThat(events(run))
        .endsWith("6:TaskSucceeded<5 7:TaskStateExited<6 8:ExecutionSucceeded<7");
  }
}
