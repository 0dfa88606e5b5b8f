package com.example.orders;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.StateMachine;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The order state machine itself, path by path. */
@ExtendWith(SfnFake.class)
class OrderWorkflowTest {

  private static final String ORDER =
      """
      {"orderId": "o-1", "customer": "c-7", "total": 42,
       "lines": [{"sku": "tea", "quantity": 2}, {"sku": "cup", "quantity": 1}]}""";

  @StateMachine(value = "order.asl.json", type = StateMachineType.EXPRESS)
  RegisteredStateMachine order;

  @Test
  void reserves_charges_and_ships(SfnTestEnvironment sfn) {
    stockIsThere(sfn);
    cardIsGood(sfn);
    shippingWorks(sfn);

    Execution execution = order.run(ORDER);

    assertThat(execution)
        .succeeded()
        .visited("Reserve stock", "Charge card", "Ship and confirm", "Done")
        .hasOutputPath("$.payment.status", "PAID")
        .hasOutputPath("$.shipment.parcel", "P-o-1")
        .hasOutputPath("$.reservations[1].sku", "cup");
  }

  @Test
  void retries_the_charge_while_the_function_is_busy(SfnTestEnvironment sfn) {
    stockIsThere(sfn);
    sfn.whenLambda("charge-card")
        .thenFail("Lambda.TooManyRequestsException")
        .thenFail("Lambda.ServiceException")
        .thenReturnJson(
            """
            {"status": "PAID", "paymentId": "p-9"}""");
    shippingWorks(sfn);

    Execution execution = order.run(ORDER);

    assertThat(execution).succeeded().task("Charge card").wasInvokedTimes(3).wasRetriedTimes(2);
    // 2 s and 4 s of retry delays, then a minute for the picker: all of it virtual
    assertThat(Duration.between(execution.startTime(), execution.stopTime().orElseThrow()))
        .isEqualTo(Duration.ofSeconds(66));
  }

  @Test
  void releases_the_stock_when_the_card_is_declined(SfnTestEnvironment sfn) {
    stockIsThere(sfn);
    sfn.whenLambda("charge-card").thenFail("CardDeclined", "insufficient funds");
    sfn.whenLambda("release-stock").thenReturn(null);

    assertThat(order.run(ORDER))
        .failedWith("CardDeclined")
        .withCause("insufficient funds")
        .visited("Charge card", "Release stock", "Payment failed")
        .didNotVisit("Ship and confirm");
  }

  @Test
  void releases_the_stock_when_the_charge_takes_too_long(SfnTestEnvironment sfn) {
    stockIsThere(sfn);
    sfn.whenTask("Charge card").thenTimeOut();
    sfn.whenLambda("release-stock").thenReturn(null);

    assertThat(order.run(ORDER)).failedWith("States.Timeout").visited("Release stock");
  }

  @Test
  void rejects_an_order_that_is_out_of_stock(SfnTestEnvironment sfn) {
    sfn.whenLambda("reserve-stock")
        .withInputPath("$.sku", "cup")
        .thenFail("OutOfStock", "no cups left");
    sfn.whenLambda("reserve-stock")
        .withInputPath("$.sku", "tea")
        .thenAnswer(task -> Map.of("sku", "tea", "reserved", true));

    assertThat(order.run(ORDER)).failedWith("OrderRejected").didNotVisit("Charge card");
  }

  @Test
  void rejects_an_incomplete_order_without_touching_the_stock() {
    assertThat(order.run(Map.of("orderId", "o-2", "total", 0)))
        .failedWith("OrderRejected")
        .visitedExactly("Is the order complete?", "Reject order");
  }

  private static void stockIsThere(SfnTestEnvironment sfn) {
    sfn.whenLambda("reserve-stock")
        .thenAnswer(task -> Map.of("sku", task.input().get("sku"), "reserved", true));
  }

  private static void cardIsGood(SfnTestEnvironment sfn) {
    sfn.whenLambda("charge-card")
        .withInputPath("$.amount", 42)
        .thenReturn(Map.of("status", "PAID", "paymentId", "p-9"));
  }

  private static void shippingWorks(SfnTestEnvironment sfn) {
    sfn.whenLambda("ship-parcel")
        .thenAnswer(task -> Map.of("parcel", "P-" + task.input().get("orderId").asText()));
    sfn.whenTask("Send receipt").thenReturn(Map.of("MessageId", "m-1"));
  }
}
