package com.example.guide;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.junit5.SfnFake;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnClient;

// snippet: template
class TemplateTest {

  @RegisterExtension
  static SfnFake fake =
      SfnFake.builder()
          .register(StateMachineDefinition.fromResource("payment.asl.json"))
          .prepare(sfn -> sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID")))
          .build();

  /**
   * Lives longer than a test, as a bean or a singleton does: each call goes to the running test.
   */
  private static final SfnClient CLIENT = fake.client();

  @Test
  void pays(RegisteredStateMachine payment) { // the only one that is registered
    assertThat(payment.run(Map.of("orderId", "o-1"))).succeeded();
  }

  @Test
  void declines(RegisteredStateMachine payment, SfnTestEnvironment sfn) {
    sfn.whenLambda("charge-card").thenFail("CardDeclined"); // comes before that of the template

    CLIENT.startExecution(r -> r.stateMachineArn(payment.arn()));

    assertThat(sfn.execution()).failedWith("CardDeclined");
  }
}
// end of snippet
