package com.example.guide;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.assertj.SfnAssertions.assertThatExceptionOfType;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.StateMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The texts of the guide's page on the trace. */
@ExtendWith(SfnFake.class)
class TraceTest {

  @StateMachine("order.asl.json")
  RegisteredStateMachine order;

  @StateMachine("payment.asl.json")
  RegisteredStateMachine payment;

  @Test
  void tells_what_happened(SfnTestEnvironment sfn, SfnClient client) {
    sfn.whenLambda("charge-card")
        .thenFail("Lambda.TooManyRequestsException")
        .thenFail("CardDeclined", "insufficient funds");
    client.startExecution(
        r -> r.stateMachineArn(payment.arn()).name("o-1").input("{\"orderId\": \"o-1\"}"));
    Execution execution = sfn.execution();

    Shown.isShown(execution.trace(), "trace.txt");

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(execution).hasOutputPath("$.payment.status", "PAID"))
        .satisfies(error -> Shown.starts(error.getMessage(), "no-output.txt"));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(execution).visited("Charge crad"))
        .satisfies(error -> Shown.starts(error.getMessage(), "unknown-state.txt"));
  }

  @Test
  void tells_why_each_rule_of_a_choice_said_no() {
    Execution execution = order.run("{\"orderId\": \"o-2\", \"total\": 42, \"lines\": []}");

    Shown.isShown(execution.trace().replace(execution.name(), "o-2"), "choice.txt");
  }
}
