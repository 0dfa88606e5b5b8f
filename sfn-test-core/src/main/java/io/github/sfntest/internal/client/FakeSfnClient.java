package io.github.sfntest.internal.client;

import io.github.sfntest.internal.service.ExecutionApi;
import io.github.sfntest.internal.service.MachineApi;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sfn.SfnClient;
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
 * The fake's {@code SfnClient}: a line per operation. The paginators and the variants with builders
 * are the interface's own. Thread-safe.
 */
public final class FakeSfnClient implements SfnClient {
  private final ClientGate gate;
  private final MachineApi machines;
  private final ExecutionApi executions;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** A client that is open. */
  public FakeSfnClient(ClientGate gate) {
    this.gate = gate;
    this.machines = gate.service().machineApi();
    this.executions = gate.service().executionApi();
  }

  private <Q extends SdkPojo, R> R call(Q request, Function<Q, R> operation) {
    return gate.call(closed.get(), request, operation);
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
    return "SfnClient of sfn-test";
  }

  @Override
  public CreateActivityResponse createActivity(CreateActivityRequest request) {
    return call(request, executions::createActivity);
  }

  @Override
  public CreateStateMachineResponse createStateMachine(CreateStateMachineRequest request) {
    return call(request, machines::createStateMachine);
  }

  @Override
  public CreateStateMachineAliasResponse createStateMachineAlias(
      CreateStateMachineAliasRequest request) {
    return call(request, machines::createStateMachineAlias);
  }

  @Override
  public DeleteActivityResponse deleteActivity(DeleteActivityRequest request) {
    return call(request, executions::deleteActivity);
  }

  @Override
  public DeleteStateMachineResponse deleteStateMachine(DeleteStateMachineRequest request) {
    return call(request, machines::deleteStateMachine);
  }

  @Override
  public DeleteStateMachineAliasResponse deleteStateMachineAlias(
      DeleteStateMachineAliasRequest request) {
    return call(request, machines::deleteStateMachineAlias);
  }

  @Override
  public DeleteStateMachineVersionResponse deleteStateMachineVersion(
      DeleteStateMachineVersionRequest request) {
    return call(request, machines::deleteStateMachineVersion);
  }

  @Override
  public DescribeActivityResponse describeActivity(DescribeActivityRequest request) {
    return call(request, executions::describeActivity);
  }

  @Override
  public DescribeExecutionResponse describeExecution(DescribeExecutionRequest request) {
    return call(request, executions::describeExecution);
  }

  @Override
  public DescribeMapRunResponse describeMapRun(DescribeMapRunRequest request) {
    return call(request, executions::describeMapRun);
  }

  @Override
  public DescribeStateMachineResponse describeStateMachine(DescribeStateMachineRequest request) {
    return call(request, machines::describeStateMachine);
  }

  @Override
  public DescribeStateMachineAliasResponse describeStateMachineAlias(
      DescribeStateMachineAliasRequest request) {
    return call(request, machines::describeStateMachineAlias);
  }

  @Override
  public DescribeStateMachineForExecutionResponse describeStateMachineForExecution(
      DescribeStateMachineForExecutionRequest request) {
    return call(request, executions::describeStateMachineForExecution);
  }

  @Override
  public GetActivityTaskResponse getActivityTask(GetActivityTaskRequest request) {
    return call(request, executions::getActivityTask);
  }

  @Override
  public GetExecutionHistoryResponse getExecutionHistory(GetExecutionHistoryRequest request) {
    return call(request, executions::getExecutionHistory);
  }

  @Override
  public ListActivitiesResponse listActivities(ListActivitiesRequest request) {
    return call(request, executions::listActivities);
  }

  @Override
  public ListExecutionsResponse listExecutions(ListExecutionsRequest request) {
    return call(request, executions::listExecutions);
  }

  @Override
  public ListMapRunsResponse listMapRuns(ListMapRunsRequest request) {
    return call(request, executions::listMapRuns);
  }

  @Override
  public ListStateMachineAliasesResponse listStateMachineAliases(
      ListStateMachineAliasesRequest request) {
    return call(request, machines::listStateMachineAliases);
  }

  @Override
  public ListStateMachineVersionsResponse listStateMachineVersions(
      ListStateMachineVersionsRequest request) {
    return call(request, machines::listStateMachineVersions);
  }

  @Override
  public ListStateMachinesResponse listStateMachines(ListStateMachinesRequest request) {
    return call(request, machines::listStateMachines);
  }

  @Override
  public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
    return call(request, machines::listTagsForResource);
  }

  @Override
  public PublishStateMachineVersionResponse publishStateMachineVersion(
      PublishStateMachineVersionRequest request) {
    return call(request, machines::publishStateMachineVersion);
  }

  @Override
  public RedriveExecutionResponse redriveExecution(RedriveExecutionRequest request) {
    return call(request, executions::redriveExecution);
  }

  @Override
  public SendTaskFailureResponse sendTaskFailure(SendTaskFailureRequest request) {
    return call(request, executions::sendTaskFailure);
  }

  @Override
  public SendTaskHeartbeatResponse sendTaskHeartbeat(SendTaskHeartbeatRequest request) {
    return call(request, executions::sendTaskHeartbeat);
  }

  @Override
  public SendTaskSuccessResponse sendTaskSuccess(SendTaskSuccessRequest request) {
    return call(request, executions::sendTaskSuccess);
  }

  @Override
  public StartExecutionResponse startExecution(StartExecutionRequest request) {
    return call(request, executions::startExecution);
  }

  @Override
  public StartSyncExecutionResponse startSyncExecution(StartSyncExecutionRequest request) {
    return call(request, executions::startSyncExecution);
  }

  @Override
  public StopExecutionResponse stopExecution(StopExecutionRequest request) {
    return call(request, executions::stopExecution);
  }

  @Override
  public TagResourceResponse tagResource(TagResourceRequest request) {
    return call(request, machines::tagResource);
  }

  @Override
  public TestStateResponse testState(TestStateRequest request) {
    return call(request, executions::testState);
  }

  @Override
  public UntagResourceResponse untagResource(UntagResourceRequest request) {
    return call(request, machines::untagResource);
  }

  @Override
  public UpdateMapRunResponse updateMapRun(UpdateMapRunRequest request) {
    return call(request, executions::updateMapRun);
  }

  @Override
  public UpdateStateMachineResponse updateStateMachine(UpdateStateMachineRequest request) {
    return call(request, machines::updateStateMachine);
  }

  @Override
  public UpdateStateMachineAliasResponse updateStateMachineAlias(
      UpdateStateMachineAliasRequest request) {
    return call(request, machines::updateStateMachineAlias);
  }

  @Override
  public ValidateStateMachineDefinitionResponse validateStateMachineDefinition(
      ValidateStateMachineDefinitionRequest request) {
    return call(request, machines::validateStateMachineDefinition);
  }
}
