package com.example.spring;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.definition.StateMachineType.EXPRESS;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.StateMachine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.convention.TestBean;
import software.amazon.awssdk.services.sfn.SfnClient;

// snippet: test
/** The application as Spring builds it, with the fake's client for the bean that speaks to AWS. */
@SpringBootTest(
    properties =
        "payment.state-machine-arn=arn:aws:states:us-east-1:123456789012:stateMachine:payment")
class PaymentServiceTest {

  @RegisterExtension static SfnFake fake = SfnFake.builder().build();

  @TestBean SfnClient stepFunctions;

  @StateMachine(value = "payment.asl.json", type = EXPRESS)
  RegisteredStateMachine payment;

  @Autowired PaymentService payments;

  /** Finds the environment of the running test at each call, so that Spring may keep it. */
  static SfnClient stepFunctions() {
    return fake.client();
  }

  @Test
  void pays(SfnTestEnvironment sfn) {
    sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID"));

    assertThat(payments.pay("o-1")).isTrue();

    assertThat(sfn.execution()).hasOutputPath("$.payment.status", "PAID");
  }

  @Test
  void says_so_when_the_card_is_declined(SfnTestEnvironment sfn) {
    sfn.whenLambda("charge-card").thenFail("CardDeclined");

    assertThat(payments.pay("o-2")).isFalse();

    assertThat(sfn.execution()).failedWith("CardDeclined");
  }
}
// end of snippet
