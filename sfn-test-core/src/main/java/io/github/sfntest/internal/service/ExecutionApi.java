package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.RequestValidator.check;

import software.amazon.awssdk.services.sfn.model.CreateActivityRequest;
import software.amazon.awssdk.services.sfn.model.CreateActivityResponse;
import software.amazon.awssdk.services.sfn.model.DeleteActivityRequest;
import software.amazon.awssdk.services.sfn.model.DeleteActivityResponse;
import software.amazon.awssdk.services.sfn.model.DescribeActivityRequest;
import software.amazon.awssdk.services.sfn.model.DescribeActivityResponse;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunRequest;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineForExecutionRequest;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineForExecutionResponse;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskRequest;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryRequest;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.ListActivitiesRequest;
import software.amazon.awssdk.services.sfn.model.ListActivitiesResponse;
import software.amazon.awssdk.services.sfn.model.ListExecutionsRequest;
import software.amazon.awssdk.services.sfn.model.ListExecutionsResponse;
import software.amazon.awssdk.services.sfn.model.ListMapRunsRequest;
import software.amazon.awssdk.services.sfn.model.ListMapRunsResponse;
import software.amazon.awssdk.services.sfn.model.RedriveExecutionRequest;
import software.amazon.awssdk.services.sfn.model.RedriveExecutionResponse;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureResponse;
import software.amazon.awssdk.services.sfn.model.SendTaskHeartbeatRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskHeartbeatResponse;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessResponse;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StopExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StopExecutionResponse;
import software.amazon.awssdk.services.sfn.model.TestStateRequest;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;
import software.amazon.awssdk.services.sfn.model.UpdateMapRunRequest;
import software.amazon.awssdk.services.sfn.model.UpdateMapRunResponse;

/**
 * Executions, map runs, callbacks, activities and tests of states: a line per operation of the API.
 * Every request is checked against the service's model first. Thread-safe.
 */
public final class ExecutionApi {
  private final Operations operations;

  ExecutionApi(Operations operations) {
    this.operations = operations;
  }

  /** See the SDK's operation of that name. */
  public StartExecutionResponse startExecution(StartExecutionRequest request) {
    return operations.executions().start(check(request));
  }

  /** See the SDK's operation of that name. */
  public StartSyncExecutionResponse startSyncExecution(StartSyncExecutionRequest request) {
    return operations.syncExecutions().start(check(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeExecutionResponse describeExecution(DescribeExecutionRequest request) {
    return operations.executions().describe(check(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeStateMachineForExecutionResponse describeStateMachineForExecution(
      DescribeStateMachineForExecutionRequest request) {
    return operations.executions().describeMachine(check(request));
  }

  /** See the SDK's operation of that name. */
  public GetExecutionHistoryResponse getExecutionHistory(GetExecutionHistoryRequest request) {
    return operations.executions().history(check(request));
  }

  /** See the SDK's operation of that name. */
  public StopExecutionResponse stopExecution(StopExecutionRequest request) {
    return operations.executions().stop(check(request));
  }

  /** See the SDK's operation of that name. */
  public ListExecutionsResponse listExecutions(ListExecutionsRequest request) {
    return operations.lists().list(check(request));
  }

  /** See the SDK's operation of that name. */
  public RedriveExecutionResponse redriveExecution(RedriveExecutionRequest request) {
    return operations.executions().redrive(check(request));
  }

  /** See the SDK's operation of that name. */
  public ListMapRunsResponse listMapRuns(ListMapRunsRequest request) {
    return operations.mapRuns().list(check(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeMapRunResponse describeMapRun(DescribeMapRunRequest request) {
    return operations.mapRuns().describe(check(request));
  }

  /** See the SDK's operation of that name. */
  public UpdateMapRunResponse updateMapRun(UpdateMapRunRequest request) {
    return operations.mapRuns().update(check(request));
  }

  /** See the SDK's operation of that name. */
  public SendTaskSuccessResponse sendTaskSuccess(SendTaskSuccessRequest request) {
    return operations.callbacks().succeed(check(request));
  }

  /** See the SDK's operation of that name. */
  public SendTaskFailureResponse sendTaskFailure(SendTaskFailureRequest request) {
    return operations.callbacks().fail(check(request));
  }

  /** See the SDK's operation of that name. */
  public SendTaskHeartbeatResponse sendTaskHeartbeat(SendTaskHeartbeatRequest request) {
    return operations.callbacks().heartbeat(check(request));
  }

  /** See the SDK's operation of that name. */
  public CreateActivityResponse createActivity(CreateActivityRequest request) {
    return operations.activities().create(check(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeActivityResponse describeActivity(DescribeActivityRequest request) {
    return operations.activities().describe(check(request));
  }

  /** See the SDK's operation of that name. */
  public DeleteActivityResponse deleteActivity(DeleteActivityRequest request) {
    return operations.activities().delete(check(request));
  }

  /** See the SDK's operation of that name. */
  public ListActivitiesResponse listActivities(ListActivitiesRequest request) {
    return operations.activities().list(check(request));
  }

  /** See the SDK's operation of that name. */
  public GetActivityTaskResponse getActivityTask(GetActivityTaskRequest request) {
    return operations.activities().getTask(check(request));
  }

  /** See the SDK's operation of that name. */
  public TestStateResponse testState(TestStateRequest request) {
    return operations.tests().test(check(request));
  }
}
