package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.asl.StateMachine;
import org.jspecify.annotations.Nullable;

/**
 * What identifies an execution and what it runs.
 *
 * @param synchronous whether {@code StartSyncExecution} started it
 * @param roleArn its role; null in a test of a state that names none
 * @param inputText the input as the caller gave it
 * @param input the same, parsed and frozen
 * @param mapRun the map run whose child it is, or null
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
    @Nullable MapRun mapRun,
    @Nullable String testCase) {}
