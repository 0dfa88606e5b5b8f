package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.TaskOutcome;

/** What one outcome of a mock was declared as. Immutable. */
sealed interface Reply {

  /** As the test wrote it, such as {@code thenFail("Busy")}. */
  String declared();

  static Reply value(JsonNode value) {
    return value(new Given.Plain(value));
  }

  static Reply value(Given value) {
    return new Value(value);
  }

  static Reply outcome(TaskOutcome outcome) {
    return new Fixed(outcome);
  }

  static Reply thrown(Throwable failure) {
    return new Thrown(failure);
  }

  static Reply answered(TaskAnswer answer) {
    return new Answered(answer);
  }

  /** A success. */
  record Value(Given value) implements Reply {
    @Override
    public String declared() {
      return "thenReturn " + value.shown();
    }
  }

  /** An outcome without a value. */
  record Fixed(TaskOutcome outcome) implements Reply {
    @Override
    public String declared() {
      return switch (outcome.kind()) {
        case SUCCEEDED -> "thenReturn " + outcome.value();
        case FAILED ->
            outcome.error().map(error -> "thenFail \"" + error + "\"").orElse("thenFail");
        case TIMED_OUT -> "thenTimeOut";
        case MISSED_HEARTBEAT -> "thenMissHeartbeat";
        case PENDING -> "thenWaitForCallback";
      };
    }
  }

  /** A failure given as a Java exception; what it is for the task depends on the call. */
  record Thrown(Throwable failure) implements Reply {
    @Override
    public String declared() {
      return "thenFail " + failure.getClass().getName();
    }
  }

  /** An invocation that a mock file has no entry for. */
  record Missing(FileResponse response, String testCase) implements Reply {
    @Override
    public String declared() {
      return "no entry";
    }
  }

  /** Worked out at each call. */
  record Answered(TaskAnswer answer) implements Reply {
    @Override
    public String declared() {
      return "thenAnswer";
    }
  }
}
