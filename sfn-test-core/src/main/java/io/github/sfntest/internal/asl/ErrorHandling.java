package io.github.sfntest.internal.asl;

import java.util.List;

/** {@code Retry} and {@code Catch} of a Task, Parallel or Map state, in the definition's order. */
public record ErrorHandling(List<Retrier> retriers, List<Catcher> catchers) {

  /** Neither retriers nor catchers. */
  public static final ErrorHandling NONE = new ErrorHandling(List.of(), List.of());

  /** That of a state; none for a type that has neither. */
  public static ErrorHandling of(State state) {
    if (state instanceof TaskState task) {
      return task.errorHandling();
    }
    if (state instanceof ParallelState parallel) {
      return parallel.errorHandling();
    }
    return state instanceof MapState map ? map.errorHandling() : NONE;
  }

  public ErrorHandling {
    retriers = List.copyOf(retriers);
    catchers = List.copyOf(catchers);
  }
}
