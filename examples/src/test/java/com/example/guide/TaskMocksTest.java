package com.example.guide;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.assertj.SfnAssertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.greaterThan;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.SfnSettings;
import io.github.sfntest.junit5.StateMachine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionLimitExceededException;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;

/** The snippets of the guide's page on task mocks. */
@ExtendWith(SfnFake.class)
class TaskMocksTest {

  private static final Map<String, ?> ORDER =
      Map.of(
          "orderId",
          "o-1",
          "customer",
          "c-7",
          "total",
          42,
          "lines",
          List.of(Map.of("sku", "tea", "quantity", 2), Map.of("sku", "cup", "quantity", 1)));

  @StateMachine("payment.asl.json")
  RegisteredStateMachine payment;

  @StateMachine("order.asl.json")
  RegisteredStateMachine order;

  @Test
  void says_which_task(SfnTestEnvironment sfn) {
    // snippet: start
    sfn.whenTask("Charge card"); // the Task state of that name, in any state machine
    payment.whenTask("Charge card"); // in this state machine only
    sfn.whenLambda("charge-card"); // the function, by name or ARN, whoever invokes it
    sfn.whenResource("arn:aws:states:::sqs:*"); // each Task whose Resource fits
    sfn.whenNestedExecution("ship-parcel"); // executions of that machine that Tasks start
    // end of snippet
    sfn.reset();
  }

  @Test
  void says_which_calls(SfnTestEnvironment sfn) {
    // snippet: narrow
    sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID"));
    sfn.whenLambda("charge-card")
        .withInputPath("$.amount", greaterThan(100)) // a Hamcrest matcher, a predicate or a value
        .thenFail("CardDeclined", "too much");
    sfn.whenLambda("charge-card")
        .withInput("{\"orderId\": \"o-2\", \"amount\": 7}") // the whole document
        .thenReturn(Map.of("status", "FREE"));
    // end of snippet

    assertThat(payment.run("{\"orderId\": \"o-1\", \"amount\": 42}"))
        .hasOutputPath("$.payment.status", "PAID");
    assertThat(payment.run("{\"orderId\": \"o-1\", \"amount\": 101}")).failedWith("CardDeclined");
    assertThat(payment.run("{\"amount\": 7.0, \"orderId\": \"o-2\"}"))
        .hasOutputPath("$.payment.status", "FREE");
  }

  @Test
  void gives_one_outcome_after_the_other(SfnTestEnvironment sfn) {
    // snippet: sequence
    sfn.whenTask("Charge card")
        .thenFail("Lambda.TooManyRequestsException")
        .times(2) // the first two attempts
        .thenReturnJson(
            """
            {"Payload": {"status": "PAID"}}\
            """); // the third, and all after it
    // end of snippet

    assertThat(payment.run(Map.of())).succeeded().task("Charge card").wasInvokedTimes(3);
  }

  @Test
  void works_the_outcome_out(SfnTestEnvironment sfn) {
    // snippet: answer
    sfn.whenLambda("charge-card")
        .thenAnswer(
            task ->
                task.attempt() == 1
                    ? TaskOutcome.failed("Lambda.TooManyRequestsException", null)
                    : Map.of("status", "PAID", "order", task.input().get("orderId")));
    // end of snippet

    assertThat(payment.run("{\"orderId\": \"o-1\"}")).succeeded();
  }

  @Test
  void lets_time_pass(SfnTestEnvironment sfn) {
    // snippet: time
    sfn.whenLambda("reserve-stock")
        .thenReturn(Map.of("reserved", true))
        .after(Duration.ofSeconds(20)); // virtual time: the test does not wait
    sfn.whenTask("Charge card").thenTimeOut(); // at its TimeoutSeconds
    sfn.whenLambda("release-stock").thenReturn(null);

    Execution execution = order.run(ORDER);

    assertThat(execution).failedWith("States.Timeout");
    assertThat(execution.stopTime()).hasValue(execution.startTime().plusSeconds(20 + 30));
    // end of snippet
  }

  @Test
  void knows_the_items_of_a_map(SfnTestEnvironment sfn) {
    // snippet: items
    sfn.whenLambda("reserve-stock").thenReturn(Map.of("reserved", true));
    sfn.whenLambda("reserve-stock").forItem(1).thenFail("OutOfStock"); // the second line only

    assertThat(order.run(ORDER)).failedWith("OrderRejected");
    // end of snippet
  }

  @Test
  void gives_each_item_its_own_sequence(SfnTestEnvironment sfn) {
    cardAndShippingWork(sfn);
    // snippet: per-item
    sfn.whenTask("Reserve line")
        .perItem() // without it, all items take from one sequence, in the order of their calls
        .thenReturn(Map.of("Payload", Map.of("reserved", true)));
    // end of snippet

    assertThat(order.run(ORDER)).succeeded().task("Reserve line").wasInvokedTimes(2);
  }

  private static void cardAndShippingWork(SfnTestEnvironment sfn) {
    sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID", "paymentId", "p-9"));
    sfn.whenLambda("ship-parcel").thenReturn(Map.of("parcel", "P-1"));
    sfn.whenTask("Send receipt").thenReturn(Map.of("MessageId", "m-1"));
  }

  @Test
  @SfnSettings(region = "eu-west-1")
  void lets_the_api_itself_fail(SfnClient client, SfnTestEnvironment sfn) {
    // snippet: api
    sfn.whenApi(StartExecutionRequest.class)
        .withRequest(request -> request.stateMachineArn().endsWith(":payment"))
        .thenThrow(ExecutionLimitExceededException.builder().message("too many").build())
        .times(1)
        .thenProceed(); // from the second call on
    // end of snippet
    sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID"));

    assertThatExceptionOfType(ExecutionLimitExceededException.class)
        .isThrownBy(() -> client.startExecution(r -> r.stateMachineArn(payment.arn())));
    client.startExecution(r -> r.stateMachineArn(payment.arn()));
    assertThat(sfn.execution()).succeeded();
  }
}
