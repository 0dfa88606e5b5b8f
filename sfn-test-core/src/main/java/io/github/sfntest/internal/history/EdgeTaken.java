package io.github.sfntest.internal.history;

import io.github.sfntest.execution.Edge;
import org.jspecify.annotations.Nullable;

/**
 * How a state was left.
 *
 * @param index of the choice rule or catcher, else -1
 * @param target the next state, or null
 */
public record EdgeTaken(Edge.Kind kind, int index, @Nullable String target) {

  /** {@code Next}, or the end if there is none. */
  public static EdgeTaken to(@Nullable String next) {
    return new EdgeTaken(next == null ? Edge.Kind.END : Edge.Kind.NEXT, -1, next);
  }
}
