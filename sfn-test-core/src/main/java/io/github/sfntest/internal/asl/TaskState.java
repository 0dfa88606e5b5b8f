package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Task} state.
 *
 * @param next null for {@code "End": true}
 */
public record TaskState(
    String name,
    QueryLanguage queryLanguage,
    @Nullable String next,
    TaskResource resource,
    DataFlow dataFlow,
    @Nullable ValueField timeoutSeconds,
    @Nullable ValueField heartbeatSeconds,
    @Nullable Expression credentials,
    ErrorHandling errorHandling)
    implements State {

  @Override
  public StateKind kind() {
    return StateKind.TASK;
  }
}
