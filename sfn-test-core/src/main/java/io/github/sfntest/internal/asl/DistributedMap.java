package io.github.sfntest.internal.asl;

import io.github.sfntest.definition.StateMachineType;
import org.jspecify.annotations.Nullable;

/**
 * What a Map has in distributed mode only.
 *
 * @param executionType {@code ProcessorConfig.ExecutionType}: the type of the child executions
 * @param label {@code Label}, or null for a generated one
 */
public record DistributedMap(
    StateMachineType executionType,
    @Nullable String label,
    @Nullable ItemReader itemReader,
    @Nullable ItemBatcher itemBatcher,
    @Nullable ResultWriter resultWriter) {}
