package io.github.sfntest.assertj;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.RetryAttempt;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.internal.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A visit written by hand. */
record TestVisit(
    String type,
    String state,
    Optional<Instant> exitedAt,
    Optional<Edge> edge,
    List<RetryAttempt> retries,
    Optional<String> error,
    Optional<String> cause)
    implements StateVisit {
  static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private static TestVisit of(String type, String state, Optional<Instant> exitedAt) {
    return new TestVisit(
        type, state, exitedAt, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
  }

  /** A Pass that was left. */
  static TestVisit pass(String state) {
    return of("Pass", state, Optional.of(START));
  }

  /** A Task that was left. */
  static TestVisit task(String state) {
    return of("Task", state, Optional.of(START));
  }

  /** A state that was not left. */
  static TestVisit open(String type, String state) {
    return of(type, state, Optional.empty());
  }

  TestVisit leaves(Edge.Kind kind, int index, String target) {
    Edge taken =
        new Edge(
            kind,
            index < 0 ? OptionalInt.empty() : OptionalInt.of(index),
            Optional.ofNullable(target));
    return new TestVisit(type, state, exitedAt, Optional.of(taken), retries, error, cause);
  }

  TestVisit fails(String errorName, String causeText) {
    return new TestVisit(
        type,
        state,
        exitedAt,
        edge,
        retries,
        Optional.ofNullable(errorName),
        Optional.ofNullable(causeText));
  }

  TestVisit retries(String errorName) {
    RetryAttempt retry = new RetryAttempt(errorName, 0, retries.size() + 1, Duration.ofSeconds(1));
    return new TestVisit(
        type,
        state,
        exitedAt,
        edge,
        Stream.concat(retries.stream(), Stream.of(retry)).toList(),
        error,
        cause);
  }

  @Override
  public JsonNode input() {
    return Json.emptyObject();
  }

  @Override
  public Optional<JsonNode> output() {
    return exitedAt.map(exit -> Json.emptyObject());
  }

  @Override
  public Instant enteredAt() {
    return START;
  }

  @Override
  public long enteredEventId() {
    return 1;
  }

  @Override
  public List<Iteration> iteration() {
    return List.of();
  }

  @Override
  public Map<String, JsonNode> assigned() {
    return Map.of();
  }
}
