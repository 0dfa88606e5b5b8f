package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.QueryLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Wait} state.
 *
 * @param next null for {@code "End": true}
 * @param until which field says how long: {@code Seconds}, {@code SecondsPath}, {@code Timestamp}
 *     or {@code TimestampPath}
 */
public record WaitState(
    String name,
    QueryLanguage queryLanguage,
    @Nullable String next,
    ValueField until,
    DataFlow dataFlow)
    implements State {

  @Override
  public StateKind kind() {
    return StateKind.WAIT;
  }

  /** Whether {@link #until} is a point in time rather than a number of seconds. */
  public boolean isTimestamp() {
    return until.name().startsWith("Timestamp");
  }
}
