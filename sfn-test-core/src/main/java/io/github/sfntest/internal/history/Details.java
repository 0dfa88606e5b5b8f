package io.github.sfntest.internal.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event carries besides its type, time and predecessor. Values are references; text is made
 * on demand.
 */
public sealed interface Details {

  /** Types without details. */
  record None() implements Details {
    public static final None INSTANCE = new None();
  }

  /** Of {@code ExecutionStarted}. */
  record Started(
      String inputText,
      @Nullable String roleArn,
      @Nullable String stateMachineAliasArn,
      @Nullable String stateMachineVersionArn)
      implements Details {}

  /** Of {@code ExecutionSucceeded}, {@code LambdaFunctionSucceeded}, {@code ActivitySucceeded}. */
  record Output(JsonNode output) implements Details {}

  /**
   * Of the events that say an execution, a function, an activity or a map run failed, timed out or
   * was aborted.
   */
  record Failed(@Nullable String error, @Nullable String cause) implements Details {}

  /**
   * Of every {@code …StateEntered}.
   *
   * @param iterations the Map iterations around the state, innermost first; null outside of any
   */
  record Entered(String name, JsonNode input, @Nullable IterationChain iterations)
      implements Details {}

  /**
   * Of every {@code …StateExited}.
   *
   * @param assigned what {@code Assign} set, or null
   * @param enteredId the id of the event that entered the state
   * @param edge how it was left
   */
  record Exited(
      String name,
      JsonNode output,
      @Nullable Map<String, JsonNode> assigned,
      int enteredId,
      EdgeTaken edge)
      implements Details {}

  /** Of {@code TaskScheduled}. */
  record TaskScheduled(
      String resourceType,
      String resource,
      String region,
      JsonNode parameters,
      @Nullable Long timeoutSeconds,
      @Nullable Long heartbeatSeconds,
      @Nullable String roleArn)
      implements Details {}

  /** Of {@code TaskStarted}. */
  record TaskStarted(String resourceType, String resource) implements Details {}

  /** Of {@code TaskSubmitted} and {@code TaskSucceeded}. */
  record TaskOutput(String resourceType, String resource, JsonNode output) implements Details {}

  /** Of {@code TaskFailed} and {@code TaskTimedOut}. */
  record TaskFailed(
      String resourceType, String resource, @Nullable String error, @Nullable String cause)
      implements Details {}

  /** Of {@code LambdaFunctionScheduled} and {@code ActivityScheduled}. */
  record Scheduled(
      String resource,
      JsonNode input,
      @Nullable Long timeoutSeconds,
      @Nullable Long heartbeatSeconds,
      @Nullable String roleArn)
      implements Details {}

  /** Of {@code ActivityStarted}. */
  record ActivityStarted(@Nullable String workerName) implements Details {}

  /** Of {@code MapStateStarted}. */
  record MapStarted(int length) implements Details {}

  /** Of every {@code MapIteration…}. */
  record MapIteration(String name, int index) implements Details {}

  /** Of {@code MapRunStarted}. */
  record MapRunStarted(String mapRunArn) implements Details {}

  /** Of {@code ExecutionRedriven}. */
  record Redriven(int redriveCount) implements Details {}

  /** Of {@code MapRunRedriven}. */
  record MapRunRedriven(String mapRunArn, int redriveCount) implements Details {}

  /** Of {@code EvaluationFailed}. */
  record EvaluationFailed(
      @Nullable String error, @Nullable String cause, String state, @Nullable String location)
      implements Details {}
}
