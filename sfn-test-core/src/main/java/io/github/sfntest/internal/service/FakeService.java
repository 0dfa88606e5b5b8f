package io.github.sfntest.internal.service;

import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.mock.TaskScripts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import software.amazon.awssdk.services.sfn.model.SfnRequest;
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
 * The fake service: it answers the SDK's requests with the SDK's responses and exceptions. Every
 * request is checked against the service's model first. Thread-safe.
 */
public final class FakeService {
  private final Arns arns;
  private final MachineRegistry machines = new MachineRegistry();
  private final ActivityQueues activities = new ActivityQueues();
  private final TaskTokens tokens = new TaskTokens();
  private final KmsKeys kmsKeys = new KmsKeys();
  private final LogGroups logGroups = new LogGroups();
  private final MemoryObjects objects = new MemoryObjects();
  private final Executions executions;
  private final Views views;
  private final Routing routing;
  private final StateMachineOperations machineOperations;
  private final UpdateOperation updateOperation;
  private final VersionOperations versionOperations;
  private final AliasOperations aliasOperations;
  private final TagOperations tagOperations;
  private final ExecutionOperations executionOperations;
  private final SyncExecutionOperations syncOperations;
  private final ListExecutionsOperation listOperation;
  private final MapRunOperations mapRunOperations;
  private final CallbackOperations callbackOperations;
  private final ActivityOperations activityOperations;
  private final TestStateOperation testStateOperation;
  private final Kit kit;

  /**
   * A service without state machines.
   *
   * @param scripts where the outcomes of Tasks come from
   */
  public FakeService(ServiceSettings settings, TaskScripts scripts) {
    arns = new Arns(settings.region(), settings.accountId());
    executions =
        new Executions(
            settings,
            arns,
            new ExecutionStore(settings.finishedBudget()),
            it -> new ServiceHost(settings, scripts, machines, activities, tokens, objects, it));
    callbackOperations = new CallbackOperations(tokens, kmsKeys, executions, settings);
    views = new Views(executions, callbackOperations, settings.mapper());
    routing = new Routing(settings.seed());
    machineOperations =
        new StateMachineOperations(machines, kmsKeys, logGroups, executions.time(), arns);
    updateOperation =
        new UpdateOperation(machines, kmsKeys, logGroups, executions.time(), settings);
    versionOperations = new VersionOperations(machines, executions.time());
    aliasOperations = new AliasOperations(machines, executions.time());
    tagOperations = new TagOperations(machines, activities);
    StartTargets targets = new StartTargets(machines, scripts, routing);
    Redrives redrives = new Redrives(executions, views, settings);
    executionOperations =
        new ExecutionOperations(targets, executions, views, kmsKeys, redrives, settings);
    syncOperations = new SyncExecutionOperations(targets, executions, views, kmsKeys, settings);
    MapRuns mapRuns = new MapRuns(executions, views);
    listOperation = new ListExecutionsOperation(machines, mapRuns, executions.store());
    mapRunOperations = new MapRunOperations(executionOperations::find, mapRuns, executions, views);
    activityOperations = new ActivityOperations(activities, kmsKeys, executions, arns, settings);
    testStateOperation = new TestStateOperation(executions, arns, settings);
    kit = new Kit(executions, views);
    objects.stampWith(executions.time()::now);
  }

  private static <Q extends SfnRequest> Q checked(Q request) {
    return RequestValidator.check(Objects.requireNonNull(request, "request"));
  }

  /** See the SDK's operation of that name. */
  public CreateStateMachineResponse createStateMachine(CreateStateMachineRequest request) {
    return machineOperations.create(checked(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeStateMachineResponse describeStateMachine(DescribeStateMachineRequest request) {
    return machineOperations.describe(checked(request));
  }

  /** See the SDK's operation of that name. */
  public DeleteStateMachineResponse deleteStateMachine(DeleteStateMachineRequest request) {
    return machineOperations.delete(checked(request));
  }

  /** See the SDK's operation of that name. */
  public ListStateMachinesResponse listStateMachines(ListStateMachinesRequest request) {
    return machineOperations.list(checked(request));
  }

  /** See the SDK's operation of that name. */
  public UpdateStateMachineResponse updateStateMachine(UpdateStateMachineRequest request) {
    return updateOperation.update(checked(request));
  }

  /** See the SDK's operation of that name. */
  public PublishStateMachineVersionResponse publishStateMachineVersion(
      PublishStateMachineVersionRequest request) {
    return versionOperations.publish(checked(request));
  }

  /** See the SDK's operation of that name. */
  public ListStateMachineVersionsResponse listStateMachineVersions(
      ListStateMachineVersionsRequest request) {
    return versionOperations.list(checked(request));
  }

  /** See the SDK's operation of that name. */
  public DeleteStateMachineVersionResponse deleteStateMachineVersion(
      DeleteStateMachineVersionRequest request) {
    return versionOperations.delete(checked(request));
  }

  /** See the SDK's operation of that name. */
  public CreateStateMachineAliasResponse createStateMachineAlias(
      CreateStateMachineAliasRequest request) {
    return aliasOperations.create(checked(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeStateMachineAliasResponse describeStateMachineAlias(
      DescribeStateMachineAliasRequest request) {
    return aliasOperations.describe(checked(request));
  }

  /** See the SDK's operation of that name. */
  public UpdateStateMachineAliasResponse updateStateMachineAlias(
      UpdateStateMachineAliasRequest request) {
    return aliasOperations.update(checked(request));
  }

  /** See the SDK's operation of that name. */
  public DeleteStateMachineAliasResponse deleteStateMachineAlias(
      DeleteStateMachineAliasRequest request) {
    return aliasOperations.delete(checked(request));
  }

  /** See the SDK's operation of that name. */
  public ListStateMachineAliasesResponse listStateMachineAliases(
      ListStateMachineAliasesRequest request) {
    return aliasOperations.list(checked(request));
  }

  /** See the SDK's operation of that name. */
  public TagResourceResponse tagResource(TagResourceRequest request) {
    return tagOperations.tag(checked(request));
  }

  /** See the SDK's operation of that name. */
  public UntagResourceResponse untagResource(UntagResourceRequest request) {
    return tagOperations.untag(checked(request));
  }

  /** See the SDK's operation of that name. */
  public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
    return tagOperations.list(checked(request));
  }

  /** See the SDK's operation of that name. */
  public ValidateStateMachineDefinitionResponse validateStateMachineDefinition(
      ValidateStateMachineDefinitionRequest request) {
    return ValidateOperation.validate(checked(request));
  }

  /** See the SDK's operation of that name. */
  public StartExecutionResponse startExecution(StartExecutionRequest request) {
    return executionOperations.start(checked(request));
  }

  /** See the SDK's operation of that name. */
  public StartSyncExecutionResponse startSyncExecution(StartSyncExecutionRequest request) {
    return syncOperations.start(checked(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeExecutionResponse describeExecution(DescribeExecutionRequest request) {
    return executionOperations.describe(checked(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeStateMachineForExecutionResponse describeStateMachineForExecution(
      DescribeStateMachineForExecutionRequest request) {
    return executionOperations.describeMachine(checked(request));
  }

  /** See the SDK's operation of that name. */
  public GetExecutionHistoryResponse getExecutionHistory(GetExecutionHistoryRequest request) {
    return executionOperations.history(checked(request));
  }

  /** See the SDK's operation of that name. */
  public StopExecutionResponse stopExecution(StopExecutionRequest request) {
    return executionOperations.stop(checked(request));
  }

  /** See the SDK's operation of that name. */
  public ListExecutionsResponse listExecutions(ListExecutionsRequest request) {
    return listOperation.list(checked(request));
  }

  /** See the SDK's operation of that name. */
  public RedriveExecutionResponse redriveExecution(RedriveExecutionRequest request) {
    return executionOperations.redrive(checked(request));
  }

  /** See the SDK's operation of that name. */
  public ListMapRunsResponse listMapRuns(ListMapRunsRequest request) {
    return mapRunOperations.list(checked(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeMapRunResponse describeMapRun(DescribeMapRunRequest request) {
    return mapRunOperations.describe(checked(request));
  }

  /** See the SDK's operation of that name. */
  public UpdateMapRunResponse updateMapRun(UpdateMapRunRequest request) {
    return mapRunOperations.update(checked(request));
  }

  /** See the SDK's operation of that name. */
  public SendTaskSuccessResponse sendTaskSuccess(SendTaskSuccessRequest request) {
    return callbackOperations.succeed(checked(request));
  }

  /** See the SDK's operation of that name. */
  public SendTaskFailureResponse sendTaskFailure(SendTaskFailureRequest request) {
    return callbackOperations.fail(checked(request));
  }

  /** See the SDK's operation of that name. */
  public SendTaskHeartbeatResponse sendTaskHeartbeat(SendTaskHeartbeatRequest request) {
    return callbackOperations.heartbeat(checked(request));
  }

  /** See the SDK's operation of that name. */
  public CreateActivityResponse createActivity(CreateActivityRequest request) {
    return activityOperations.create(checked(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeActivityResponse describeActivity(DescribeActivityRequest request) {
    return activityOperations.describe(checked(request));
  }

  /** See the SDK's operation of that name. */
  public DeleteActivityResponse deleteActivity(DeleteActivityRequest request) {
    return activityOperations.delete(checked(request));
  }

  /** See the SDK's operation of that name. */
  public ListActivitiesResponse listActivities(ListActivitiesRequest request) {
    return activityOperations.list(checked(request));
  }

  /** See the SDK's operation of that name. */
  public GetActivityTaskResponse getActivityTask(GetActivityTaskRequest request) {
    return activityOperations.getTask(checked(request));
  }

  /** See the SDK's operation of that name. */
  public TestStateResponse testState(TestStateRequest request) {
    return testStateOperation.test(checked(request));
  }

  /** Tests a state of a registered machine. */
  public TestStateResponse testState(StateOrder order) {
    return testStateOperation.test(order);
  }

  /** Adds a state machine that the test registers; the same again is no error. */
  public Machine register(
      String name, StateMachineType type, String definition, StateMachine compiled) {
    return machineOperations.register(name, type, definition, compiled, arns.role("sfn-test"));
  }

  /** The state machine of that name, or null. */
  public @Nullable Machine machine(String name) {
    return machineOperations.named(name);
  }

  /** All state machines, by name. */
  public List<Machine> machines() {
    return machines.byName();
  }

  /** Makes ARNs of this account. */
  public Arns arns() {
    return arns;
  }

  /** The keys that state machines may be encrypted with. */
  public KmsKeys kmsKeys() {
    return kmsKeys;
  }

  /** The log groups that state machines may name. */
  public LogGroups logGroups() {
    return logGroups;
  }

  /** The stand-in for S3. */
  public MemoryObjects objects() {
    return objects;
  }

  /** What a test reads and moves besides the API. */
  public Kit kit() {
    return kit;
  }

  /** Forgets executions and time; keeps state machines and activities. */
  public void reset() {
    executions.reset();
    tokens.reset();
    activities.reset();
    kmsKeys.reset();
    logGroups.reset();
    routing.reset();
    objects.reset();
    for (Machine machine : machines.all()) {
      if (machine.closeAll()) {
        machines.remove(machine);
      }
    }
  }

  /** Ends the polls of activity workers. */
  public void close() {
    activities.close();
  }
}
