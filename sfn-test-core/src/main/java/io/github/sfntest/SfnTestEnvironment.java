package io.github.sfntest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.InvalidStateMachineException;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.Template;
import io.github.sfntest.execution.AwaitedTask;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.execution.TellsOfExecution;
import io.github.sfntest.internal.client.ClientGate;
import io.github.sfntest.internal.client.FakeSfnAsyncClient;
import io.github.sfntest.internal.client.FakeSfnClient;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.internal.service.FakeService;
import io.github.sfntest.internal.service.Kit;
import io.github.sfntest.internal.service.Machine;
import io.github.sfntest.internal.service.ServiceSettings;
import io.github.sfntest.mock.FaultInjector;
import io.github.sfntest.mock.ItemMock;
import io.github.sfntest.mock.MockConfigFile;
import io.github.sfntest.mock.MockRegistry;
import io.github.sfntest.mock.TaskMock;
import io.github.sfntest.mock.TaskMocking;
import io.github.sfntest.mock.TaskMocks;
import io.github.sfntest.sweep.FailureSweep;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.SfnRequest;
import software.amazon.awssdk.services.sfn.model.SfnResponse;

/**
 * AWS Step Functions for a test: state machines, their executions, and what the outside answers
 * them, in this JVM and on virtual time. Thread-safe.
 *
 * <pre>{@code
 * try (var sfn = SfnTestEnvironment.create()) {
 *   var order = sfn.register(StateMachineDefinition.fromResource("order.asl.json"));
 *   sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID"));
 *   var execution = order.run(Map.of("orderId", "o-1"));
 * }
 * }</pre>
 *
 * <p>{@link #close()} fails if a mock was never used, so that a test does not pass by accident.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SfnTestEnvironment implements TaskMocking, AutoCloseable {
  private final String region;
  private final String accountId;
  private final ValueMapper mapper;
  private final MockRegistry mocks;
  private final FaultInjector faults;
  private final FakeService service;
  private final ClientGate gate;
  private final VirtualClock clock;
  private final ObjectStore objects;
  private final AtomicReference<FakeSfnClient> client = new AtomicReference<>();
  private final AtomicReference<FakeSfnAsyncClient> asyncClient = new AtomicReference<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  SfnTestEnvironment(SfnTestEnvironmentBuilder settings) {
    ServiceSettings serviceSettings = settings.serviceSettings();
    this.region = serviceSettings.region();
    this.accountId = serviceSettings.accountId();
    this.mapper = serviceSettings.mapper();
    this.mocks = new MockRegistry(mapper, settings.strictness(), settings.shapeCheck());
    this.faults = new FaultInjector(mocks);
    this.service = new FakeService(serviceSettings, faults);
    this.gate = new ClientGate(service, mocks.api(), serviceSettings.region());
    this.clock = new VirtualClock(service.kit());
    this.objects = new ObjectStore(service.objects());
  }

  /** {@return an environment with default settings} */
  public static SfnTestEnvironment create() {
    return builder().build();
  }

  /** {@return a builder with default settings} */
  public static SfnTestEnvironmentBuilder builder() {
    return new SfnTestEnvironmentBuilder();
  }

  // ---- clients

  /** {@return the client; a new one only after the last one was closed} */
  public SfnClient client() {
    return client.updateAndGet(
        there -> there == null || there.isClosed() ? new FakeSfnClient(gate) : there);
  }

  /** {@return the asynchronous client; a new one only after the last one was closed} */
  public SfnAsyncClient asyncClient() {
    return asyncClient.updateAndGet(
        there -> there == null || there.isClosed() ? new FakeSfnAsyncClient(gate) : there);
  }

  // ---- state machines

  /**
   * Registers a state machine. The same definition again gives the same machine.
   *
   * @param definition name, type and text
   * @return the state machine
   * @throws InvalidStateMachineException if AWS would not accept the definition
   * @throws IllegalArgumentException if the name is not allowed, or another machine has it
   */
  public RegisteredStateMachine register(StateMachineDefinition definition) {
    Objects.requireNonNull(definition, "definition");
    return registered(Registration.register(service, definition.in(region, accountId)));
  }

  /**
   * Registers all state machines of a template, so that those which start others find them.
   *
   * @param template the template, with values for its parameters
   * @return the state machines, in the template's order; empty if it has none
   * @throws InvalidStateMachineException if AWS would not accept one of the definitions
   * @throws IllegalArgumentException if the template can't be read or a value is missing, a name is
   *     not allowed, or another machine has it
   */
  public List<RegisteredStateMachine> register(Template template) {
    Objects.requireNonNull(template, "template");
    return template.in(region, accountId).stateMachines().stream().map(this::register).toList();
  }

  /**
   * Registers a standard state machine.
   *
   * @param name its name
   * @param aslText the definition in the Amazon States Language
   * @return the state machine
   * @throws InvalidStateMachineException if AWS would not accept the definition
   * @throws IllegalArgumentException if the name is not allowed, or another machine has it
   */
  public RegisteredStateMachine register(String name, String aslText) {
    return register(StateMachineDefinition.of(name, aslText));
  }

  /**
   * A state machine that was registered here or created by the client.
   *
   * @param name its name
   * @return the state machine
   * @throws IllegalArgumentException if there is none of that name
   */
  public RegisteredStateMachine stateMachine(String name) {
    return registered(Registration.find(service, Objects.requireNonNull(name, "name")));
  }

  /** {@return all state machines, by name; never null but potentially empty} */
  public List<RegisteredStateMachine> stateMachines() {
    return service.machines().stream().map(this::registered).toList();
  }

  private RegisteredStateMachine registered(Machine machine) {
    return new RegisteredStateMachine(this, machine);
  }

  // ---- mocks

  @Override
  public TaskMock whenTask(String state) {
    StateChecks.isTask(service.machines(), Objects.requireNonNull(state, "state"));
    return mocks.whenTask(null, state);
  }

  TaskMock whenTask(Machine machine, String state) {
    StateChecks.isTask(List.of(machine), state);
    return mocks.whenTask(machine.name(), state);
  }

  @Override
  public TaskMock whenLambda(String nameOrArn) {
    return mocks.whenLambda(Objects.requireNonNull(nameOrArn, "nameOrArn"));
  }

  @Override
  public TaskMock whenResource(String arnGlob) {
    return mocks.whenResource(Objects.requireNonNull(arnGlob, "arnGlob"));
  }

  @Override
  public TaskMock whenNestedExecution(String stateMachine) {
    return mocks.whenNestedExecution(Objects.requireNonNull(stateMachine, "stateMachine"));
  }

  /**
   * Gives a distributed Map its items in place of what its {@code ItemReader} would read; {@code
   * MaxItems}, {@code ItemSelector} and all that follows are applied to them.
   *
   * @param state the name of a Map with an {@code ItemReader}
   * @param json the items as the reader gives them, a whole document: an array, or an object whose
   *     members are the items; text is JSON text, all else is written by the kit's mapper
   * @return the items, to let them be unused
   * @throws IllegalArgumentException if no registered machine has such a Map, or its reader could
   *     not give such items
   */
  public ItemMock mapItems(String state, @Nullable Object json) {
    return mapItems(null, state, json);
  }

  ItemMock mapItems(@Nullable Machine machine, String state, @Nullable Object json) {
    JsonNode items = mapper.json(json);
    ItemChecks.check(
        machine == null ? service.machines() : List.of(machine),
        Objects.requireNonNull(state, "state"),
        items);
    return mocks.mapItems(machine == null ? null : machine.name(), state, items);
  }

  /**
   * Makes a mock file of Step Functions Local known: an execution started with {@code
   * stateMachineArn#TestCase} takes the responses of that test case before any other mock. Nothing
   * of it needs to be used.
   *
   * @param file the file
   */
  public void mockConfig(MockConfigFile file) {
    mocks.know(Objects.requireNonNull(file, "file"));
  }

  /**
   * Takes one test case of a mock file of Step Functions Local for all executions of its state
   * machine that follow, as if each of its states were mocked by {@code machine.whenTask(state)}.
   *
   * @param testCase the test case
   * @throws IllegalArgumentException if the state machine is not registered or has no such Task
   */
  public void apply(MockConfigFile.TestCase testCase) {
    Objects.requireNonNull(testCase, "testCase");
    Machine machine = Registration.find(service, testCase.stateMachine());
    testCase.states().forEach(state -> StateChecks.isTask(List.of(machine), state));
    mocks.apply(testCase);
  }

  /**
   * Declares a bundle of mocks.
   *
   * @param bundle the mocks
   * @throws IllegalArgumentException if it names a Task that no registered machine has
   */
  public void apply(TaskMocks bundle) {
    Objects.requireNonNull(bundle, "bundle").declare(this);
  }

  /**
   * Injects faults into calls of the API.
   *
   * @param <Q> the request class
   * @param requestType the request class of the operation, such as {@code
   *     StartExecutionRequest.class}
   * @return the mock, without an outcome yet
   */
  public <Q extends SfnRequest> ApiMock<Q> whenApi(Class<Q> requestType) {
    return new ApiMock<>(mocks.whenApi(Objects.requireNonNull(requestType, "requestType")));
  }

  /**
   * A customer-managed key.
   *
   * @param arn its ARN or id, as a state machine's encryption configuration names it
   * @return the key
   */
  public KmsKey kmsKey(String arn) {
    return new KmsKey(service.kmsKeys(), Objects.requireNonNull(arn, "arn"));
  }

  /**
   * A log group of CloudWatch Logs.
   *
   * @param name its name or ARN, as a state machine's logging configuration has it
   * @return the log group
   */
  public LogGroup logGroup(String name) {
    return new LogGroup(service.logGroups(), Objects.requireNonNull(name, "name"));
  }

  /** {@return the stand-in for S3 that item readers read and result writers write} */
  public ObjectStore objects() {
    return objects;
  }

  /** {@return the clock} */
  public VirtualClock clock() {
    return clock;
  }

  // ---- what happened

  /**
   * The task of that state that waits for a callback or an activity worker, in any execution.
   *
   * @param state the name of a Task state
   * @return that task; where several Map items wait, {@link AwaitedTask#forItem} chooses
   * @throws IllegalArgumentException if no registered machine has such a Task
   * @throws IllegalStateException if none waits; the message lists what waits instead
   */
  public AwaitedTask awaiting(String state) {
    StateChecks.canWait(service.machines(), Objects.requireNonNull(state, "state"));
    return kit().awaiting(state);
  }

  /**
   * The only execution that was started from outside.
   *
   * @return a live view of it
   * @throws IllegalStateException if there is none, or several
   */
  public Execution execution() {
    return Picked.only(executions(), "this SfnTestEnvironment", refusedStarts());
  }

  /**
   * The execution that was started last from outside.
   *
   * @return a live view of it
   * @throws IllegalStateException if there is none
   */
  public Execution lastExecution() {
    return Picked.last(executions(), "this SfnTestEnvironment", refusedStarts());
  }

  /**
   * The execution of an ARN.
   *
   * @param arn an execution's ARN, as {@code startExecution} gives it
   * @return a live view of it
   * @throws IllegalArgumentException if there is none
   */
  public Execution execution(String arn) {
    Objects.requireNonNull(arn, "arn");
    return kit().execution(arn).orElseThrow(() -> Picked.unknown("has the ARN " + arn, kit()));
  }

  /**
   * The execution that a response tells of: of a start, a description, a history or a stop.
   *
   * @param response a response of this environment's clients
   * @return a live view of the execution
   * @throws IllegalArgumentException if it tells of none
   */
  public Execution execution(SfnResponse response) {
    return TellsOfExecution.find(Objects.requireNonNull(response, "response"))
        .orElseThrow(
            () ->
                Picked.unknown(
                    "belongs to this "
                        + response.getClass().getSimpleName()
                        + " "
                        + response.responseMetadata().requestId(),
                    kit()));
  }

  /** {@return the executions that were started from outside, in order; never null} */
  public List<Execution> executions() {
    return kit().executions(null);
  }

  /**
   * The calls of the Tasks of that name, over all executions, nested ones too.
   *
   * @param state the name of a state
   * @return the invocations, by execution and then in order, retries included; never null
   * @throws IllegalArgumentException if no registered machine has such a state
   */
  public List<TaskInvocation> invocations(String state) {
    StateChecks.exists(service.machines(), Objects.requireNonNull(state, "state"));
    return kit().invocations(null, state);
  }

  void checkState(Machine machine, String state) {
    StateChecks.exists(List.of(machine), state);
  }

  // ---- the end

  /**
   * Fails if a task had no mock or an answer failed, even if code under test swallowed that; else
   * if a mock was not used, or not to its end.
   *
   * @throws AssertionError if so
   */
  public void verify() {
    mocks.verify();
  }

  /**
   * What no test fails for, but who reads it should know: the Tasks for which mocks gave a result
   * that could not be compared with the service's answer, since nothing is known of it.
   *
   * @return a sentence each, sorted; never null but potentially empty
   * @see SfnTestEnvironmentBuilder#shapeCheck
   */
  public List<String> notes() {
    return mocks.notes();
  }

  /**
   * Drops mocks, executions, the states of keys, objects and planned actions, and goes back to the
   * start time. Keeps state machines and activities.
   */
  public void reset() {
    mocks.reset();
    gate.refused().reset();
    service.reset();
  }

  /**
   * Verifies, as {@link #verify()} does, and closes the clients. Does nothing the second time.
   *
   * @throws AssertionError if {@code verify} fails
   */
  @Override
  public void close() {
    if (!closed.get()) {
      discard();
      verify();
    }
  }

  /** Closes the clients without verifying. */
  @API(status = API.Status.INTERNAL)
  public void discard() {
    if (closed.compareAndSet(false, true)) {
      gate.close();
      service.close();
    }
  }

  /** {@return the mocks} */
  @API(status = API.Status.INTERNAL)
  public MockRegistry mocks() {
    return mocks;
  }

  FakeService service() {
    return service;
  }

  /** {@return what repeats a run with errors} */
  @API(status = API.Status.INTERNAL)
  public FailureSweep failureSweep() {
    return new FailureSweep(service, mocks, faults);
  }

  Optional<String> refusedStarts() {
    return gate.refused().text();
  }

  Kit kit() {
    return service.kit();
  }

  ValueMapper mapper() {
    return mapper;
  }

  @Override
  public String toString() {
    return "SfnTestEnvironment (" + clock + ")";
  }
}
