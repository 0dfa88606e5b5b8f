package io.github.sfntest.mock;

import io.github.sfntest.execution.Iteration;
import java.util.List;

/** What a mock has one sequence of outcomes for. */
enum Counting {
  /** All calls. */
  ALL,
  /** Each iteration of a Map in each execution. */
  PER_ITEM,
  /** Each execution, with the children of its map runs. */
  PER_EXECUTION;

  /** Calls with equal keys share a sequence. */
  record Key(String execution, List<Iteration> iterations) {}

  private static final Key SHARED = new Key("", List.of());

  Key key(TaskCall call) {
    return switch (this) {
      case ALL -> SHARED;
      case PER_ITEM -> new Key(call.executionArn(), call.iterations());
      case PER_EXECUTION -> new Key(call.countedIn(), List.of());
    };
  }
}
