package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.internal.history.IterationChain;
import org.jspecify.annotations.Nullable;

/**
 * What identifies an execution and what it runs.
 *
 * @param synchronous whether {@code StartSyncExecution} started it
 * @param roleArn its role; null in a test of a state that names none
 * @param inputText the input as the caller gave it
 * @param input the same, parsed and frozen
 * @param mapChild what it is to a map run, or null
 * @param testCase the test case of a mock file that it was started with, or null
 */
public record ExecutionSpec(
    String arn,
    String name,
    String stateMachineArn,
    String stateMachineName,
    StateMachineType type,
    boolean synchronous,
    StateMachine machine,
    @Nullable String roleArn,
    String inputText,
    JsonNode input,
    @Nullable String stateMachineVersionArn,
    @Nullable String stateMachineAliasArn,
    @Nullable MapChild mapChild,
    @Nullable String testCase) {

  /**
   * A child execution of a map run.
   *
   * @param items how many items it was given
   * @param iteration which of the Map's items, or batches, it is
   */
  public record MapChild(MapRun mapRun, int items, IterationChain iteration) {}

  /** The map run whose child it is, or null. */
  public @Nullable MapRun mapRun() {
    return mapChild == null ? null : mapChild.mapRun();
  }

  @Nullable IterationChain iteration() {
    return mapChild == null ? null : mapChild.iteration();
  }
}
