package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.query.Expression;
import org.jspecify.annotations.Nullable;

/**
 * {@code ResultWriter} of a distributed Map.
 *
 * @param resource {@code arn:aws:states:::s3:putObject}, or null where only {@code WriterConfig} is
 *     given
 * @param arguments {@code Parameters} or {@code Arguments}, or null
 * @param writerConfig {@code WriterConfig} as written, or null
 */
public record ResultWriter(
    @Nullable TaskResource resource,
    @Nullable Expression arguments,
    @Nullable JsonNode writerConfig) {}
