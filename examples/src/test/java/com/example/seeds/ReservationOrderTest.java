package com.example.seeds;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.junit5.SfnSeeds;
import io.github.sfntest.junit5.SfnSettings;
import io.github.sfntest.junit5.StateMachine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order state machine reserves its lines at the same time: whichever comes first. */
class ReservationOrderTest {

  private static final Map<String, Object> ORDER =
      Map.of(
          "orderId",
          "o-1",
          "customer",
          "c-7",
          "total",
          42,
          "lines",
          List.of(line("tea"), line("cup"), line("pot")));

  @StateMachine(value = "order.asl.json", type = StateMachineType.EXPRESS)
  RegisteredStateMachine order;

  private static Map<String, Object> line(String sku) {
    return Map.of("sku", sku, "quantity", 1);
  }

  // snippet: seeds
  @SfnSeeds(50)
  void keeps_each_reservation_with_its_line(SfnTestEnvironment sfn) {
    sfn.whenLambda("reserve-stock")
        .thenAnswer(task -> Map.of("reserved", task.input().at("/sku").asText()));
    sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID", "paymentId", "p-9"));
    sfn.whenLambda("ship-parcel").thenReturn(Map.of("parcel", "P-1"));
    sfn.whenTask("Send receipt").thenReturn(Map.of("MessageId", "m-1"));

    Execution execution = order.run(ORDER);

    assertThat(execution).succeeded().hasOutputPath("$.reservations[2].reserved", "pot");
  }

  // end of snippet

  // snippet: replay
  @Test
  @SfnSettings(interleaving = 1)
  void charges_nothing_if_one_line_is_out_of_stock(SfnTestEnvironment sfn) {
    // end of snippet
    sfn.whenLambda("reserve-stock").lenient().thenReturn(Map.of());
    sfn.whenLambda("reserve-stock").withInputPath("$.sku", "cup").thenFail("OutOfStock");

    assertThat(order.run(ORDER)).failedWith("OrderRejected").didNotVisit("Charge card");
  }
}
