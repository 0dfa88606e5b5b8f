package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.query.Expression;
import org.jspecify.annotations.Nullable;

/**
 * {@code ItemReader} of a distributed Map.
 *
 * @param resource such as {@code s3:getObject}
 * @param arguments {@code Parameters} or {@code Arguments}, or null
 * @param readerConfig {@code ReaderConfig} as written, without {@code MaxItems} and {@code
 *     MaxItemsPath}; null if absent
 * @param maxItems {@code MaxItems} or {@code MaxItemsPath}, or null
 */
public record ItemReader(
    TaskResource resource,
    @Nullable Expression arguments,
    @Nullable JsonNode readerConfig,
    @Nullable ValueField maxItems) {}
