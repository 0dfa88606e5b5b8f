package com.example.kotlin

import com.fasterxml.jackson.databind.JsonNode
import io.github.sfntest.RegisteredStateMachine
import io.github.sfntest.SfnTestEnvironment
import io.github.sfntest.assertj.SfnAssertions.assertThat
import io.github.sfntest.definition.StateMachineType.EXPRESS
import io.github.sfntest.junit5.SfnFake
import io.github.sfntest.junit5.StateMachine
import java.util.function.Predicate
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith
import software.amazon.awssdk.services.sfn.SfnClient

// snippet: test
@ExtendWith(SfnFake::class)
class PaymentTest {

  @StateMachine("payment.asl.json", type = [EXPRESS])
  lateinit var payment: RegisteredStateMachine

  @Test
  fun `charges the card again when the function was busy`(client: SfnClient, sfn: SfnTestEnvironment) {
    sfn.whenLambda("charge-card")
      .thenFail("Lambda.TooManyRequestsException")
      .thenReturn(mapOf("status" to "PAID"))

    val result = client.startSyncExecution {
      it.stateMachineArn(payment.arn()).input("""{"orderId": "o-1"}""")
    }

    assertThat(result).succeeded().hasOutputPath("$.payment.status", "PAID")
    assertThat(sfn.execution(result)).task("Charge card").wasInvokedTimes(2)
  }

  @Test
  fun `answers by what it is asked`(sfn: SfnTestEnvironment) {
    sfn.whenLambda("charge-card")
      .thenAnswer { task -> mapOf("status" to "PAID", "order" to task.input()["orderId"]) }
    sfn.whenLambda("charge-card")
      .withInputPath("$.amount", Predicate<JsonNode> { it.asInt() > 100 })
      .thenFail("TooMuch")

    assertThat(payment.run(mapOf("orderId" to "o-1", "amount" to 200))).failedWith("TooMuch")
    assertThat(payment.run(mapOf("orderId" to "o-2", "amount" to 42))).succeeded()
  }
}
// end of snippet
