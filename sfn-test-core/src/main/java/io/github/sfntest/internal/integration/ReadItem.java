package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One item as a reader gives it.
 *
 * @param key the member's name, where the items are the members of an object; else null
 * @param source where it was read, such as {@code S3://bucket/key}
 */
public record ReadItem(@Nullable String key, JsonNode value, String source) {}
