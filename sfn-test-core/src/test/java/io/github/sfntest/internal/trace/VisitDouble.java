package io.github.sfntest.internal.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.RetryAttempt;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.internal.json.ValueMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A visit written by hand: open until it is told how it was left. */
final class VisitDouble implements StateVisit {
  private final String type;
  private final String state;
  private final JsonNode input;
  private final Instant enteredAt;
  private final List<Iteration> iteration;
  private final List<RetryAttempt> retries = new ArrayList<>();
  private final Map<String, JsonNode> assigned = new LinkedHashMap<>();
  private JsonNode output;
  private Instant exitedAt;
  private Edge edge;
  private String error;
  private String cause;

  VisitDouble(String type, String state, String input, Instant at, List<Iteration> iteration) {
    this.type = type;
    this.state = state;
    this.input = ValueMapper.standard().json(input);
    this.enteredAt = at;
    this.iteration = iteration;
  }

  VisitDouble gives(String outputJson, Duration after) {
    output = ValueMapper.standard().json(outputJson);
    exitedAt = enteredAt.plus(after);
    return this;
  }

  VisitDouble gives(String outputJson) {
    return gives(outputJson, Duration.ZERO);
  }

  VisitDouble leaves(Edge.Kind kind, int index, String target) {
    edge =
        new Edge(
            kind, index < 0 ? OptionalInt.empty() : OptionalInt.of(index), Optional.of(target));
    return this;
  }

  VisitDouble fails(String errorName, String causeText) {
    error = errorName;
    cause = causeText;
    return this;
  }

  VisitDouble retries(String errorName, int retrier, int attempt, Duration delay) {
    retries.add(new RetryAttempt(errorName, retrier, attempt, delay));
    return this;
  }

  VisitDouble assigns(String name, String json) {
    assigned.put(name, ValueMapper.standard().json(json));
    return this;
  }

  @Override
  public String state() {
    return state;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public JsonNode input() {
    return input;
  }

  @Override
  public Optional<JsonNode> output() {
    return Optional.ofNullable(output);
  }

  @Override
  public Instant enteredAt() {
    return enteredAt;
  }

  @Override
  public Optional<Instant> exitedAt() {
    return Optional.ofNullable(exitedAt);
  }

  @Override
  public long enteredEventId() {
    throw new UnsupportedOperationException("not needed here");
  }

  @Override
  public List<Iteration> iteration() {
    return iteration;
  }

  @Override
  public Optional<Edge> edge() {
    return Optional.ofNullable(edge);
  }

  @Override
  public List<RetryAttempt> retries() {
    return retries;
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
  public Map<String, JsonNode> assigned() {
    return assigned;
  }
}
