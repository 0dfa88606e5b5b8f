package com.example.templates;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.junit5.StateMachines;
import io.github.sfntest.junit5.Substitution;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All state machines of a SAM template at once. */
// snippet: all
@StateMachines(
    template = "shop/template.yaml",
    parameters = @Substitution(key = "Stage", value = "test"))
class ShopTest {

  @Test
  void charges_and_ships(SfnTestEnvironment sfn) {
    sfn.whenLambda("ChargeFunction").thenReturn(Map.of("status", "PAID"));
    sfn.whenTask("Send").thenReturnJson("{\"MessageId\": \"m-1\"}");

    Execution order = sfn.stateMachine("test-order").run(Map.of("orderId", "o-1"));

    assertThat(order).succeeded();
    assertThat(sfn.invocations("Send").get(0).input().at("/QueueUrl").asText())
        .isEqualTo("https://sqs.us-east-1.amazonaws.com/123456789012/Parcels");
  }
}
// end of snippet
