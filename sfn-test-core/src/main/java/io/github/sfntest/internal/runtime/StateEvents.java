package io.github.sfntest.internal.runtime;

import io.github.sfntest.internal.asl.StateKind;
import io.github.sfntest.internal.history.EventType;
import org.jspecify.annotations.Nullable;

/** Which events a state type has. */
final class StateEvents {

  private StateEvents() {}

  static EventType entered(StateKind kind) {
    return switch (kind) {
      case TASK -> EventType.TASK_STATE_ENTERED;
      case PASS -> EventType.PASS_STATE_ENTERED;
      case CHOICE -> EventType.CHOICE_STATE_ENTERED;
      case WAIT -> EventType.WAIT_STATE_ENTERED;
      case SUCCEED -> EventType.SUCCEED_STATE_ENTERED;
      case FAIL -> EventType.FAIL_STATE_ENTERED;
      case PARALLEL -> EventType.PARALLEL_STATE_ENTERED;
      case MAP -> EventType.MAP_STATE_ENTERED;
    };
  }

  static EventType exited(StateKind kind) {
    return switch (kind) {
      case TASK -> EventType.TASK_STATE_EXITED;
      case PASS -> EventType.PASS_STATE_EXITED;
      case CHOICE -> EventType.CHOICE_STATE_EXITED;
      case WAIT -> EventType.WAIT_STATE_EXITED;
      case SUCCEED -> EventType.SUCCEED_STATE_EXITED;
      case FAIL -> throw new IllegalArgumentException("a Fail state has no exit");
      case PARALLEL -> EventType.PARALLEL_STATE_EXITED;
      case MAP -> EventType.MAP_STATE_EXITED;
    };
  }

  /** The event of a state that failed as a whole; null for types without one. */
  static @Nullable EventType failed(StateKind kind) {
    return switch (kind) {
      case PARALLEL -> EventType.PARALLEL_STATE_FAILED;
      case MAP -> EventType.MAP_STATE_FAILED;
      case TASK, PASS, CHOICE, WAIT, SUCCEED, FAIL -> null;
    };
  }

  /** The event of a state that was stopped from outside; null for types that take no time. */
  static @Nullable EventType aborted(StateKind kind) {
    return switch (kind) {
      case TASK -> EventType.TASK_STATE_ABORTED;
      case WAIT -> EventType.WAIT_STATE_ABORTED;
      case PARALLEL -> EventType.PARALLEL_STATE_ABORTED;
      case MAP -> EventType.MAP_STATE_ABORTED;
      case PASS, CHOICE, SUCCEED, FAIL -> null;
    };
  }
}
