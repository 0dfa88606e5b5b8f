package io.github.sfntest.internal.runtime;

import io.github.sfntest.internal.asl.Catcher;
import io.github.sfntest.internal.query.QueryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a state failed.
 *
 * @param error the error name; null if it has none
 * @param cause the cause; null if it has none
 * @param fatal whether it ends the execution without asking retriers and catchers
 * @param heartbeat whether a missed heartbeat was the reason: both its names match then
 * @param evaluation whether a JSONata evaluation failed, which the history shows
 * @param location the place for {@code EvaluationFailed}, or null
 */
record Failure(
    @Nullable String error,
    @Nullable String cause,
    boolean fatal,
    boolean heartbeat,
    boolean evaluation,
    @Nullable String location) {

  static final String RUNTIME = "States.Runtime";
  static final String TIMEOUT = "States.Timeout";
  static final String DATA_LIMIT = "States.DataLimitExceeded";

  /** A failure of a task, a Fail state, or of something inside this state. */
  static Failure of(@Nullable String error, @Nullable String cause) {
    // REC test_catch_states_runtime: a Catch on States.Runtime is ignored
    return new Failure(error, cause, RUNTIME.equals(error), false, false, null);
  }

  /** A time limit; AWS records no cause. */
  static Failure timeout(boolean heartbeat) {
    return new Failure(TIMEOUT, null, false, heartbeat, false, null);
  }

  /** Something the interpreter cannot process. */
  static Failure runtime(String cause) {
    return new Failure(RUNTIME, cause, true, false, false, null);
  }

  /** A payload over the quota, in the state's own output. */
  static Failure stateDataLimit(String cause) {
    return new Failure(DATA_LIMIT, cause, true, false, false, null);
  }

  /** What a query could not evaluate, in the words of the state it happened in. */
  static Failure of(QueryException e, String prefix) {
    boolean jsonata = QueryException.QUERY_EVALUATION_ERROR.equals(e.error());
    return new Failure(e.error(), prefix + e.causeText(), !jsonata, false, jsonata, e.location());
  }

  /** The index of the first catcher that takes it; -1 if none does. */
  int catcherIn(List<Catcher> catchers) {
    for (int i = 0; i < catchers.size(); i++) {
      if (catchers.get(i).errorEquals().stream().anyMatch(this::matches)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the error can be retried or caught under this name of {@code ErrorEquals}. */
  boolean matches(String name) {
    return switch (name) {
      case "States.ALL" -> true;
      case "States.TaskFailed" -> !TIMEOUT.equals(error);
      case "States.HeartbeatTimeout" -> heartbeat || name.equals(error);
      default -> name.equals(error);
    };
  }
}
