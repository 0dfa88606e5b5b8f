package io.github.sfntest.internal.asl;

import java.util.List;

/** {@code Retry} and {@code Catch} of a Task, Parallel or Map state, in the definition's order. */
public record ErrorHandling(List<Retrier> retriers, List<Catcher> catchers) {

  /** Neither retriers nor catchers. */
  public static final ErrorHandling NONE = new ErrorHandling(List.of(), List.of());

  public ErrorHandling {
    retriers = List.copyOf(retriers);
    catchers = List.copyOf(catchers);
  }
}
