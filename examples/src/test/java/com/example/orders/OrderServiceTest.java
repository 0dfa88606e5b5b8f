package com.example.orders;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.assertj.SfnAssertions.assertThatExceptionOfType;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.StateMachine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The code that calls the state machine, with the real state machine behind it. */
@ExtendWith(SfnFake.class)
class OrderServiceTest {

  private static final Order ORDER = new Order("o-1", "c-7", 42, List.of(new Order.Line("tea", 2)));

  @StateMachine(value = "order.asl.json", type = StateMachineType.EXPRESS)
  RegisteredStateMachine order;

  private OrderService service;

  @BeforeEach
  void createService(SfnClient client) {
    service = new OrderService(client, order.arn());
  }

  @Test
  void tells_the_parcel_of_a_shipped_order(SfnTestEnvironment sfn) {
    sfn.whenLambda("reserve-stock").thenReturn(Map.of("reserved", true));
    sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID", "paymentId", "p-9"));
    sfn.whenLambda("ship-parcel").thenReturn(Map.of("parcel", "P-1"));
    sfn.whenTask("Send receipt").thenReturn(Map.of("MessageId", "m-1"));

    assertThat(service.place(ORDER)).isEqualTo(new Shipment("P-1", "m-1"));

    assertThat(sfn.execution()).task("Reserve line").wasInvokedTimes(1);
  }

  @Test
  void tells_why_an_order_was_rejected(SfnTestEnvironment sfn) {
    sfn.whenLambda("reserve-stock").thenReturn(Map.of("reserved", true));
    sfn.whenLambda("charge-card").thenFail("CardDeclined", "insufficient funds");
    sfn.whenLambda("release-stock").thenReturn(null);

    assertThatExceptionOfType(OrderRejectedException.class)
        .isThrownBy(() -> service.place(ORDER))
        .withMessage("CardDeclined: insufficient funds")
        .extracting(OrderRejectedException::reason)
        .isEqualTo("CardDeclined");
  }
}
