package io.github.sfntest.assertj;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.TaskInvocation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that knows its execution, so that a failure can show the trace. */
record TracedInvocation(TaskInvocation invocation, Execution execution) implements TaskInvocation {

  /** Null if the call knows none. */
  static @Nullable Execution executionOf(TaskInvocation invocation) {
    return invocation instanceof TracedInvocation traced ? traced.execution : null;
  }

  @Override
  public String state() {
    return invocation.state();
  }

  @Override
  public String stateMachine() {
    return invocation.stateMachine();
  }

  @Override
  public String executionArn() {
    return invocation.executionArn();
  }

  @Override
  public JsonNode input() {
    return invocation.input();
  }

  @Override
  public <T> @Nullable T inputAs(Class<T> type) {
    return invocation.inputAs(type);
  }

  @Override
  public int attempt() {
    return invocation.attempt();
  }

  @Override
  public String resource() {
    return invocation.resource();
  }

  @Override
  public List<Iteration> iteration() {
    return invocation.iteration();
  }

  @Override
  public Optional<String> taskToken() {
    return invocation.taskToken();
  }

  @Override
  public Instant at() {
    return invocation.at();
  }

  /** As what it wraps: the execution is there for failures only. */
  @Override
  public boolean equals(@Nullable Object other) {
    return invocation.equals(other instanceof TracedInvocation traced ? traced.invocation : other);
  }

  @Override
  public int hashCode() {
    return invocation.hashCode();
  }

  @Override
  public String toString() {
    return invocation.toString();
  }
}
