package io.github.sfntest.internal.service;

import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.integration.IntegrationFailure;
import io.github.sfntest.internal.integration.ObjectStorage;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.internal.runtime.ExecutionRun;
import io.github.sfntest.internal.runtime.ExecutionSpec;
import io.github.sfntest.internal.runtime.ExecutionSpec.MapChild;
import io.github.sfntest.internal.runtime.MapRun;
import io.github.sfntest.internal.runtime.NestedStart;
import io.github.sfntest.internal.runtime.ParkedTask;
import io.github.sfntest.internal.runtime.Quotas;
import io.github.sfntest.internal.runtime.RuntimeHost;
import io.github.sfntest.internal.runtime.Seeds;
import io.github.sfntest.internal.service.ExecutionRecord.InMapRun;
import io.github.sfntest.internal.service.ExecutionRecord.Live;
import io.github.sfntest.internal.service.ExecutionRecord.Start;
import io.github.sfntest.mock.TaskScripts;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.SfnException;

/**
 * What the service does for running executions. Called under the lock of the execution's timeline.
 */
final class ServiceHost implements RuntimeHost {
  private final ServiceSettings settings;
  private final TaskScripts scripts;
  private final MachineRegistry machines;
  private final ActivityQueues activities;
  private final TaskTokens tokens;
  private final ObjectStorage objects;
  private final Executions executions;

  ServiceHost(
      ServiceSettings settings,
      TaskScripts scripts,
      MachineRegistry machines,
      ActivityQueues activities,
      TaskTokens tokens,
      ObjectStorage objects,
      Executions executions) {
    this.settings = settings;
    this.scripts = scripts;
    this.machines = machines;
    this.activities = activities;
    this.tokens = tokens;
    this.objects = objects;
    this.executions = executions;
  }

  @Override
  public TaskScripts scripts() {
    return scripts;
  }

  @Override
  public Quotas quotas() {
    return settings.quotas();
  }

  @Override
  public ValueMapper mapper() {
    return settings.mapper();
  }

  @Override
  public long seed() {
    return settings.seed();
  }

  @Override
  public @Nullable Long interleaving() {
    return settings.interleaving();
  }

  @Override
  public String region() {
    return settings.region();
  }

  @Override
  public ObjectStorage objects() {
    return objects;
  }

  @Override
  public boolean activityExists(String activityArn) {
    return activities.exists(activityArn);
  }

  @Override
  public ExecutionSpec nestedExecution(NestedStart start) throws IntegrationFailure {
    try {
      String name = start.name();
      return executions.nested(
          new StartTargets(
                  machines,
                  scripts,
                  alias -> Seeds.fraction(Seeds.mix(settings.seed(), start.parent().uuid())))
              .resolve(start.stateMachineArn()),
          name == null ? null : Names.check(name),
          start.input(),
          start.parent());
    } catch (SfnException e) {
      String code = e.awsErrorDetails().errorCode();
      String error = code.endsWith("Exception") ? code : code + "Exception";
      throw new IntegrationFailure(
          "StepFunctions." + error,
          e.awsErrorDetails().errorMessage()
              + " (Service: AWSStepFunctions; Status Code: 400; Error Code: "
              + code
              + "; Request ID: "
              + start.parent().uuid()
              + "; Proxy: null)");
    }
  }

  @Override
  public void started(ExecutionRun child) {
    ExecutionSpec spec = child.spec();
    ExecutionRun parent = child.parent();
    ExecutionRecord starter = parent == null ? null : executions.of(parent);
    Live live = starter == null ? null : starter.live();
    if (starter == null || live == null) {
      throw new IllegalStateException("no parent of the execution " + spec.arn());
    }
    Machine machine = machines.find(spec.stateMachineArn());
    Revision revision = executions.takeRevision(spec.arn());
    if (machine == null || revision == null) { // a child of a map run belongs to the Map's machine
      machine = starter.machine();
      revision = starter.revision();
      machine.join();
    }
    MapChild mapChild = spec.mapChild();
    ExecutionRecord execution =
        new ExecutionRecord(
            executions.time().nextNumber(),
            machine,
            child.startMillis(),
            new Start(
                revision,
                spec.arn(),
                spec.name(),
                spec.stateMachineArn(),
                spec.stateMachineVersionArn(),
                spec.stateMachineAliasArn(),
                mapChild == null ? null : new InMapRun(mapChild.mapRun().arn(), mapChild.items()),
                spec.inputText(),
                null,
                false));
    if (executions.store().addIfAbsent(execution) == execution) {
      if (mapChild == null) {
        live.tree().add(execution);
      } else {
        live.tree().join();
      }
      execution.begin(live.tree(), child);
    }
  }

  @Override
  public void started(MapRun mapRun) {
    executions.store().add(mapRun.arn(), executions.of(mapRun.execution()));
  }

  @Override
  public void opened(ParkedTask task) {
    executions.of(task.run()).opened(task.token());
    tokens.add(task);
  }

  @Override
  public void awaited(ParkedTask task) {
    activities.offer(task);
  }

  @Override
  public void redriven(ExecutionRun run) {
    ExecutionRecord execution = executions.of(run);
    Live live = execution.live();
    if (live == null) {
      throw new IllegalStateException("no run of the execution " + execution.arn());
    }
    execution.machine().join();
    execution.reopen(run);
    if (execution.inMapRun() != null) {
      live.tree().release(execution);
    }
    if (live.tree().reopen()) {
      executions.store().unfinish(live.tree());
    }
  }

  @Override
  public void ended(ExecutionRun run) {
    ExecutionRecord execution = executions.store().find(run.spec().arn());
    Live live = execution == null ? null : execution.live();
    if (execution == null || live == null || live.run() != run) {
      return; // a reset has dropped it
    }
    execution.end(run);
    close(execution.machine());
    ExecutionTree tree = live.tree();
    if (execution.inMapRun() != null) {
      childEnded(tree, execution, run.status());
    }
    if (tree.close()) {
      if (tree.isKnown()) {
        tree.setKnown(false);
        executions.time().close(tree);
      }
      tree.members().forEach(member -> tokens.removeAll(member.takeTokens()));
      executions.store().finish(tree);
    }
  }

  private void childEnded(ExecutionTree tree, ExecutionRecord child, ExecutionStatus status) {
    if (status == ExecutionStatus.SUCCEEDED) { // no redrive comes back to it
      tokens.removeAll(child.takeTokens());
      executions.store().finish(child);
    } else {
      tree.keep(child);
    }
  }

  /** An execution of that machine has ended: a machine that is being deleted may go now. */
  void close(Machine machine) {
    if (machine.close()) {
      machines.remove(machine);
    }
  }
}
