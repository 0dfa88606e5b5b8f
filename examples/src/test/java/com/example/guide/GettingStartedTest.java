package com.example.guide;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;

/** Without the extension. */
class GettingStartedTest {

  @Test
  void works_without_junit() {
    // snippet: without-junit
    try (var sfn = SfnTestEnvironment.create()) {
      var payment = sfn.register(StateMachineDefinition.fromResource("payment.asl.json"));
      sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID"));

      assertThat(payment.run(Map.of("orderId", "o-1"))).succeeded();
    } // fails if a mock was not used
    // end of snippet
  }

  @Test
  void gives_the_asynchronous_client_too() {
    try (var sfn = SfnTestEnvironment.create()) {
      var payment =
          sfn.register(
              StateMachineDefinition.fromResource("payment.asl.json")
                  .withType(StateMachineType.EXPRESS));
      sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID"));

      // snippet: async
      CompletableFuture<StartSyncExecutionResponse> result =
          sfn.asyncClient().startSyncExecution(r -> r.stateMachineArn(payment.arn()).input("{}"));

      assertThat(result).isCompleted(); // no other thread is at work
      assertThat(result.join()).succeeded();
      // end of snippet
    }
  }
}
