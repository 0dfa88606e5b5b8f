package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes the context object; Developer Guide, "Accessing execution data from the Context object".
 * What does not change during an execution is made once, when a state asks for it first.
 */
final class ContextObject {
  private final ExecutionSpec spec;
  private final long startMillis;
  private int redriveCount;
  private long redriveMillis = -1;
  private long lastEnteredMillis = Long.MIN_VALUE;
  private String lastEnteredTime = "";
  private @Nullable JsonNode execution;
  private @Nullable JsonNode stateMachine;

  ContextObject(ExecutionSpec spec, long startMillis) {
    this.spec = spec;
    this.startMillis = startMillis;
  }

  private JsonNode execution() {
    if (execution == null) {
      execution = makeExecution();
    }
    return execution;
  }

  private JsonNode stateMachine() {
    if (stateMachine == null) {
      stateMachine =
          new ObjectBuilder()
              .put("Id", spec.stateMachineArn())
              .put("Name", spec.stateMachineName())
              .build();
    }
    return stateMachine;
  }

  private JsonNode makeExecution() {
    ObjectBuilder builder =
        new ObjectBuilder()
            .put("Id", spec.arn())
            .put("Input", spec.input())
            .put("StartTime", time(startMillis))
            .put("Name", spec.name())
            // REC test_state_with_variables-base_expressions
            .put("RoleArn", spec.roleArn() == null ? Json.nul() : Json.text(spec.roleArn()));
    // REC TestExpressSync test_query_runtime_memory: not there in a synchronous express execution
    if (spec.type() == StateMachineType.STANDARD || !spec.synchronous()) {
      builder.put("RedriveCount", redriveCount);
    }
    if (redriveMillis >= 0) {
      builder.put("RedriveTime", time(redriveMillis));
    }
    return builder.build();
  }

  /** The execution was redriven: {@code RedriveCount} and {@code RedriveTime} say so. */
  void redriven(int redriveCount, long redriveMillis) {
    this.redriveCount = redriveCount;
    this.redriveMillis = redriveMillis;
    execution = null;
  }

  /**
   * The object for a state.
   *
   * @param retryCount of a Task, Map or Parallel state; negative where the state has none
   * @param taskToken or null
   * @param mapItem {@code Map.Item}, or null
   */
  JsonNode of(
      String state,
      long enteredMillis,
      long retryCount,
      @Nullable String taskToken,
      @Nullable JsonNode mapItem) {
    ObjectBuilder stateObject =
        new ObjectBuilder().put("Name", state).put("EnteredTime", enteredTime(enteredMillis));
    if (retryCount >= 0) {
      stateObject.put("RetryCount", retryCount);
    }
    ObjectBuilder builder =
        new ObjectBuilder()
            .put("Execution", execution())
            .put("StateMachine", stateMachine())
            .put("State", stateObject.build());
    if (taskToken != null) {
      builder.put("Task", Json.object("Token", taskToken));
    }
    if (mapItem != null) {
      builder.put("Map", Json.object("Item", mapItem));
    }
    return builder.build();
  }

  /** The items of a Map, and most states of a skipping timeline, are entered at one time. */
  private String enteredTime(long millis) {
    if (millis != lastEnteredMillis) {
      lastEnteredMillis = millis;
      lastEnteredTime = time(millis);
    }
    return lastEnteredTime;
  }

  static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
