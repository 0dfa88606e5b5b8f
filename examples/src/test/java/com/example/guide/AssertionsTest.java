package com.example.guide;

import static io.github.sfntest.assertj.SfnAssertions.MAP;
import static io.github.sfntest.assertj.SfnAssertions.STRING;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.assertj.SfnAssertions.assertThatExceptionOfType;
import static io.github.sfntest.assertj.SfnAssertions.ignoringArrayOrder;
import static io.github.sfntest.assertj.SfnAssertions.ignoringPaths;
import static org.hamcrest.Matchers.startsWith;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.assertj.SfnSoftAssertions;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.StateMachine;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.SoftAssertionsProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;

/** The snippets of the guide's page on assertions. */
@ExtendWith(SfnFake.class)
class AssertionsTest {

  record Payment(String status) {}

  record Paid(String orderId, Payment payment) {}

  @StateMachine(value = "payment.asl.json", type = StateMachineType.EXPRESS)
  RegisteredStateMachine payment;

  @BeforeEach
  void theCardIsGood(SfnTestEnvironment sfn) {
    sfn.whenLambda("charge-card")
        .thenFail("Lambda.TooManyRequestsException")
        .thenReturn(Map.of("status", "PAID"));
  }

  @Test
  void on_a_response(SfnClient client) {
    StartSyncExecutionResponse result =
        client.startSyncExecution(
            r -> r.stateMachineArn(payment.arn()).input("{\"orderId\": \"o-1\"}"));

    String expected = "{\"orderId\": \"o-1\", \"payment\": {\"status\": \"any\"}}";

    // snippet: response
    assertThat(result)
        .succeeded()
        .hasOutput("{\"payment\": {\"status\": \"PAID\"}, \"orderId\": \"o-1\"}") // all of it
        .containsOutput(Map.of("orderId", "o-1")) // at least this
        .hasOutputPath("$.payment.status", "PAID")
        .hasOutputPath("$.orderId", startsWith("o-"))
        .doesNotHaveOutputPath("$.problem");
    // end of snippet

    // snippet: options
    assertThat(result)
        .hasOutput("{\"orderId\": \"o-1\"}", ignoringPaths("$.payment"))
        .hasOutput(expected, ignoringPaths("$..status"), ignoringArrayOrder());
    // end of snippet

    // snippet: navigation
    assertThat(result).outputAs(Paid.class).isEqualTo(new Paid("o-1", new Payment("PAID")));
    assertThat(result).outputPath("$.payment.status", STRING).startsWith("P").hasSize(4);
    assertThat(result).outputPath("$.payment", MAP).containsOnlyKeys("status");
    // end of snippet
  }

  @Test
  void on_an_execution() {
    Execution execution = payment.run(Map.of("orderId", "o-1"));

    // snippet: execution
    assertThat(execution)
        .succeeded()
        .visitedExactly("Charge card")
        .hasHistoryEventTypes(HistoryEventType.TASK_FAILED, HistoryEventType.TASK_SUCCEEDED)
        .usedAtMostEvents(100)
        .peakPayloadBelow(10_000)
        .billedAtMost(Duration.ofMinutes(2))
        .task("Charge card")
        .wasInvokedTimes(2)
        .wasRetriedTimes(1)
        .wasInvokedWith(
            """
            {"FunctionName": "charge-card", "Payload": {"orderId": "o-1"}}\
            """)
        .invocation(1, call -> assertThat(call.attempt()).isEqualTo(2));
    // end of snippet
  }

  @Test
  void on_a_visit_and_a_call() {
    Execution execution = payment.run(Map.of("orderId", "o-1"));

    // snippet: visit
    assertThat(execution)
        .visit("Charge card")
        .hasInput("{\"orderId\": \"o-1\"}")
        .hasOutputPath("$.payment.status", "PAID")
        .wasRetriedTimes(1);
    assertThat(execution)
        .task("Charge card")
        .invocation(1)
        .isAttempt(2)
        .hasInputPath("$.Payload.orderId", "o-1");
    // end of snippet
  }

  @Test
  void on_a_history(SfnTestEnvironment sfn, SfnClient client) {
    RegisteredStateMachine standard =
        sfn.register(StateMachineDefinition.fromResource("payment.asl.json").named("standard"));
    Execution execution = standard.run(Map.of("orderId", "o-1"));

    // snippet: history
    GetExecutionHistoryResponse history =
        client.getExecutionHistory(r -> r.executionArn(execution.arn()));

    assertThat(history)
        .hasEventTypes(HistoryEventType.TASK_FAILED, HistoryEventType.TASK_SUCCEEDED)
        .doesNotHaveEventTypes(HistoryEventType.TASK_TIMED_OUT)
        .entered("Charge card");
    // end of snippet
  }

  @Test
  void by_a_snapshot() {
    Execution execution = payment.run(Map.of("orderId", "o-1"));

    // snippet: snapshot
    assertThat(execution).matchesSnapshot("order-happy-path");
    // end of snippet
  }

  @Test
  void each_difference_is_shown_with_its_path() {
    Execution execution = payment.start(Map.of("orderId", "o-1"));

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () ->
                assertThat(execution)
                    .hasOutput(
                        "{\"orderId\": \"o-2\", \"payment\": {\"status\": \"PAID\", \"id\": 7}}"))
        .satisfies(error -> Shown.starts(named(error.getMessage(), execution), "differences.txt"));
  }

  private static String named(String text, Execution execution) {
    return text.replace("'" + execution.name() + "'", "'o-1'");
  }

  @Test
  void softly() {
    Execution execution = payment.run(Map.of("orderId", "o-1"));

    // snippet: soft
    SoftAssertionsProvider.assertSoftly(
        SfnSoftAssertions.class,
        softly -> {
          softly.assertThat(execution).succeeded().hasOutputPath("$.payment.status", "PAID");
          softly.assertThat(execution).task("Charge card").wasInvokedTimes(2);
        });
    // end of snippet
  }
}
