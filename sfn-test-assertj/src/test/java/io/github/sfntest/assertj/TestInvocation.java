package io.github.sfntest.assertj;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.TaskInvocation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A call written by hand. */
record TestInvocation(String state, int attempt, JsonNode input) implements TaskInvocation {

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
    return "arn:aws:states:us-east-1:123456789012:execution:order:e-1";
  }

  @Override
  public String resource() {
    return "arn:aws:states:::lambda:invoke";
  }

  @Override
  public List<Iteration> iteration() {
    return List.of();
  }

  @Override
  public Optional<String> taskToken() {
    return Optional.empty();
  }

  @Override
  public Instant at() {
    return TestVisit.START;
  }
}
