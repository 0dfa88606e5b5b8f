package io.github.sfntest.assertj;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.RetryAttempt;
import io.github.sfntest.execution.StateVisit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A visit that knows its execution, so that a failure can show the trace. */
record TracedVisit(StateVisit visit, Execution execution) implements StateVisit {

  /** Null if the visit knows none. */
  static @Nullable Execution executionOf(StateVisit visit) {
    return visit instanceof TracedVisit traced ? traced.execution : null;
  }

  @Override
  public String state() {
    return visit.state();
  }

  @Override
  public String type() {
    return visit.type();
  }

  @Override
  public JsonNode input() {
    return visit.input();
  }

  @Override
  public Optional<JsonNode> output() {
    return visit.output();
  }

  @Override
  public Instant enteredAt() {
    return visit.enteredAt();
  }

  @Override
  public Optional<Instant> exitedAt() {
    return visit.exitedAt();
  }

  @Override
  public long enteredEventId() {
    return visit.enteredEventId();
  }

  @Override
  public List<Iteration> iteration() {
    return visit.iteration();
  }

  @Override
  public Optional<Edge> edge() {
    return visit.edge();
  }

  @Override
  public List<RetryAttempt> retries() {
    return visit.retries();
  }

  @Override
  public Optional<String> error() {
    return visit.error();
  }

  @Override
  public Optional<String> cause() {
    return visit.cause();
  }

  @Override
  public Map<String, JsonNode> assigned() {
    return visit.assigned();
  }

  /** As what it wraps: the execution is there for failures only. */
  @Override
  public boolean equals(@Nullable Object other) {
    return visit.equals(other instanceof TracedVisit traced ? traced.visit : other);
  }

  @Override
  public int hashCode() {
    return visit.hashCode();
  }

  @Override
  public String toString() {
    return visit.toString();
  }
}
