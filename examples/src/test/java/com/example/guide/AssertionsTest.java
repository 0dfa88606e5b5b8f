package com.example.guide;

import static io.github.sfntest.assertj.SfnAssertions.STRING;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.assertj.SfnSoftAssertions;
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

    // snippet: response
    assertThat(result)
        .succeeded()
        .hasOutput("{\"payment\": {\"status\": \"PAID\"}, \"orderId\": \"o-1\"}") // all of it
        .containsOutput(Map.of("orderId", "o-1")) // at least this
        .hasOutputPath("$.payment.status", "PAID")
        .hasOutputPath("$.orderId", startsWith("o-"))
        .doesNotHaveOutputPath("$.problem");
    assertThat(result).outputPath("$.payment.status", STRING).hasSize(4);
    assertThat(result).outputAs(Paid.class).isEqualTo(new Paid("o-1", new Payment("PAID")));
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
