package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.Names;
import io.github.sfntest.internal.json.ObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the context object; Developer Guide, "Accessing execution data from the Context object".
 * What does not change during an execution is made once, when a state asks for it first.
 */
final class ContextObject {
  // the iterations of a Map ask for one after the other: they share their names
  private static final Names STATE = Names.of(List.of("Name", "EnteredTime"));
  private static final Names COUNTED_STATE = Names.of(List.of("Name", "EnteredTime", "RetryCount"));
  private static final Names TASK = Names.of(List.of("Token"));
  private static final Names MAP = Names.of(List.of("Item"));
  private static final Names PLAIN = Names.of(List.of("Execution", "StateMachine", "State"));
  private static final Names WITH_TASK =
      Names.of(List.of("Execution", "StateMachine", "State", "Task"));
  private static final Names WITH_MAP =
      Names.of(List.of("Execution", "StateMachine", "State", "Map"));
  private static final Names WITH_BOTH =
      Names.of(List.of("Execution", "StateMachine", "State", "Task", "Map"));

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
    JsonNode name = Json.text(state);
    JsonNode entered = Json.text(enteredTime(enteredMillis));
    JsonNode stateObject =
        retryCount < 0
            ? object(STATE, name, entered)
            : object(COUNTED_STATE, name, entered, Json.number(retryCount));
    JsonNode task = taskToken == null ? null : object(TASK, Json.text(taskToken));
    JsonNode map = mapItem == null ? null : object(MAP, Json.freeze(mapItem));
    if (task == null) {
      return map == null
          ? object(PLAIN, execution(), stateMachine(), stateObject)
          : object(WITH_MAP, execution(), stateMachine(), stateObject, map);
    }
    return map == null
        ? object(WITH_TASK, execution(), stateMachine(), stateObject, task)
        : object(WITH_BOTH, execution(), stateMachine(), stateObject, task, map);
  }

  private static JsonNode object(Names names, JsonNode... values) {
    return Json.object(names, values);
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
