package io.github.sfntest.internal.service;

import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.mock.TaskScripts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/**
 * The fake service, put together: what answers the SDK's requests with the SDK's responses and
 * exceptions, and what a test does besides. Thread-safe.
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
  private final Routing routing;
  private final Operations operations;
  private final MachineApi machineApi;
  private final ExecutionApi executionApi;
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
    routing = new Routing(settings.seed());
    operations =
        new Operations(
            settings,
            arns,
            machines,
            activities,
            tokens,
            kmsKeys,
            logGroups,
            executions,
            scripts,
            routing);
    machineApi = new MachineApi(operations);
    executionApi = new ExecutionApi(operations);
    kit = new Kit(executions, operations.views());
    executions.time().onMove(activities::wakeAll);
    objects.stampWith(executions.time());
  }

  /** The operations on state machines. */
  public MachineApi machineApi() {
    return machineApi;
  }

  /** The operations on executions. */
  public ExecutionApi executionApi() {
    return executionApi;
  }

  /** Tests a state of a registered machine. */
  public TestStateResponse testState(StateOrder order) {
    return operations.tests().test(order);
  }

  /** Adds a state machine that the test registers; the same again is no error. */
  public Machine register(
      String name, StateMachineType type, String definition, StateMachine compiled) {
    return operations.machines().register(name, type, definition, compiled, arns.role("sfn-test"));
  }

  /** The state machine of that name, or null. */
  public @Nullable Machine machine(String name) {
    return operations.machines().named(name);
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

  /**
   * Keeps what a reset forgets: what is returned brings it back, as often as it is run. No
   * execution may be open.
   */
  public Runnable keep() {
    List<Runnable> kept =
        List.of(
            executions.keep(), kmsKeys.keep(), logGroups.keep(), routing.keep(), objects.keep());
    return () -> {
      reset();
      kept.forEach(Runnable::run);
    };
  }

  /** Ends the polls of activity workers, and closes what Maps still read. */
  public void close() {
    activities.close();
    objects.close();
  }
}
