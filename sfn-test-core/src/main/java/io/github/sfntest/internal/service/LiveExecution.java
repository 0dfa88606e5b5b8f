package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.AwaitedTask;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.internal.history.HistoryEvents;
import io.github.sfntest.internal.runtime.ExecutionRun;
import io.github.sfntest.internal.service.ExecutionRecord.Live;
import io.github.sfntest.internal.trace.HasDefinition;
import io.github.sfntest.internal.trace.HasWarnings;
import io.github.sfntest.internal.trace.TraceRenderer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** A live view of an execution: each question is put to the run, in its turn. Thread-safe. */
final class LiveExecution implements Execution, HasDefinition, HasWarnings {
  private final ExecutionRecord execution;
  private final Live live;
  private final Views views;

  LiveExecution(ExecutionRecord execution, Live live, Views views) {
    this.execution = execution;
    this.live = live;
    this.views = views;
  }

  private <T extends @Nullable Object> T ask(Function<ExecutionRun, T> question) {
    return views.executions().read(live.tree(), () -> question.apply(live.run()));
  }

  private <T> Optional<T> find(Function<ExecutionRun, @Nullable T> question) {
    return Optional.ofNullable(ask(question));
  }

  @Override
  public StateMachine definition() {
    return live.run().spec().machine();
  }

  @Override
  public List<String> warnings() {
    return ask(run -> NearQuotas.of(run, views.executions().settings().quotas()));
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
    return ask(ExecutionRun::status);
  }

  @Override
  public JsonNode input() {
    return live.run().spec().input();
  }

  @Override
  public Optional<JsonNode> output() {
    return find(ExecutionRun::output);
  }

  @Override
  public <T> T output(Class<T> type) {
    return Outputs.read(this, type, views.mapper());
  }

  @Override
  public Optional<String> error() {
    return find(ExecutionRun::error);
  }

  @Override
  public Optional<String> cause() {
    return find(ExecutionRun::cause);
  }

  @Override
  public Instant startTime() {
    return Instant.ofEpochMilli(execution.startMillis());
  }

  @Override
  public Optional<Instant> stopTime() {
    return ask(
        run ->
            run.ended() ? Optional.of(Instant.ofEpochMilli(run.stopMillis())) : Optional.empty());
  }

  @Override
  public List<HistoryEvent> history() {
    return ask(run -> HistoryEvents.all(run.history()));
  }

  @Override
  public List<StateVisit> visits() {
    return ask(ExecutionRun::visits);
  }

  @Override
  public List<TaskInvocation> invocations(String state) {
    return invocations().stream().filter(call -> call.state().equals(state)).toList();
  }

  @Override
  public List<TaskInvocation> invocations() {
    return ask(ExecutionRun::invocations);
  }

  @Override
  public AwaitedTask awaiting(String state) {
    return WaitingTasks.of(List.of(execution), views).of(state);
  }

  @Override
  public List<Execution> children() {
    return ask(ExecutionRun::children).stream().map(views::of).toList();
  }

  @Override
  public Map<String, JsonNode> variables() {
    return ask(ExecutionRun::variables);
  }

  @Override
  public String trace() {
    return views.executions().read(live.tree(), () -> TraceRenderer.render(this));
  }

  @Override
  public Execution snapshot() {
    return views.executions().read(live.tree(), () -> new ExecutionSnapshot(this, views.mapper()));
  }

  @Override
  public String toString() {
    return Outputs.text(this);
  }
}
