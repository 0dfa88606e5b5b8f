package com.example.orders;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.definition.StateMachineType.EXPRESS;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.StateMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sfn.SfnClient;

@ExtendWith(SfnFake.class)
class FirstTest {

  @StateMachine(value = "payment.asl.json", type = EXPRESS) // a class path resource or a file
  RegisteredStateMachine payment;

  @Test
  void charges_the_card_again_when_the_function_was_busy(SfnClient client, SfnTestEnvironment sfn) {
    sfn.whenLambda("charge-card")
        .thenFail("Lambda.TooManyRequestsException") // the first attempt
        .thenReturnJson(
            """
            {"status": "PAID", "amount": 42}"""); // the retry

    var result =
        client.startSyncExecution(
            r -> r.stateMachineArn(payment.arn()).input("{\"orderId\": \"o-1\"}"));

    assertThat(result).succeeded().hasOutputPath("$.payment.status", "PAID");
    assertThat(sfn.execution(result)).task("Charge card").wasInvokedTimes(2);
  }
}
