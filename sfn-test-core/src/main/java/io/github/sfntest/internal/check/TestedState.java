package io.github.sfntest.internal.check;

import io.github.sfntest.execution.Execution;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/**
 * A state that was tested alone.
 *
 * @param response what {@code TestState} answered
 */
public record TestedState(TestStateResponse response) implements CheckSubject {

  @Override
  public String subject() {
    return "state";
  }

  @Override
  public @Nullable Execution execution() {
    return null;
  }

  /** Such as {@code FAILED with Card.Declined: no money}. */
  String summary() {
    return ExecutionResult.of(response).summary();
  }
}
