package io.github.sfntest.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The trace of executions that the interpreter ran. */
class TraceOfRealExecutionsTest {

  private static final String ORDER =
      """
      {
        "StartAt": "Large?",
        "States": {
          "Large?": {
            "Type": "Choice",
            "Choices": [
              {"Variable": "$.amount", "NumericGreaterThan": 1000, "Next": "Refuse"},
              {"And": [
                 {"Variable": "$.gift", "IsPresent": true},
                 {"Not": {"Variable": "$.gift", "BooleanEquals": false}}],
               "Next": "Refuse"},
              {"Variable": "$.amount", "NumericGreaterThanEqualsPath": "$.limit", "Next": "Charge card"}
            ],
            "Default": "Refuse"
          },
          "Charge card": {
            "Type": "Task",
            "Resource": "arn:aws:states:::lambda:invoke",
            "Parameters": {"FunctionName": "charge-card", "Payload": {"amount.$": "$.amount"}},
            "ResultSelector": {"status.$": "$.Payload.status"},
            "ResultPath": "$.payment",
            "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 2, "MaxAttempts": 1}],
            "Assign": {"paid": true},
            "Next": "Both"
          },
          "Both": {
            "Type": "Parallel",
            "Branches": [
              {"StartAt": "Notify", "States": {"Notify": {"Type": "Pass", "Result": "sent", "End": true}}},
              {"StartAt": "Pack", "States": {"Pack": {
                "Type": "Map",
                "ItemsPath": "$.lines",
                "ItemProcessor": {"StartAt": "Pack line", "States": {"Pack line": {
                  "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:pack", "End": true}}},
                "End": true}}}
            ],
            "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Paid?"}],
            "Next": "Paid?"
          },
          "Paid?": {
            "Type": "Choice",
            "Choices": [
              {"Variable": "$paid", "BooleanEquals": false, "Next": "Done"},
              {"Variable": "$$.Execution.Name", "StringEquals": "nobody", "Next": "Done"}],
            "Default": "Refuse"
          },
          "Done": {"Type": "Succeed"},
          "Refuse": {"Type": "Fail", "Error": "OrderRefused", "Cause": "no reason"}
        }
      }
      """;

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();

  @AfterEach
  void close() {
    sfn.discard();
  }

  @Test
  void tells_of_an_order_that_was_refused() {
    RegisteredStateMachine order = sfn.register("order", ORDER);
    sfn.whenLambda("charge-card").thenFail("Busy").thenReturnJson("{\"status\":\"PAID\"}");
    sfn.whenLambda("pack").thenReturn("box").thenFail("OutOfBoxes", "none left");

    Execution execution = start(order, "{\"amount\":42,\"limit\":10,\"lines\":[1,2]}");

    assertThat(execution.trace())
        .isEqualTo(
            """
            Execution 'o-1' of state machine 'order': FAILED after 2s of virtual time
              input: {"amount":42,"limit":10,"lines":[1,2]}
              +0s  Choice 'Large?': {"amount":42,"limit":10,"lines":[1,2]}, rule 2 → 'Charge card'
                   rule 0 said no: $.amount NumericGreaterThan 1000, where $.amount is 42
                   rule 1 said no: $.gift IsPresent true And Not ($.gift BooleanEquals false), where $.gift is missing
              +0s  Task 'Charge card': {"amount":42,"limit":10,"lines":[1,2]} → {"amount":42,"limit":10,"lines":[1,2],"payment":{"status":"PAID"}}
                   attempt 1: lambda:invoke {"FunctionName":"charge-card","Payload":{"amount":42}}, failed with Busy, retrier 0 waits 2s
                   attempt 2: succeeded
                   assigned: paid = true
              +2s  Parallel 'Both': {"amount":42,"limit":10,"lines":[1,2],"payment":{"status":"PAID"}} → {"amount":42,"limit":10,"lines":[1,2],"payment":{"status":"PAID"},"error":{"Error":"OutOfBoxes","Cause":"none left"}}
                   branch 0
                     +2s  Pass 'Notify': {"amount":42,"limit":10,"lines":[1,2],"payment":{"status":"PAID"}} → "sent"
                   branch 1
                     +2s  Map 'Pack': {"amount":42,"limit":10,"lines":[1,2],"payment":{"status":"PAID"}}
                          item 0
                            +2s  Task 'Pack line': 1 → "box"
                                 attempt 1: function pack 1, succeeded
                          item 1
                            +2s  Task 'Pack line': 2
                                 attempt 1: function pack 2, failed with OutOfBoxes: none left
                          failed with OutOfBoxes: none left
                   failed with OutOfBoxes: none left
                   catcher 0 → 'Paid?'
              +2s  Choice 'Paid?': {"amount":42,"limit":10,"lines":[1,2],"payment":{"status":"PAID"},"error":{"Error":"OutOfBoxes","Cause":"none left"}}, Default → 'Refuse'
                   rule 0 said no: $paid BooleanEquals false, where $paid is true
                   rule 1 said no: $$.Execution.Name StringEquals "nobody"
              +2s  Fail 'Refuse': {"amount":42,"limit":10,"lines":[1,2],"payment":{"status":"PAID"},"error":{"Error":"OutOfBoxes","Cause":"none left"}}
                   failed with OrderRefused: no reason
              ended: FAILED with OrderRefused: no reason, at Fail 'Refuse'""");
  }

  @Test
  void tells_why_no_rule_matched() {
    RegisteredStateMachine machine =
        sfn.register(
            "choice",
            """
            {"StartAt": "Which?", "States": {
              "Which?": {"Type": "Choice", "InputPath": "$.in", "Choices": [
                {"Variable": "$.a", "StringMatches": "x*", "Next": "Done"},
                {"Or": [
                   {"Variable": "$.a", "IsNull": true},
                   {"And": [
                      {"Variable": "$.a", "IsString": false},
                      {"Variable": "$.b", "NumericEquals": 1}]}],
                 "Next": "Done"}]},
              "Done": {"Type": "Succeed"}}}
            """);

    Execution execution = start(machine, "{\"in\":{\"a\":\"y\",\"b\":1}}");

    assertThat(execution.trace())
        .isEqualTo(
            """
            Execution 'o-1' of state machine 'choice': FAILED after 0s of virtual time
              input: {"in":{"a":"y","b":1}}
              +0s  Choice 'Which?': {"in":{"a":"y","b":1}}
                   rule 0: $.a StringMatches "x*", where $.a is "y"
                   rule 1: $.a IsNull true Or ($.a IsString false And $.b NumericEquals 1), where $.a is "y", $.b is 1
                   failed with States.Runtime: An error occurred while executing the state 'Which?' (entered at the event id #2). Failed to transition out of the state. The state does not point to a next state.
              ended: FAILED with States.Runtime: An error occurred while executing the state 'Which?' (entered at the event id #2). Failed to transition out of the state. The state does not point to a next state., at Choice 'Which?'""");
  }

  @Test
  void tells_of_jsonata_rules() {
    RegisteredStateMachine machine =
        sfn.register(
            "choice",
            """
            {"QueryLanguage": "JSONata", "StartAt": "Which?", "States": {
              "Which?": {"Type": "Choice", "Default": "Done", "Choices": [
                {"Condition": "{% $states.input.a > 5 %}", "Next": "Done"}]},
              "Done": {"Type": "Succeed"}}}
            """);

    Execution execution = start(machine, "{\"a\":1}");

    assertThat(execution.trace())
        .isEqualTo(
            """
            Execution 'o-1' of state machine 'choice': SUCCEEDED after 0s of virtual time
              input: {"a":1}
              +0s  Choice 'Which?': {"a":1}, Default → 'Done'
                   rule 0 said no: $states.input.a > 5
              +0s  Succeed 'Done': {"a":1} → {"a":1}
              ended: SUCCEEDED with {"a":1}""");
  }

  @Test
  void tells_what_a_running_one_waits_for() {
    RegisteredStateMachine machine =
        sfn.register(
            "approval",
            """
            {"StartAt": "Approve", "States": {
              "Approve": {
                "Type": "Task",
                "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                "Parameters": {"QueueUrl": "q", "MessageBody": {"please.$": "$.what"}},
                "End": true}}}
            """);

    Execution execution = start(machine, "{\"what\":\"sign\"}");

    assertThat(execution.trace())
        .isEqualTo(
            """
            Execution 'o-1' of state machine 'approval': RUNNING
              input: {"what":"sign"}
              +0s  Task 'Approve': {"what":"sign"}
                   attempt 1: sqs:sendMessage.waitForTaskToken {"QueueUrl":"q","MessageBody":{"please":"sign"}}, waits for a callback
              waits: at Task 'Approve' since +0s""");
  }

  private Execution start(RegisteredStateMachine machine, String input) {
    sfn.client().startExecution(r -> r.stateMachineArn(machine.arn()).name("o-1").input(input));
    return sfn.execution();
  }
}
