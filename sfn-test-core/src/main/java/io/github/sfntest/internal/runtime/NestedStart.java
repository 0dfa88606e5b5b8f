package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A Task's wish to start a nested execution.
 *
 * @param stateMachineArn as the Task names it
 * @param name the name the Task gives it, or null
 */
public record NestedStart(
    String stateMachineArn, @Nullable String name, JsonNode input, ExecutionRun parent) {}
