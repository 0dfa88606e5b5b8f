package com.example.onestate;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.StateMachine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.InspectionData;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/** The states of the order state machine, one at a time. */
@ExtendWith(SfnFake.class)
class OneStateTest {

  private static final String ORDER =
      """
      {"orderId": "o-1", "customer": "c-7", "total": 42,
       "lines": [{"sku": "tea", "quantity": 2}, {"sku": "cup", "quantity": 1}]}\
      """;

  @StateMachine("order.asl.json")
  RegisteredStateMachine order;

  // snippet: task
  @Test
  void charges_the_total() {
    TestStateResponse charged =
        order
            .state("Charge card")
            .input(ORDER)
            .mockPayload(Map.of("status", "PAID", "paymentId", "p-9"))
            .run();

    assertThat(charged)
        .succeeded()
        .hasNextState("Ship and confirm")
        .hasOutputPath("$.payment.paymentId", "p-9")
        .hasInspectionData(
            "afterParameters",
            """
            {"FunctionName": "charge-card",
             "Payload": {"orderId": "o-1", "customer": "c-7", "amount": 42}}\
            """);
  }

  // end of snippet

  // snippet: choice
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"customer": "c-7", "total": 42, "lines": [{}]} | Reserve stock
          {"customer": "c-7", "total": 0, "lines": [{}]}  | Reject order
          {"customer": "c-7", "total": 42, "lines": []}   | Reject order
          {"total": 42, "lines": [{}]}                    | Reject order
          """)
  void only_a_complete_order_goes_on(String input, String next) {
    assertThat(order.state("Is the order complete?").input(input).run()).hasNextState(next);
  }

  // end of snippet

  @EnabledIf("theSdkTellsOfRetries")
  // snippet: errors
  @Test
  void a_busy_function_is_asked_again_and_then_given_up() {
    var charge = order.state("Charge card").input(ORDER).mockError("Lambda.ServiceException");

    assertThat(charge.run()).isRetriable().hasRetrier(0).hasRetryDelay(Duration.ofSeconds(2));
    assertThat(charge.retryCount(2).run()).isRetriable().hasRetryDelay(Duration.ofSeconds(8));
    assertThat(charge.retryCount(3).run())
        .caughtError()
        .hasCatcher(0)
        .hasNextState("Release stock")
        .hasOutputPath("$.problem.Error", "Lambda.ServiceException");
  }

  // end of snippet

  static boolean theSdkTellsOfRetries() {
    return InspectionData.builder().build().sdkFields().stream()
        .anyMatch(field -> field.locationName().equals("errorDetails"));
  }

  // snippet: map
  @Test
  void what_the_branches_and_iterations_made_is_given() {
    assertThat(
            order
                .state("Ship and confirm")
                .input(ORDER)
                .mockResult(List.of(Map.of("parcel", "P-1"), Map.of("messageId", "m-1")))
                .run())
        .succeeded()
        .hasOutputPath("$.shipment.parcel", "P-1")
        .hasOutputPath("$.shipment.receipt", "m-1");

    assertThat(
            order
                .state("Reserve stock")
                .input(ORDER)
                .mockError("OutOfStock", "no more tea")
                .errorCausedBy("Reserve line")
                .run())
        .caughtError()
        .hasNextState("Reject order");
  }

  // end of snippet

  @Test
  void a_state_inside_a_map_is_a_state_like_others() {
    assertThat(
            order
                .state("Reserve line")
                .input(Map.of("sku", "tea", "quantity", 2))
                .mockPayload(Map.of("sku", "tea"))
                .run())
        .succeeded()
        .hasNoNextState()
        .hasOutput(Map.of("sku", "tea"));
  }

  @Test
  void the_mocks_of_the_test_answer_too(SfnTestEnvironment sfn) {
    sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID", "paymentId", "p-9"));

    assertThat(order.state("Charge card").input(ORDER).run())
        .succeeded()
        .hasOutputPath("$.payment.status", "PAID");
  }

  // snippet: api
  @Test
  void the_operation_itself_answers_as_well(SfnClient client) {
    TestStateResponse greeted =
        client.testState(
            r ->
                r.definition(
                        """
                        {"Type": "Pass", "QueryLanguage": "JSONata", "End": true,
                         "Output": "{% 'Hello ' & $states.input.name %}"}\
                        """)
                    .input("{\"name\": \"Ada\"}"));

    assertThat(greeted).succeeded().hasOutput("\"Hello Ada\"");
  }
  // end of snippet
}
