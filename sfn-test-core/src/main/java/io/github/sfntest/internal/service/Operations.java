package io.github.sfntest.internal.service;

import io.github.sfntest.mock.TaskScripts;

/**
 * Makes the operations of the API over the registries of one service. They hold nothing of their
 * own, so each call gets new ones, and a test loads the code of those that it calls. Thread-safe.
 */
final class Operations {
  private final ServiceSettings settings;
  private final Arns arns;
  private final MachineRegistry machines;
  private final ActivityQueues activities;
  private final KmsKeys kmsKeys;
  private final LogGroups logGroups;
  private final Executions executions;
  private final StartTargets targets;
  private final CallbackOperations callbacks;
  private final Views views;

  Operations(
      ServiceSettings settings,
      Arns arns,
      MachineRegistry machines,
      ActivityQueues activities,
      TaskTokens tokens,
      KmsKeys kmsKeys,
      LogGroups logGroups,
      Executions executions,
      TaskScripts scripts,
      Routing routing) {
    this.settings = settings;
    this.arns = arns;
    this.machines = machines;
    this.activities = activities;
    this.kmsKeys = kmsKeys;
    this.logGroups = logGroups;
    this.executions = executions;
    this.targets = new StartTargets(machines, scripts, routing);
    this.callbacks = new CallbackOperations(tokens, kmsKeys, executions, settings);
    this.views = new Views(executions, callbacks, settings.mapper());
  }

  Views views() {
    return views;
  }

  // ---- state machines

  StateMachineOperations machines() {
    return new StateMachineOperations(machines, kmsKeys, logGroups, executions.time(), arns);
  }

  UpdateOperation updates() {
    return new UpdateOperation(machines, kmsKeys, logGroups, executions.time(), settings);
  }

  VersionOperations versions() {
    return new VersionOperations(machines, executions.time());
  }

  AliasOperations aliases() {
    return new AliasOperations(machines, executions.time());
  }

  TagOperations tags() {
    return new TagOperations(machines, activities);
  }

  // ---- executions

  ExecutionOperations executions() {
    Redrives redrives = new Redrives(executions, views, settings);
    return new ExecutionOperations(targets, executions, views, kmsKeys, redrives, settings);
  }

  SyncExecutionOperations syncExecutions() {
    return new SyncExecutionOperations(targets, executions, views, kmsKeys, settings);
  }

  ListExecutionsOperation lists() {
    return new ListExecutionsOperation(
        machines, new MapRuns(executions, views), executions.store());
  }

  MapRunOperations mapRuns() {
    MapRuns mapRuns = new MapRuns(executions, views);
    return new MapRunOperations(executions()::find, mapRuns, executions, views);
  }

  CallbackOperations callbacks() {
    return callbacks;
  }

  ActivityOperations activities() {
    return new ActivityOperations(activities, kmsKeys, executions, arns, settings);
  }

  TestStateOperation tests() {
    return new TestStateOperation(executions, arns, settings);
  }
}
