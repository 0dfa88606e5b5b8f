package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a child execution of a distributed Map came to.
 *
 * @param status such as {@code SUCCEEDED}
 * @param output of a success, else null
 * @param items how many items it was given
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
    int items) {

  /** Whether it succeeded. */
  public boolean succeeded() {
    return status.equals("SUCCEEDED");
  }
}
