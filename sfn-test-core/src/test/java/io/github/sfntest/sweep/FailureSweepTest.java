package io.github.sfntest.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Strictness;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a sweep finds, table by table. */
class FailureSweepTest {

  private static final String PAY =
      """
      {"StartAt": "Way", "States": {
        "Way": {"Type": "Choice", "Default": "Pay", "Choices": [
          {"Variable": "$.way", "IsPresent": true, "Next": "Undo"},
          {"Variable": "$.way", "IsPresent": true, "Next": "Read"},
          {"Variable": "$.way", "IsPresent": true, "Next": "Call"},
          {"Variable": "$.way", "IsPresent": true, "Next": "Give up"}]},
        "Pay": {"Type": "Task", "Resource": "arn:aws:states:::batch:submitJob",
          "Parameters": {"JobName": "q", "JobQueue": "m"}, %s "Next": "Done"},
        "Done": {"Type": "Pass", "Parameters": {"done": true}, "End": true},
        "Undo": {"Type": "Pass", "Result": {"undone": true}, "End": true},
        "Read": {"Type": "Pass", "InputPath": "$.not.there", "End": true},
        "Call": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
          "Parameters": {"FunctionName": "refund"}, "End": true},
        "Give up": {"Type": "Fail", "Error": "GivenUp", "Cause": "no payment"}
      }}\
      """;

  private final SfnTestEnvironment sfn =
      SfnTestEnvironment.builder().strictness(Strictness.LENIENT).build();

  private SweepTable sweep(RegisteredStateMachine machine) {
    return sfn.failureSweep().table(() -> machine.run(Map.of()));
  }

  private SweepTable sweepOfPay(String handling) {
    RegisteredStateMachine machine = sfn.register("pay", PAY.formatted(handling));
    sfn.whenTask("Pay").thenReturn(Map.of("MessageId", "m-1"));
    return sweep(machine);
  }

  @Test
  void an_error_that_nothing_takes_is_unhandled() {
    assertThat(sweepOfPay(""))
        .hasToString(
            """
            Failure sweep, 5 re-runs: 5 unhandled
              Pay > Batch.AWSBatchException   unhandled  FAILED with Batch.AWSBatchException
              Pay > Batch.SdkClientException  unhandled  FAILED with Batch.SdkClientException
              Pay > States.TaskFailed         unhandled  FAILED with States.TaskFailed
              Pay > States.Timeout            unhandled  FAILED with States.Timeout
              Pay > States.DataLimitExceeded  unhandled  FAILED with States.DataLimitExceeded: The state/task 'batch' returned a result with a size exceeding the maximum number of bytes service limit.\
            """);
  }

  @Test
  void a_retrier_takes_one_failure_and_leaves_the_last_to_a_catcher() {
    assertThat(
            sweepOfPay(
                """
                "Retry": [{"ErrorEquals": ["Busy"], "MaxAttempts": 2}],
                "Catch": [{"ErrorEquals": ["Busy", "States.Timeout", "States.Runtime"], "Next": "Undo"}],\
                """))
        .hasToString(
            """
            Failure sweep, 7 re-runs: 1 retried, 2 handled, 4 unhandled
              Pay > Busy                      retried    by retrier 0 of 'Pay', then SUCCEEDED
              Pay > Busy, every attempt       handled    by catcher 0 of 'Pay', then SUCCEEDED
              Pay > Batch.AWSBatchException   unhandled  FAILED with Batch.AWSBatchException
              Pay > Batch.SdkClientException  unhandled  FAILED with Batch.SdkClientException
              Pay > States.TaskFailed         unhandled  FAILED with States.TaskFailed
              Pay > States.Timeout            handled    by catcher 0 of 'Pay', then SUCCEEDED
              Pay > States.DataLimitExceeded  unhandled  FAILED with States.DataLimitExceeded: The state/task 'batch' returned a result with a size exceeding the maximum number of bytes service limit.\
            """);
  }

  @Test
  void a_way_on_that_fails_itself_does_not_handle_the_error() {
    assertThat(
            sweepOfPay(
                """
                "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "Give up"},
                          {"ErrorEquals": ["States.ALL"], "Next": "Read"}],\
                """))
        .hasToString(
            """
            Failure sweep, 5 re-runs: 1 handled, 4 unhandled
              Pay > Batch.AWSBatchException   unhandled  by catcher 1 of 'Pay', then FAILED with States.Runtime: An error occurred while executing the state 'Read' (entered at the event id #9). Invalid path '$.not.there' : Missing property in path $['not']
              Pay > Batch.SdkClientException  unhandled  by catcher 1 of 'Pay', then FAILED with States.Runtime: An error occurred while executing the state 'Read' (entered at the event id #9). Invalid path '$.not.there' : Missing property in path $['not']
              Pay > States.TaskFailed         unhandled  by catcher 1 of 'Pay', then FAILED with States.Runtime: An error occurred while executing the state 'Read' (entered at the event id #9). Invalid path '$.not.there' : Missing property in path $['not']
              Pay > States.Timeout            handled    by catcher 0 of 'Pay', then FAILED with GivenUp: no payment
              Pay > States.DataLimitExceeded  unhandled  by catcher 1 of 'Pay', then FAILED with States.Runtime: An error occurred while executing the state 'Read' (entered at the event id #9). Invalid path '$.not.there' : Missing property in path $['not']\
            """);
  }

  @Test
  void an_error_without_a_trace_in_the_output_is_swallowed() {
    assertThat(
            sweepOfPay(
                """
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Done"}],\
                """))
        .hasToString(
            """
            Failure sweep, 5 re-runs: 5 swallowed
              Pay > Batch.AWSBatchException   swallowed  by catcher 0 of 'Pay', then SUCCEEDED with the same output
              Pay > Batch.SdkClientException  swallowed  by catcher 0 of 'Pay', then SUCCEEDED with the same output
              Pay > States.TaskFailed         swallowed  by catcher 0 of 'Pay', then SUCCEEDED with the same output
              Pay > States.Timeout            swallowed  by catcher 0 of 'Pay', then SUCCEEDED with the same output
              Pay > States.DataLimitExceeded  swallowed  by catcher 0 of 'Pay', then SUCCEEDED with the same output\
            """);
  }

  @Test
  void a_task_without_mock_on_the_way_out_breaks_the_rerun() {
    assertThat(
            sweepOfPay(
                """
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Call"}],\
                """))
        .hasToString(
            """
            Failure sweep, 5 re-runs: 5 broken
              Pay > Batch.AWSBatchException   broken  No mock answers this task.
              Pay > Batch.SdkClientException  broken  No mock answers this task.
              Pay > States.TaskFailed         broken  No mock answers this task.
              Pay > States.Timeout            broken  No mock answers this task.
              Pay > States.DataLimitExceeded  broken  No mock answers this task.\
            """);
  }

  @Test
  void states_around_the_task_take_errors_too() {
    RegisteredStateMachine machine =
        sfn.register(
            "around",
            """
            {"StartAt": "Both", "States": {
              "Both": {"Type": "Parallel", "Next": "Done",
                "Retry": [{"ErrorEquals": ["Busy"]}],
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Undo"}],
                "Branches": [{"StartAt": "Each", "States": {
                  "Each": {"Type": "Map", "ItemsPath": "$.items", "End": true,
                    "Catch": [{"ErrorEquals": ["Gone"], "Next": "Skip"}],
                    "ItemProcessor": {"StartAt": "Send", "States": {
                      "Send": {"Type": "Task", "Resource": "arn:aws:states:::batch:submitJob",
                        "Parameters": {"JobName": "q", "JobQueue": "m"}, "End": true}}}},
                  "Skip": {"Type": "Pass", "End": true}}}]},
              "Done": {"Type": "Succeed"},
              "Undo": {"Type": "Pass", "End": true}}}\
            """);
    sfn.whenTask("Send").thenReturn(Map.of("MessageId", "m-1"));

    SweepTable table = sfn.failureSweep().table(() -> machine.run("{\"items\": [1, 2]}"));

    assertThat(table)
        .hasToString(
            """
            Failure sweep, 8 re-runs: 1 retried, 7 handled
              Send > Gone                      handled  by catcher 0 of 'Each', then SUCCEEDED
              Send > Busy                      retried  by retrier 0 of 'Both', then SUCCEEDED
              Send > Busy, every attempt       handled  by catcher 0 of 'Both', then SUCCEEDED
              Send > Batch.AWSBatchException   handled  by catcher 0 of 'Both', then SUCCEEDED
              Send > Batch.SdkClientException  handled  by catcher 0 of 'Both', then SUCCEEDED
              Send > States.TaskFailed         handled  by catcher 0 of 'Both', then SUCCEEDED
              Send > States.Timeout            handled  by catcher 0 of 'Both', then SUCCEEDED
              Send > States.DataLimitExceeded  handled  by catcher 0 of 'Both', then SUCCEEDED\
            """);
  }

  @Test
  void a_distributed_map_tolerates_errors() {
    RegisteredStateMachine machine =
        sfn.register(
            "tolerant",
            """
            {"StartAt": "Each", "States": {
              "Each": {"Type": "Map", "ItemsPath": "$.items", "ToleratedFailurePercentage": 50,
                "End": true, "ItemProcessor": {
                  "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                  "StartAt": "Send", "States": {
                    "Send": {"Type": "Task", "Resource": "arn:aws:states:::batch:submitJob",
                      "Parameters": {"JobName": "q", "JobQueue": "m"}, "End": true}}}}}}\
            """);
    sfn.whenTask("Send").thenReturn(Map.of("MessageId", "m-1"));

    SweepTable table = sfn.failureSweep().table(() -> machine.run("{\"items\": [1, 2, 3]}"));

    assertThat(table)
        .hasToString(
            """
            Failure sweep, 5 re-runs: 5 handled
              Send > Batch.AWSBatchException   handled  by 'Each', which tolerates it, then SUCCEEDED
              Send > Batch.SdkClientException  handled  by 'Each', which tolerates it, then SUCCEEDED
              Send > States.TaskFailed         handled  by 'Each', which tolerates it, then SUCCEEDED
              Send > States.Timeout            handled  by 'Each', which tolerates it, then SUCCEEDED
              Send > States.DataLimitExceeded  handled  by 'Each', which tolerates it, then SUCCEEDED\
            """);
  }

  @Test
  void a_nested_execution_may_be_caught_where_it_was_started() {
    sfn.register(
        "child",
        """
        {"StartAt": "Ask", "States": {
          "Ask": {"Type": "Task", "Resource": "arn:aws:states:::batch:submitJob",
            "Parameters": {"JobName": "q", "JobQueue": "m"}, "End": true}}}\
        """);
    RegisteredStateMachine parent =
        sfn.register(
            "parent",
            """
            {"StartAt": "Start", "States": {
              "Start": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
                "Parameters": {"StateMachineArn":
                  "arn:aws:states:us-east-1:123456789012:stateMachine:child", "Input": {}},
                "Catch": [{"ErrorEquals": ["States.TaskFailed"], "Next": "Undo"}], "End": true},
              "Undo": {"Type": "Pass", "End": true}}}\
            """);
    sfn.whenTask("Ask").thenReturn(Map.of("MessageId", "m-1"));

    assertThat(sweep(parent))
        .hasToString(
            """
            Failure sweep, 21 re-runs: 20 handled, 1 unhandled
              parent > Start > States.TaskFailed                                handled    by catcher 0 of 'Start', then SUCCEEDED
              parent > Start > StepFunctions.AWSStepFunctionsException          handled    by catcher 0 of 'Start', then SUCCEEDED
              parent > Start > StepFunctions.SdkClientException                 handled    by catcher 0 of 'Start', then SUCCEEDED
              parent > Start > StepFunctions.ExecutionAlreadyExistsException    handled    by catcher 0 of 'Start', then SUCCEEDED
              parent > Start > StepFunctions.ExecutionLimitExceededException    handled    by catcher 0 of 'Start', then SUCCEEDED
              parent > Start > StepFunctions.InvalidArnException                handled    by catcher 0 of 'Start', then SUCCEEDED
              parent > Start > StepFunctions.InvalidExecutionInputException     handled    by catcher 0 of 'Start', then SUCCEEDED
              parent > Start > StepFunctions.InvalidNameException               handled    by catcher 0 of 'Start', then SUCCEEDED
              parent > Start > StepFunctions.KmsAccessDeniedException           handled    by catcher 0 of 'Start', then SUCCEEDED
              parent > Start > StepFunctions.KmsInvalidStateException           handled    by catcher 0 of 'Start', then SUCCEEDED
              parent > Start > StepFunctions.KmsThrottlingException             handled    by catcher 0 of 'Start', then SUCCEEDED
              parent > Start > StepFunctions.StateMachineDeletingException      handled    by catcher 0 of 'Start', then SUCCEEDED
              parent > Start > StepFunctions.StateMachineDoesNotExistException  handled    by catcher 0 of 'Start', then SUCCEEDED
              parent > Start > StepFunctions.ValidationException                handled    by catcher 0 of 'Start', then SUCCEEDED
              parent > Start > States.Timeout                                   unhandled  FAILED with States.Timeout
              parent > Start > States.DataLimitExceeded                         handled    by catcher 0 of 'Start', then SUCCEEDED
              child > Ask > Batch.AWSBatchException                             handled    by catcher 0 of 'Start', then SUCCEEDED
              child > Ask > Batch.SdkClientException                            handled    by catcher 0 of 'Start', then SUCCEEDED
              child > Ask > States.TaskFailed                                   handled    by catcher 0 of 'Start', then SUCCEEDED
              child > Ask > States.Timeout                                      handled    by catcher 0 of 'Start', then SUCCEEDED
              child > Ask > States.DataLimitExceeded                            handled    by catcher 0 of 'Start', then SUCCEEDED\
            """);
  }

  @Test
  void a_task_that_waits_may_miss_its_heartbeat() {
    RegisteredStateMachine machine =
        sfn.register(
            "approval",
            """
            {"StartAt": "Ask", "States": {
              "Ask": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:codebuild:startBuild.waitForTaskToken",
                "Parameters": {"ProjectName.$": "$$.Task.Token"},
                "HeartbeatSeconds": 60, "TimeoutSeconds": 600,
                "Catch": [{"ErrorEquals": ["States.HeartbeatTimeout"], "Next": "Late"}], "End": true},
              "Late": {"Type": "Pass", "End": true}}}\
            """);

    SweepTable table =
        sfn.failureSweep()
            .table(
                () -> {
                  machine.start(Map.of());
                  sfn.awaiting("Ask").succeed(Map.of("approved", true));
                });

    assertThat(table)
        .hasToString(
            """
            Failure sweep, 6 re-runs: 1 handled, 5 unhandled
              Ask > CodeBuild.CodeBuildException  unhandled  FAILED with CodeBuild.CodeBuildException
              Ask > CodeBuild.SdkClientException  unhandled  FAILED with CodeBuild.SdkClientException
              Ask > States.TaskFailed             unhandled  FAILED with States.TaskFailed
              Ask > States.Timeout                unhandled  FAILED with States.Timeout
              Ask > States.HeartbeatTimeout       handled    by catcher 0 of 'Ask', then SUCCEEDED
              Ask > States.DataLimitExceeded      unhandled  FAILED with States.DataLimitExceeded: The state/task 'aws-sdk:codebuild' returned a result with a size exceeding the maximum number of bytes service limit.\
            """);
  }

  @Test
  void an_error_of_a_function_has_a_cause_as_lambda_writes_it() {
    RegisteredStateMachine machine =
        sfn.register(
            "function",
            """
            {"StartAt": "Charge", "States": {
              "Charge": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                "Parameters": {"FunctionName": "charge"}, "End": true,
                "Catch": [{"ErrorEquals": ["Declined"], "Next": "Tell"}]},
              "Tell": {"Type": "Pass", "End": true,
                "Parameters": {"problem.$": "States.StringToJson($.Cause)"}}}}\
            """);
    sfn.whenLambda("charge").thenReturn("ok");

    SweepResult declined = sweep(machine).results().get(0);

    assertThat(declined.name()).isEqualTo("Charge > Declined");
    assertThat(declined.trace())
        .endsWith(
            """
            {"problem":{"errorMessage":"Injected by the failure sweep.","errorType":"Declined"}}\
            """);
  }
}
