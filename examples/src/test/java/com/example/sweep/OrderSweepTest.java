package com.example.sweep;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.SfnSweep;
import io.github.sfntest.junit5.StateMachine;
import io.github.sfntest.sweep.SweepResult;
import io.github.sfntest.sweep.SweepTable;
import io.github.sfntest.sweep.SweepVerdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every error that a Task of the order state machine can meet. */
// snippet: sweep
@ExtendWith(SfnFake.class)
class OrderSweepTest {

  private static final Map<String, Object> ORDER =
      Map.of(
          "orderId",
          "o-1",
          "customer",
          "c-7",
          "total",
          42,
          "lines",
          List.of(Map.of("sku", "tea", "quantity", 2)));

  @StateMachine(value = "order.asl.json", type = StateMachineType.EXPRESS)
  RegisteredStateMachine order;

  @BeforeEach
  void mocks(SfnTestEnvironment sfn) {
    sfn.whenLambda("reserve-stock").thenReturn(Map.of("reservation", "r-1"));
    sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID", "paymentId", "p-9"));
    sfn.whenLambda("ship-parcel").thenReturn(Map.of("parcel", "P-1"));
    sfn.whenTask("Send receipt").thenReturn(Map.of("MessageId", "m-1"));
    sfn.whenLambda("release-stock").thenReturn(null); // on the way out of an error only
  }

  @TestFactory
  Iterable<DynamicTest> meets_errors(SfnTestEnvironment sfn) {
    return SfnSweep.of(sfn, () -> order.run(ORDER))
        .allowing("Reserve line", "*") // nothing is paid yet: the caller may try again
        .allowing("Ship parcel", "*") // an alarm on failed executions calls the warehouse
        .allowing("Send receipt", "*");
  }

  // end of snippet

  // snippet: table
  @Test
  void a_payment_that_may_fail_in_any_way_needs_a_catcher_for_all(SfnTestEnvironment sfn) {
    RegisteredStateMachine careless = sfn.register(catchingOnly("CardDeclined"));

    SweepTable table = SfnSweep.of(sfn, () -> careless.run(ORDER)).table();

    assertThat(table.results(SweepVerdict.UNHANDLED))
        .filteredOn(result -> result.state().equals("Charge card"))
        .extracting(SweepResult::name)
        .containsExactly(
            "Charge card > Lambda.TooManyRequestsException, every attempt",
            "Charge card > Lambda.ServiceException, every attempt",
            "Charge card > Lambda.AWSLambdaException",
            "Charge card > Lambda.SdkClientException",
            "Charge card > Lambda.ClientExecutionTimeoutException",
            "Charge card > Lambda.Unknown",
            "Charge card > States.TaskFailed",
            "Charge card > States.Timeout",
            "Charge card > States.DataLimitExceeded");
  }

  // end of snippet

  /** The order state machine with a mistake planted: one catcher takes less than it should. */
  private static StateMachineDefinition catchingOnly(String error) {
    String text = StateMachineDefinition.fromResource("order.asl.json").text();
    return StateMachineDefinition.of("careless", text.replace("States.ALL", error))
        .withType(StateMachineType.EXPRESS);
  }
}
