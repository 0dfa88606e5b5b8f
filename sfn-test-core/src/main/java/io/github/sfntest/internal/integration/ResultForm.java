package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.ResultWriter;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the results of a map run are shown: {@code WriterConfig} of its result writer. Developer
 * Guide, "ResultWriter (Map)".
 *
 * @param lines whether files are JSON Lines
 */
public record ResultForm(Transformation transformation, boolean lines) {

  /** What becomes of a success; a failure is always described. */
  public enum Transformation {
    NONE,
    COMPACT,
    FLATTEN
  }

  /** The form that a result writer asks for; null is no writer. */
  public static ResultForm of(@Nullable ResultWriter writer) {
    JsonNode config = writer == null ? null : writer.writerConfig();
    String given = config == null ? "" : config.path("Transformation").asText();
    boolean exported = writer != null && writer.resource() != null;
    Transformation transformation =
        given.isEmpty()
            ? (exported ? Transformation.NONE : Transformation.COMPACT)
            : Transformation.valueOf(given);
    return new ResultForm(
        transformation, config != null && config.path("OutputType").asText().equals("JSONL"));
  }

  /** What a success adds to the results. */
  public List<JsonNode> entries(ChildResult child) {
    JsonNode output = child.output();
    if (output == null || transformation == Transformation.NONE) {
      return List.of(described(child));
    }
    if (transformation == Transformation.FLATTEN && output.isArray()) {
      List<JsonNode> elements = new ArrayList<>(output.size());
      output.forEach(elements::add);
      return elements;
    }
    return List.of(output);
  }

  /**
   * A child as {@code NONE} shows it: its execution's data, with input and output as texts; the
   * members are those that the recordings of {@code states:startExecution.sync} show.
   */
  public static JsonNode described(ChildResult child) {
    JsonNode included = Json.object("Included", true);
    ObjectBuilder builder = new ObjectBuilder();
    if (child.cause() != null) {
      builder.put("Cause", child.cause());
    }
    if (child.error() != null) {
      builder.put("Error", child.error());
    }
    builder
        .put("ExecutionArn", child.arn())
        .put("Input", Json.write(child.input()))
        .put("InputDetails", included)
        .put("Name", child.name());
    JsonNode output = child.output();
    if (output != null) {
      builder.put("Output", Json.write(output));
    }
    String refusal = child.redriveRefusal();
    builder
        .put("OutputDetails", included)
        .put("RedriveCount", child.redriveCount())
        .put("RedriveStatus", refusal == null ? "REDRIVABLE_BY_MAP_RUN" : "NOT_REDRIVABLE");
    if (refusal != null) {
      builder.put("RedriveStatusReason", refusal);
    }
    return builder
        .put("StartDate", child.startDate())
        .put("StateMachineArn", child.stateMachineArn())
        .put("Status", child.status())
        .put("StopDate", child.stopDate())
        .build();
  }
}
