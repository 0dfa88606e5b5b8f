package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.AwaitedTask;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.internal.trace.HasDefinition;
import io.github.sfntest.internal.trace.HasWarnings;
import io.github.sfntest.internal.trace.TraceRenderer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** An execution as it was at one moment. Immutable. */
final class ExecutionSnapshot implements Execution, HasDefinition, HasWarnings {
  private final StateMachine definition;
  private final ValueMapper mapper;
  private final String arn;
  private final String name;
  private final String stateMachineArn;
  private final ExecutionStatus status;
  private final JsonNode input;
  private final Optional<JsonNode> output;
  private final Optional<String> error;
  private final Optional<String> cause;
  private final Instant startTime;
  private final Optional<Instant> stopTime;
  private final List<HistoryEvent> history;
  private final List<StateVisit> visits;
  private final List<TaskInvocation> invocations;
  private final List<Execution> children;
  private final Map<String, JsonNode> variables;
  private final List<String> warnings;

  /** Called in the execution's turn, so that all is of one moment. */
  ExecutionSnapshot(LiveExecution live, ValueMapper mapper) {
    this.definition = live.definition();
    this.mapper = mapper;
    this.arn = live.arn();
    this.name = live.name();
    this.stateMachineArn = live.stateMachineArn();
    this.status = live.status();
    this.input = live.input();
    this.output = live.output();
    this.error = live.error();
    this.cause = live.cause();
    this.startTime = live.startTime();
    this.stopTime = live.stopTime();
    this.history = live.history();
    this.visits = live.visits();
    this.invocations = live.invocations();
    this.children = live.children().stream().map(Execution::snapshot).toList();
    this.variables = live.variables();
    this.warnings = live.warnings();
  }

  @Override
  public StateMachine definition() {
    return definition;
  }

  @Override
  public List<String> warnings() {
    return warnings;
  }

  @Override
  public String arn() {
    return arn;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String stateMachineArn() {
    return stateMachineArn;
  }

  @Override
  public ExecutionStatus status() {
    return status;
  }

  @Override
  public JsonNode input() {
    return input;
  }

  @Override
  public Optional<JsonNode> output() {
    return output;
  }

  @Override
  public <T> T output(Class<T> type) {
    return Outputs.read(this, type, mapper);
  }

  @Override
  public Optional<String> error() {
    return error;
  }

  @Override
  public Optional<String> cause() {
    return cause;
  }

  @Override
  public Instant startTime() {
    return startTime;
  }

  @Override
  public Optional<Instant> stopTime() {
    return stopTime;
  }

  @Override
  public List<HistoryEvent> history() {
    return history;
  }

  @Override
  public List<StateVisit> visits() {
    return visits;
  }

  @Override
  public List<TaskInvocation> invocations(String state) {
    return invocations.stream().filter(invocation -> invocation.state().equals(state)).toList();
  }

  @Override
  public List<TaskInvocation> invocations() {
    return invocations;
  }

  @Override
  public AwaitedTask awaiting(String state) {
    throw new IllegalStateException(
        "A snapshot does not wait for anything.\n  where:     "
            + Outputs.text(this)
            + "\n  expected:  a live view of the execution"
            + "\n  to mend:   ask the Execution that the snapshot was taken of");
  }

  @Override
  public List<Execution> children() {
    return children;
  }

  @Override
  public Map<String, JsonNode> variables() {
    return variables;
  }

  @Override
  public String trace() {
    return TraceRenderer.render(this);
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
