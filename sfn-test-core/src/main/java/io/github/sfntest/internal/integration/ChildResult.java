package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a child execution of a distributed Map came to.
 *
 * @param status such as {@code SUCCEEDED}
 * @param output of a success, else null
 * @param redriveRefusal why a redrive of the map run would not run it again; null if it would
 */
public record ChildResult(
    String arn,
    String name,
    String stateMachineArn,
    String status,
    String startDate,
    String stopDate,
    JsonNode input,
    @Nullable JsonNode output,
    @Nullable String error,
    @Nullable String cause,
    int redriveCount,
    @Nullable String redriveRefusal) {}
