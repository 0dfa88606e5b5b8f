package io.github.sfntest.internal.client;

import io.github.sfntest.internal.service.ExecutionApi;
import io.github.sfntest.internal.service.MachineApi;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnServiceClientConfiguration;
import software.amazon.awssdk.services.sfn.model.CreateActivityRequest;
import software.amazon.awssdk.services.sfn.model.CreateActivityResponse;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineAliasRequest;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.DeleteActivityRequest;
import software.amazon.awssdk.services.sfn.model.DeleteActivityResponse;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineAliasRequest;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineVersionRequest;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineVersionResponse;
import software.amazon.awssdk.services.sfn.model.DescribeActivityRequest;
import software.amazon.awssdk.services.sfn.model.DescribeActivityResponse;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunRequest;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineAliasRequest;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineForExecutionRequest;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineForExecutionResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
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
import software.amazon.awssdk.services.sfn.model.ListStateMachineAliasesRequest;
import software.amazon.awssdk.services.sfn.model.ListStateMachineAliasesResponse;
import software.amazon.awssdk.services.sfn.model.ListStateMachineVersionsRequest;
import software.amazon.awssdk.services.sfn.model.ListStateMachineVersionsResponse;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesRequest;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesResponse;
import software.amazon.awssdk.services.sfn.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.sfn.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.sfn.model.PublishStateMachineVersionRequest;
import software.amazon.awssdk.services.sfn.model.PublishStateMachineVersionResponse;
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
import software.amazon.awssdk.services.sfn.model.TagResourceRequest;
import software.amazon.awssdk.services.sfn.model.TagResourceResponse;
import software.amazon.awssdk.services.sfn.model.TestStateRequest;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;
import software.amazon.awssdk.services.sfn.model.UntagResourceRequest;
import software.amazon.awssdk.services.sfn.model.UntagResourceResponse;
import software.amazon.awssdk.services.sfn.model.UpdateMapRunRequest;
import software.amazon.awssdk.services.sfn.model.UpdateMapRunResponse;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineAliasRequest;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionRequest;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResponse;

/**
 * The fake's {@code SfnAsyncClient}: each call is answered on the caller's thread, before the
 * future is handed out. Thread-safe.
 */
public final class FakeSfnAsyncClient implements SfnAsyncClient {
  private final ClientGate gate;
  private final MachineApi machines;
  private final ExecutionApi executions;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** A client that is open. */
  public FakeSfnAsyncClient(ClientGate gate) {
    this.gate = gate;
    this.machines = gate.service().machineApi();
    this.executions = gate.service().executionApi();
  }

  private <Q extends SdkPojo, R> CompletableFuture<R> callAsync(
      Q request, Function<Q, R> operation) {
    return gate.callAsync(closed.get(), request, operation);
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return closed.get();
  }

  @Override
  public void close() {
    closed.set(true);
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public SfnServiceClientConfiguration serviceClientConfiguration() {
    return gate.configuration();
  }

  @Override
  public String toString() {
    return "SfnAsyncClient of sfn-test";
  }

  @Override
  public CompletableFuture<CreateActivityResponse> createActivity(CreateActivityRequest request) {
    return callAsync(request, executions::createActivity);
  }

  @Override
  public CompletableFuture<CreateStateMachineResponse> createStateMachine(
      CreateStateMachineRequest request) {
    return callAsync(request, machines::createStateMachine);
  }

  @Override
  public CompletableFuture<CreateStateMachineAliasResponse> createStateMachineAlias(
      CreateStateMachineAliasRequest request) {
    return callAsync(request, machines::createStateMachineAlias);
  }

  @Override
  public CompletableFuture<DeleteActivityResponse> deleteActivity(DeleteActivityRequest request) {
    return callAsync(request, executions::deleteActivity);
  }

  @Override
  public CompletableFuture<DeleteStateMachineResponse> deleteStateMachine(
      DeleteStateMachineRequest request) {
    return callAsync(request, machines::deleteStateMachine);
  }

  @Override
  public CompletableFuture<DeleteStateMachineAliasResponse> deleteStateMachineAlias(
      DeleteStateMachineAliasRequest request) {
    return callAsync(request, machines::deleteStateMachineAlias);
  }

  @Override
  public CompletableFuture<DeleteStateMachineVersionResponse> deleteStateMachineVersion(
      DeleteStateMachineVersionRequest request) {
    return callAsync(request, machines::deleteStateMachineVersion);
  }

  @Override
  public CompletableFuture<DescribeActivityResponse> describeActivity(
      DescribeActivityRequest request) {
    return callAsync(request, executions::describeActivity);
  }

  @Override
  public CompletableFuture<DescribeExecutionResponse> describeExecution(
      DescribeExecutionRequest request) {
    return callAsync(request, executions::describeExecution);
  }

  @Override
  public CompletableFuture<DescribeMapRunResponse> describeMapRun(DescribeMapRunRequest request) {
    return callAsync(request, executions::describeMapRun);
  }

  @Override
  public CompletableFuture<DescribeStateMachineResponse> describeStateMachine(
      DescribeStateMachineRequest request) {
    return callAsync(request, machines::describeStateMachine);
  }

  @Override
  public CompletableFuture<DescribeStateMachineAliasResponse> describeStateMachineAlias(
      DescribeStateMachineAliasRequest request) {
    return callAsync(request, machines::describeStateMachineAlias);
  }

  @Override
  public CompletableFuture<DescribeStateMachineForExecutionResponse>
      describeStateMachineForExecution(DescribeStateMachineForExecutionRequest request) {
    return callAsync(request, executions::describeStateMachineForExecution);
  }

  @Override
  public CompletableFuture<GetActivityTaskResponse> getActivityTask(
      GetActivityTaskRequest request) {
    return callAsync(request, executions::getActivityTask);
  }

  @Override
  public CompletableFuture<GetExecutionHistoryResponse> getExecutionHistory(
      GetExecutionHistoryRequest request) {
    return callAsync(request, executions::getExecutionHistory);
  }

  @Override
  public CompletableFuture<ListActivitiesResponse> listActivities(ListActivitiesRequest request) {
    return callAsync(request, executions::listActivities);
  }

  @Override
  public CompletableFuture<ListExecutionsResponse> listExecutions(ListExecutionsRequest request) {
    return callAsync(request, executions::listExecutions);
  }

  @Override
  public CompletableFuture<ListMapRunsResponse> listMapRuns(ListMapRunsRequest request) {
    return callAsync(request, executions::listMapRuns);
  }

  @Override
  public CompletableFuture<ListStateMachineAliasesResponse> listStateMachineAliases(
      ListStateMachineAliasesRequest request) {
    return callAsync(request, machines::listStateMachineAliases);
  }

  @Override
  public CompletableFuture<ListStateMachineVersionsResponse> listStateMachineVersions(
      ListStateMachineVersionsRequest request) {
    return callAsync(request, machines::listStateMachineVersions);
  }

  @Override
  public CompletableFuture<ListStateMachinesResponse> listStateMachines(
      ListStateMachinesRequest request) {
    return callAsync(request, machines::listStateMachines);
  }

  @Override
  public CompletableFuture<ListTagsForResourceResponse> listTagsForResource(
      ListTagsForResourceRequest request) {
    return callAsync(request, machines::listTagsForResource);
  }

  @Override
  public CompletableFuture<PublishStateMachineVersionResponse> publishStateMachineVersion(
      PublishStateMachineVersionRequest request) {
    return callAsync(request, machines::publishStateMachineVersion);
  }

  @Override
  public CompletableFuture<RedriveExecutionResponse> redriveExecution(
      RedriveExecutionRequest request) {
    return callAsync(request, executions::redriveExecution);
  }

  @Override
  public CompletableFuture<SendTaskFailureResponse> sendTaskFailure(
      SendTaskFailureRequest request) {
    return callAsync(request, executions::sendTaskFailure);
  }

  @Override
  public CompletableFuture<SendTaskHeartbeatResponse> sendTaskHeartbeat(
      SendTaskHeartbeatRequest request) {
    return callAsync(request, executions::sendTaskHeartbeat);
  }

  @Override
  public CompletableFuture<SendTaskSuccessResponse> sendTaskSuccess(
      SendTaskSuccessRequest request) {
    return callAsync(request, executions::sendTaskSuccess);
  }

  @Override
  public CompletableFuture<StartExecutionResponse> startExecution(StartExecutionRequest request) {
    return callAsync(request, executions::startExecution);
  }

  @Override
  public CompletableFuture<StartSyncExecutionResponse> startSyncExecution(
      StartSyncExecutionRequest request) {
    return callAsync(request, executions::startSyncExecution);
  }

  @Override
  public CompletableFuture<StopExecutionResponse> stopExecution(StopExecutionRequest request) {
    return callAsync(request, executions::stopExecution);
  }

  @Override
  public CompletableFuture<TagResourceResponse> tagResource(TagResourceRequest request) {
    return callAsync(request, machines::tagResource);
  }

  @Override
  public CompletableFuture<TestStateResponse> testState(TestStateRequest request) {
    return callAsync(request, executions::testState);
  }

  @Override
  public CompletableFuture<UntagResourceResponse> untagResource(UntagResourceRequest request) {
    return callAsync(request, machines::untagResource);
  }

  @Override
  public CompletableFuture<UpdateMapRunResponse> updateMapRun(UpdateMapRunRequest request) {
    return callAsync(request, executions::updateMapRun);
  }

  @Override
  public CompletableFuture<UpdateStateMachineResponse> updateStateMachine(
      UpdateStateMachineRequest request) {
    return callAsync(request, machines::updateStateMachine);
  }

  @Override
  public CompletableFuture<UpdateStateMachineAliasResponse> updateStateMachineAlias(
      UpdateStateMachineAliasRequest request) {
    return callAsync(request, machines::updateStateMachineAlias);
  }

  @Override
  public CompletableFuture<ValidateStateMachineDefinitionResponse> validateStateMachineDefinition(
      ValidateStateMachineDefinitionRequest request) {
    return callAsync(request, machines::validateStateMachineDefinition);
  }
}
