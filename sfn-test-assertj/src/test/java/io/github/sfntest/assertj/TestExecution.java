package io.github.sfntest.assertj;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.AwaitedTask;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ValueMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** An execution {@code e-1} written by hand, whose trace is one line. */
class TestExecution implements Execution {
  static final String TRACE = "(trace of e-1)";

  private final List<StateVisit> visits = new ArrayList<>();
  private final List<TaskInvocation> invocations = new ArrayList<>();
  private final List<HistoryEvent> history = new ArrayList<>();
  private final Map<String, JsonNode> variables = new LinkedHashMap<>();
  private ExecutionStatus status = ExecutionStatus.RUNNING;
  private JsonNode output;
  private String error;
  private String cause;
  private Duration duration;
  private boolean express;

  static TestExecution running() {
    return new TestExecution();
  }

  static TestExecution succeeded(String outputJson) {
    return new TestExecution().ends(ExecutionStatus.SUCCEEDED, outputJson, null, null);
  }

  static TestExecution failed(String error, String cause) {
    return new TestExecution().ends(ExecutionStatus.FAILED, null, error, cause);
  }

  TestExecution ends(ExecutionStatus ended, String outputJson, String errorName, String causeText) {
    status = ended;
    output = outputJson == null ? null : ValueMapper.standard().json(outputJson);
    error = errorName;
    cause = causeText;
    return this;
  }

  /** Of an express state machine, ended after that time. */
  static TestExecution expressOf(Duration duration) {
    TestExecution execution = succeeded("{}");
    execution.express = true;
    execution.duration = duration;
    return execution;
  }

  static TestExecution runningExpress() {
    TestExecution execution = running();
    execution.express = true;
    return execution;
  }

  /** Visits Pass states, one after the other. */
  TestExecution visits(String... states) {
    for (String state : states) {
      visits.add(TestVisit.pass(state));
    }
    return this;
  }

  TestExecution visits(StateVisit visit) {
    visits.add(visit);
    return this;
  }

  /** Calls a Task, without a visit. */
  TestExecution calls(String state, int attempt, String inputJson) {
    invocations.add(new TestInvocation(state, attempt, ValueMapper.standard().json(inputJson)));
    return this;
  }

  TestExecution assigns(String variable, String json) {
    variables.put(variable, ValueMapper.standard().json(json));
    return this;
  }

  TestExecution records(HistoryEventType... types) {
    for (HistoryEventType type : types) {
      history.add(HistoryEvent.builder().type(type).build());
    }
    return this;
  }

  @Override
  public String arn() {
    return express
        ? "arn:aws:states:us-east-1:123456789012:express:order:e-1:0"
        : "arn:aws:states:us-east-1:123456789012:execution:order:e-1";
  }

  @Override
  public String name() {
    return "e-1";
  }

  @Override
  public String stateMachineArn() {
    return "arn:aws:states:us-east-1:123456789012:stateMachine:order";
  }

  @Override
  public ExecutionStatus status() {
    return status;
  }

  @Override
  public JsonNode input() {
    return Json.emptyObject();
  }

  @Override
  public Optional<JsonNode> output() {
    return Optional.ofNullable(output);
  }

  @Override
  public <T> T output(Class<T> type) {
    throw new UnsupportedOperationException("not needed here");
  }

  @Override
  public Optional<String> error() {
    return Optional.ofNullable(error);
  }

  @Override
  public Optional<String> cause() {
    return Optional.ofNullable(cause);
  }

  @Override
  public Instant startTime() {
    return TestVisit.START;
  }

  @Override
  public Optional<Instant> stopTime() {
    return Optional.ofNullable(duration).map(startTime()::plus);
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
    return invocations.stream().filter(call -> call.state().equals(state)).toList();
  }

  @Override
  public List<TaskInvocation> invocations() {
    return List.copyOf(invocations);
  }

  @Override
  public AwaitedTask awaiting(String state) {
    throw new UnsupportedOperationException("not needed here");
  }

  @Override
  public List<Execution> children() {
    return List.of();
  }

  @Override
  public Map<String, JsonNode> variables() {
    return variables;
  }

  @Override
  public String trace() {
    return TRACE;
  }

  @Override
  public Execution snapshot() {
    throw new UnsupportedOperationException("not needed here");
  }

  @Override
  public String toString() {
    return "execution e-1";
  }
}
