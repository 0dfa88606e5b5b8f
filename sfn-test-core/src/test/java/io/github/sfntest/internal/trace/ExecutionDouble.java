package io.github.sfntest.internal.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.AwaitedTask;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ValueMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** An execution written by hand: {@code order}, started at the first of January 2025. */
class ExecutionDouble implements Execution {
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private final List<StateVisit> visits = new ArrayList<>();
  private final List<TaskInvocation> invocations = new ArrayList<>();
  private final List<Execution> children = new ArrayList<>();
  private final String name;
  private ExecutionStatus status = ExecutionStatus.RUNNING;
  private JsonNode output;
  private String error;
  private String cause;
  private Instant stopTime;

  ExecutionDouble(String name) {
    this.name = name;
  }

  /** Enters a state, {@code seconds} after the start. */
  VisitDouble enters(
      String type, String state, double seconds, String inputJson, Iteration... iteration) {
    VisitDouble visit = new VisitDouble(type, state, inputJson, at(seconds), List.of(iteration));
    visits.add(visit);
    return visit;
  }

  /** Calls a Task. */
  ExecutionDouble calls(
      String state,
      int attempt,
      double seconds,
      String resource,
      String inputJson,
      String token,
      Iteration... iteration) {
    record Call(
        String state,
        int attempt,
        Instant at,
        String resource,
        JsonNode input,
        Optional<String> taskToken,
        List<Iteration> iteration)
        implements TaskInvocation {
      @Override
      public <T> T inputAs(Class<T> type) {
        throw new UnsupportedOperationException("not needed here");
      }

      @Override
      public String stateMachine() {
        return "order";
      }

      @Override
      public String executionArn() {
        throw new UnsupportedOperationException("not needed here");
      }
    }
    invocations.add(
        new Call(
            state,
            attempt,
            at(seconds),
            resource,
            ValueMapper.standard().json(inputJson),
            Optional.ofNullable(token),
            List.of(iteration)));
    return this;
  }

  ExecutionDouble starts(Execution child) {
    children.add(child);
    return this;
  }

  ExecutionDouble succeeds(double seconds, String outputJson) {
    output = ValueMapper.standard().json(outputJson);
    return ends(ExecutionStatus.SUCCEEDED, seconds, null, null);
  }

  ExecutionDouble ends(ExecutionStatus ended, double seconds, String errorName, String causeText) {
    status = ended;
    stopTime = at(seconds);
    error = errorName;
    cause = causeText;
    return this;
  }

  private static Instant at(double seconds) {
    return START.plus(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  @Override
  public String arn() {
    throw new UnsupportedOperationException("not needed here");
  }

  @Override
  public String name() {
    return name;
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
    return Json.object("orderId", "o-1");
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
    return START;
  }

  @Override
  public Optional<Instant> stopTime() {
    return Optional.ofNullable(stopTime);
  }

  @Override
  public List<HistoryEvent> history() {
    throw new UnsupportedOperationException("not needed here");
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
    return children;
  }

  @Override
  public Map<String, JsonNode> variables() {
    return Map.of();
  }

  @Override
  public String trace() {
    return TraceRenderer.render(this);
  }

  @Override
  public Execution snapshot() {
    throw new UnsupportedOperationException("not needed here");
  }
}
