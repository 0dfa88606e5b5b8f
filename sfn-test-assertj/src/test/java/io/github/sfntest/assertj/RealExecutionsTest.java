package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.LIST;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Execution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;

/** The assertions on executions that the interpreter ran. */
class RealExecutionsTest {

  private static final String ORDER =
      """
      {"StartAt": "Paid?", "States": {
        "Paid?": {"Type": "Choice",
          "Choices": [{"Variable": "$.paid", "BooleanEquals": true, "Next": "Ship"}],
          "Default": "Charge card"},
        "Charge card": {"Type": "Task",
          "Resource": "arn:aws:lambda:us-east-1:123456789012:function:charge-card",
          "ResultPath": "$.payment",
          "Assign": {"charged": true},
          "Retry": [{"ErrorEquals": ["Busy"]}],
          "Catch": [{"ErrorEquals": ["Card.Declined"], "Next": "Sorry"}],
          "Next": "Ship"},
        "Ship": {"Type": "Task",
          "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
          "Parameters": {"FunctionName": "ship", "Payload": {"token.$": "$$.Task.Token"}},
          "ResultPath": "$.parcels",
          "End": true},
        "Sorry": {"Type": "Fail", "Error": "OrderFailed", "Cause": "no money"}}}
      """;

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();
  private final SfnClient client = sfn.client();

  private RegisteredStateMachine order;

  @BeforeEach
  void register() {
    order = sfn.register("order", ORDER);
  }

  @AfterEach
  void close() {
    sfn.discard();
  }

  @Test
  void hold_for_an_execution_that_succeeded() {
    sfn.whenLambda("charge-card").thenFail("Busy").thenReturnJson("{\"amount\": 42}");
    sfn.whenTask("Ship").thenReturnJson("[\"P-1\", \"P-2\"]");

    assertThat(order.run("{\"paid\": false}"))
        .succeeded()
        .hasOutputPath("$.payment.amount", 42)
        .visited("Paid?", "Ship")
        .visitedExactly("Paid?", "Charge card", "Ship")
        .didNotVisit("Sorry")
        .took("Paid?", "Charge card")
        .hasVariable("charged", true)
        .hasHistoryEventTypes(
            HistoryEventType.LAMBDA_FUNCTION_FAILED, HistoryEventType.LAMBDA_FUNCTION_SUCCEEDED)
        .usedAtMostEvents(20)
        .task("Charge card", task -> task.wasInvokedTimes(2).wasRetriedTimes(1))
        .outputPath("$.parcels", LIST)
        .hasSize(2);
  }

  @Test
  void hold_for_an_execution_that_failed() {
    sfn.whenLambda("charge-card").thenFail("Card.Declined", "empty");

    assertThat(order.run("{\"paid\": false}"))
        .failedWith("OrderFailed")
        .withCause("no money")
        .caught("Charge card", "Card.Declined")
        .task("Ship")
        .wasNotInvoked();
  }

  @Test
  void hold_for_an_execution_that_waits() {
    assertThat(order.start("{\"paid\": true}")).isRunning().isWaitingAt("Ship");
  }

  @Test
  void know_all_states_of_the_definition() {
    Execution execution = order.start("{\"paid\": true}");

    assertFails(
        () -> assertThat(execution).didNotVisit("Sory"),
        """
        Expecting execution '%s'
        to run a state machine with the state:
          'Sory'
        but it has none of that name: did you mean 'Sorry'? There are: 'Paid?', 'Charge card', 'Ship', 'Sorry'

        %s"""
            .formatted(execution.name(), execution.trace()),
        "");
  }

  @Test
  void show_the_trace_for_the_response_of_start_sync_execution() {
    RegisteredStateMachine express =
        sfn.register(
            StateMachineDefinition.of(
                    "hello",
                    "{\"StartAt\":\"Hi\",\"States\":{\"Hi\":{\"Type\":\"Fail\",\"Error\":\"Boom\"}}}")
                .withType(StateMachineType.EXPRESS));

    StartSyncExecutionResponse response =
        client.startSyncExecution(r -> r.stateMachineArn(express.arn()).name("h-1").input("[1]"));

    assertFails(
        () -> assertThat(response).succeeded(),
        """
        Expecting execution 'h-1'
        to be:
          SUCCEEDED
        but was:
          FAILED with Boom

        Execution 'h-1' of state machine 'hello': FAILED after 0s of virtual time
          input: [1]
          +0s  Fail 'Hi': [1]
               failed with Boom
          ended: FAILED with Boom, at Fail 'Hi'""",
        "");
  }

  @Test
  void show_the_trace_for_the_response_of_describe_execution() {
    String arn =
        client
            .startExecution(
                r -> r.stateMachineArn(order.arn()).name("o-1").input("{\"paid\":true}"))
            .executionArn();

    DescribeExecutionResponse response = client.describeExecution(r -> r.executionArn(arn));

    assertThat(response).isRunning();
    assertFails(
        () -> assertThat(response).succeeded(),
        """
        Expecting execution 'o-1'
        to be:
          SUCCEEDED
        but was:
          RUNNING

        """
            + sfn.execution(arn).trace(),
        "");
  }
}
