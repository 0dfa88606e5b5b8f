package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What an item reader gave.
 *
 * @param source {@code Map.Item.Source} of the context object, such as {@code S3://bucket/key}
 */
public record ReadItems(List<JsonNode> items, String source) {}
