package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.QueryLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Fail} state.
 *
 * @param error {@code Error} or {@code ErrorPath}, or null
 * @param cause {@code Cause} or {@code CausePath}, or null
 */
public record FailState(
    String name,
    QueryLanguage queryLanguage,
    @Nullable ValueField error,
    @Nullable ValueField cause)
    implements State {

  @Override
  public StateKind kind() {
    return StateKind.FAIL;
  }
}
