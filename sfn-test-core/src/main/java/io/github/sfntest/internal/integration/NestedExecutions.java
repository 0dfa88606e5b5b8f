package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.TaskResource.Pattern;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.json.ObjectBuilder;
import org.jspecify.annotations.Nullable;

/** What {@code states:startExecution} sends and shows; asl-semantics §15.2. */
public final class NestedExecutions {
  private static final JsonNode INCLUDED = Json.object("Included", true);

  private NestedExecutions() {}

  /**
   * What a nested execution came to, with the members of {@code DescribeExecution}.
   *
   * @param output of a success, else null
   */
  public record Ended(
      String arn,
      String stateMachineArn,
      String name,
      String status,
      String startDate,
      String stopDate,
      JsonNode input,
      @Nullable JsonNode output,
      @Nullable String error,
      @Nullable String cause) {}

  /**
   * The input of the execution to start: a document, or a text that holds one; absent and null mean
   * {@code {}}.
   *
   * @throws IntegrationFailure if the text is not JSON
   */
  public static JsonNode input(TaskRequest request) throws IntegrationFailure {
    JsonNode input = request.parameters().get("Input");
    if (input == null || input.isNull()) {
      return Json.emptyObject();
    }
    if (!input.isTextual()) {
      return input;
    }
    try {
      return Json.parse(input.textValue());
    } catch (JsonSyntaxException e) {
      throw new IntegrationFailure(
          "StepFunctions.InvalidExecutionInputException",
          "Invalid State Machine Execution Input: '"
              + e.originalMessage()
              + "' (Service: AWSStepFunctions; Status Code: 400; Error Code: InvalidExecutionInput)");
    }
  }

  /** The name the Task gives the execution, or null. */
  public static @Nullable String name(TaskRequest request) {
    JsonNode name = request.parameters().get("Name");
    return name != null && name.isTextual() ? name.textValue() : null;
  }

  /** The answer of the start itself. */
  public static JsonNode started(String executionArn, String startDate, String requestId) {
    return TaskResults.withSdkMetadata(
        new ObjectBuilder().put("ExecutionArn", executionArn).put("StartDate", startDate),
        requestId);
  }

  /**
   * The result of {@code .sync} and {@code .sync:2}: the texts of input and output, or the
   * documents.
   */
  public static JsonNode result(Pattern pattern, Ended ended) {
    return describe(ended, pattern == Pattern.RUN_A_JOB_2);
  }

  /** The cause with which a failed execution fails the Task that ran it. */
  public static String cause(Ended ended) {
    return Json.write(describe(ended, false));
  }

  private static JsonNode describe(Ended ended, boolean documents) {
    ObjectBuilder builder = new ObjectBuilder();
    if (ended.cause() != null) {
      builder.put("Cause", ended.cause());
    }
    if (ended.error() != null) {
      builder.put("Error", ended.error());
    }
    builder
        .put("ExecutionArn", ended.arn())
        .put("Input", documents ? ended.input() : Json.text(Json.write(ended.input())))
        .put("InputDetails", INCLUDED)
        .put("Name", ended.name());
    JsonNode output = ended.output();
    if (output != null) {
      builder
          .put("Output", documents ? output : Json.text(Json.write(output)))
          .put("OutputDetails", INCLUDED);
    }
    boolean succeeded = ended.status().equals("SUCCEEDED");
    return builder
        .put("RedriveCount", 0)
        .put("RedriveStatus", succeeded ? "NOT_REDRIVABLE" : "REDRIVABLE")
        .put(
            "RedriveStatusReason",
            succeeded ? Json.text("Execution is SUCCEEDED and cannot be redriven") : Json.nul())
        .put("StartDate", ended.startDate())
        .put("StateMachineArn", ended.stateMachineArn())
        .put("Status", ended.status())
        .put("StopDate", ended.stopDate())
        .build();
  }
}
