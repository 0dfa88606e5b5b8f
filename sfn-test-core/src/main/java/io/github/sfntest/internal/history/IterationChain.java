package io.github.sfntest.internal.history;

import io.github.sfntest.execution.Iteration;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Map iterations around a state, shared by all that happens in them.
 *
 * @param map the innermost Map
 * @param outer the rest, or null
 */
public record IterationChain(String map, int index, @Nullable IterationChain outer) {

  /** As a list, outermost first. */
  public static List<Iteration> toList(@Nullable IterationChain chain) {
    if (chain == null) {
      return List.of();
    }
    ArrayDeque<Iteration> list = new ArrayDeque<>();
    for (IterationChain c = chain; c != null; c = c.outer) {
      list.addFirst(new Iteration(c.map, c.index));
    }
    return List.copyOf(list);
  }
}
