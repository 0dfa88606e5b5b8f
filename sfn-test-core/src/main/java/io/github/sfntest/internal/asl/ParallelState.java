package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.QueryLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Parallel} state.
 *
 * @param next null for {@code "End": true}
 */
public record ParallelState(
    String name,
    QueryLanguage queryLanguage,
    @Nullable String next,
    List<StateGraph> branches,
    DataFlow dataFlow,
    ErrorHandling errorHandling)
    implements State {

  public ParallelState {
    branches = List.copyOf(branches);
  }

  @Override
  public StateKind kind() {
    return StateKind.PARALLEL;
  }
}
