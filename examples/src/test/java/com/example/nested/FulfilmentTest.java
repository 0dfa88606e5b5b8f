package com.example.nested;

import static io.github.sfntest.assertj.SfnAssertions.EXECUTION;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.StateMachine;
import io.github.sfntest.junit5.Substitution;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A machine that starts another one: with the other one mocked, and with both of them real. */
@ExtendWith(SfnFake.class)
class FulfilmentTest {

  private static final Map<String, String> ORDER = Map.of("orderId", "o-1");

  @StateMachine(
      value = "fulfilment.asl.json",
      substitutions =
          @Substitution(
              key = "ShipParcelArn",
              value = "arn:aws:states:us-east-1:123456789012:stateMachine:ship-parcel"))
  RegisteredStateMachine fulfilment;

  // snippet: mocked
  @Test
  void gives_the_output_of_the_nested_execution(SfnTestEnvironment sfn) {
    sfn.whenNestedExecution("ship-parcel")
        .withInputPath("$.Input.orderId", "o-1") // what the Task sends to StartExecution
        .thenReturn(Map.of("parcel", "P-1"));

    assertThat(fulfilment.run(ORDER)).succeeded().hasOutput(Map.of("parcel", "P-1"));
  }

  @Test
  void keeps_the_order_when_it_cannot_be_shipped(SfnTestEnvironment sfn) {
    sfn.whenNestedExecution("ship-parcel").thenFail("NoCarrier", "snow");
    sfn.whenTask("Keep in stock").thenReturn(Map.of("MessageId", "m-1"));

    assertThat(fulfilment.run(ORDER))
        .succeeded()
        .caught("Ship parcel", "States.TaskFailed")
        .hasOutputPath("$.kept", true);
  }

  // end of snippet

  // snippet: real
  @Test
  void runs_both_machines(
      SfnTestEnvironment sfn, @StateMachine("ship-parcel.asl.json") RegisteredStateMachine ship) {
    sfn.whenLambda("print-label").thenReturn(Map.of("label", "P-1"));

    Execution order = fulfilment.start(ORDER);
    assertThat(order).isWaitingAt("Ship parcel");
    sfn.awaiting("Hand over").succeed(Map.of("carrier", "bike"));

    assertThat(order).succeeded().hasOutput(Map.of("parcel", "P-1", "carrier", "bike"));
    assertThat(order.children())
        .singleElement(EXECUTION)
        .visitedExactly("Print label", "Hand over")
        .hasVariable("label", "P-1");
  }
  // end of snippet
}
