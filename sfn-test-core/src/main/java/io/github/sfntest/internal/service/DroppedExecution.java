package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.AwaitedTask;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.service.ExecutionRecord.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** A finished execution of which only the ending is kept, to save memory. Immutable. */
final class DroppedExecution implements Execution {
  private final ExecutionRecord execution;
  private final Ending ending;
  private final Views views;

  DroppedExecution(ExecutionRecord execution, Views views) {
    Ending known = execution.ending();
    if (known == null) {
      throw new IllegalStateException("an execution that has not begun: " + execution.arn());
    }
    this.execution = execution;
    this.ending = known;
    this.views = views;
  }

  @Override
  public String arn() {
    return execution.arn();
  }

  @Override
  public String name() {
    return execution.name();
  }

  @Override
  public String stateMachineArn() {
    return execution.stateMachineArn();
  }

  @Override
  public ExecutionStatus status() {
    return ending.status();
  }

  @Override
  public JsonNode input() {
    throw views.dropped(execution, "its input");
  }

  @Override
  public Optional<JsonNode> output() {
    throw views.dropped(execution, "its output");
  }

  @Override
  public <T> T output(Class<T> type) {
    throw views.dropped(execution, "its output");
  }

  @Override
  public Optional<String> error() {
    return Optional.ofNullable(ending.error());
  }

  @Override
  public Optional<String> cause() {
    return Optional.ofNullable(ending.cause());
  }

  @Override
  public Instant startTime() {
    return Instant.ofEpochMilli(execution.startMillis());
  }

  @Override
  public Optional<Instant> stopTime() {
    return Optional.of(Instant.ofEpochMilli(ending.stopMillis()));
  }

  @Override
  public List<HistoryEvent> history() {
    throw views.dropped(execution, "its history");
  }

  @Override
  public List<StateVisit> visits() {
    throw views.dropped(execution, "its history");
  }

  @Override
  public List<TaskInvocation> invocations(String state) {
    throw views.dropped(execution, "what its tasks were called with");
  }

  @Override
  public List<TaskInvocation> invocations() {
    throw views.dropped(execution, "what its tasks were called with");
  }

  @Override
  public AwaitedTask awaiting(String state) {
    throw new IllegalStateException("Nothing waits: " + Outputs.text(this) + " has ended.");
  }

  @Override
  public List<Execution> children() {
    throw views.dropped(execution, "the list of its nested executions");
  }

  @Override
  public Map<String, JsonNode> variables() {
    throw views.dropped(execution, "what its variables held");
  }

  @Override
  public String trace() {
    return Outputs.text(this) + "\n  " + views.dropped(execution, "its history").getMessage();
  }

  @Override
  public Execution snapshot() {
    return this;
  }

  @Override
  public String toString() {
    return Outputs.text(this);
  }
}
