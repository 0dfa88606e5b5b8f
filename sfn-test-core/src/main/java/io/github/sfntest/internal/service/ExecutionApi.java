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
  private final ExecutionOperations executions;
  private final SyncExecutionOperations syncExecutions;
  private final ListExecutionsOperation lists;
  private final MapRunOperations mapRuns;
  private final CallbackOperations callbacks;
  private final ActivityOperations activities;
  private final TestStateOperation tests;

  ExecutionApi(
      ExecutionOperations executions,
      SyncExecutionOperations syncExecutions,
      ListExecutionsOperation lists,
      MapRunOperations mapRuns,
      CallbackOperations callbacks,
      ActivityOperations activities,
      TestStateOperation tests) {
    this.executions = executions;
    this.syncExecutions = syncExecutions;
    this.lists = lists;
    this.mapRuns = mapRuns;
    this.callbacks = callbacks;
    this.activities = activities;
    this.tests = tests;
  }

  /** See the SDK's operation of that name. */
  public StartExecutionResponse startExecution(StartExecutionRequest request) {
    return executions.start(check(request));
  }

  /** See the SDK's operation of that name. */
  public StartSyncExecutionResponse startSyncExecution(StartSyncExecutionRequest request) {
    return syncExecutions.start(check(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeExecutionResponse describeExecution(DescribeExecutionRequest request) {
    return executions.describe(check(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeStateMachineForExecutionResponse describeStateMachineForExecution(
      DescribeStateMachineForExecutionRequest request) {
    return executions.describeMachine(check(request));
  }

  /** See the SDK's operation of that name. */
  public GetExecutionHistoryResponse getExecutionHistory(GetExecutionHistoryRequest request) {
    return executions.history(check(request));
  }

  /** See the SDK's operation of that name. */
  public StopExecutionResponse stopExecution(StopExecutionRequest request) {
    return executions.stop(check(request));
  }

  /** See the SDK's operation of that name. */
  public ListExecutionsResponse listExecutions(ListExecutionsRequest request) {
    return lists.list(check(request));
  }

  /** See the SDK's operation of that name. */
  public RedriveExecutionResponse redriveExecution(RedriveExecutionRequest request) {
    return executions.redrive(check(request));
  }

  /** See the SDK's operation of that name. */
  public ListMapRunsResponse listMapRuns(ListMapRunsRequest request) {
    return mapRuns.list(check(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeMapRunResponse describeMapRun(DescribeMapRunRequest request) {
    return mapRuns.describe(check(request));
  }

  /** See the SDK's operation of that name. */
  public UpdateMapRunResponse updateMapRun(UpdateMapRunRequest request) {
    return mapRuns.update(check(request));
  }

  /** See the SDK's operation of that name. */
  public SendTaskSuccessResponse sendTaskSuccess(SendTaskSuccessRequest request) {
    return callbacks.succeed(check(request));
  }

  /** See the SDK's operation of that name. */
  public SendTaskFailureResponse sendTaskFailure(SendTaskFailureRequest request) {
    return callbacks.fail(check(request));
  }

  /** See the SDK's operation of that name. */
  public SendTaskHeartbeatResponse sendTaskHeartbeat(SendTaskHeartbeatRequest request) {
    return callbacks.heartbeat(check(request));
  }

  /** See the SDK's operation of that name. */
  public CreateActivityResponse createActivity(CreateActivityRequest request) {
    return activities.create(check(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeActivityResponse describeActivity(DescribeActivityRequest request) {
    return activities.describe(check(request));
  }

  /** See the SDK's operation of that name. */
  public DeleteActivityResponse deleteActivity(DeleteActivityRequest request) {
    return activities.delete(check(request));
  }

  /** See the SDK's operation of that name. */
  public ListActivitiesResponse listActivities(ListActivitiesRequest request) {
    return activities.list(check(request));
  }

  /** See the SDK's operation of that name. */
  public GetActivityTaskResponse getActivityTask(GetActivityTaskRequest request) {
    return activities.getTask(check(request));
  }

  /** See the SDK's operation of that name. */
  public TestStateResponse testState(TestStateRequest request) {
    return tests.test(check(request));
  }
}
