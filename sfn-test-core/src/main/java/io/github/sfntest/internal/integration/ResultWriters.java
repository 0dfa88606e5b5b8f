package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.ResultWriter;
import io.github.sfntest.internal.json.ArrayBuilder;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Writes the results of a map run into stored objects; asl-semantics §14.6. */
public final class ResultWriters {

  private ResultWriters() {}

  /**
   * Writes the result files and their manifest, or, without a resource, only forms the result.
   *
   * @return the result of the Map state
   * @throws IntegrationFailure if the arguments name no bucket
   */
  public static JsonNode write(
      ResultWriter writer,
      JsonNode arguments,
      String mapRunArn,
      List<ChildResult> children,
      ObjectStorage storage)
      throws IntegrationFailure {
    JsonNode config = writer.writerConfig() == null ? Json.emptyObject() : writer.writerConfig();
    String transformation = config.path("Transformation").asText();
    if (writer.resource() == null) {
      // DG input-output-resultwriter: without S3, outputs only is the default
      String form = transformation.isEmpty() ? "COMPACT" : transformation;
      return Json.array(transformed(children, ChildResult::succeeded, form));
    }
    String bucket = arguments.path("Bucket").asText();
    if (bucket.isEmpty()) {
      throw new IntegrationFailure(
          "States.ResultWriterFailed", "The ResultWriter names no Bucket to write to.");
    }
    String prefix = arguments.path("Prefix").asText();
    String folder =
        (prefix.isEmpty() ? "" : prefix + "/")
            + mapRunArn.substring(mapRunArn.lastIndexOf(':') + 1);
    Files files = new Files(storage, bucket, folder, config.path("OutputType").asText());
    JsonNode manifest =
        new ObjectBuilder()
            .put("DestinationBucket", bucket)
            .put("MapRunArn", mapRunArn)
            .put(
                "ResultFiles",
                Json.object(
                    "FAILED",
                    files.write("FAILED", transformed(children, c -> !c.succeeded(), "NONE")),
                    "PENDING",
                    Json.emptyArray(),
                    "SUCCEEDED",
                    files.write(
                        "SUCCEEDED",
                        transformed(children, ChildResult::succeeded, transformation))))
            .build();
    String manifestKey = folder + "/manifest.json";
    storage.put(bucket, manifestKey, bytes(Json.write(manifest)));
    return Json.object(
        "MapRunArn",
        mapRunArn,
        "ResultWriterDetails",
        Json.object("Bucket", bucket, "Key", manifestKey));
  }

  private static List<JsonNode> transformed(
      List<ChildResult> children, Predicate<ChildResult> which, String transformation) {
    List<JsonNode> entries = new ArrayList<>();
    for (ChildResult child : children) {
      JsonNode output = child.output();
      if (!which.test(child)) {
        continue;
      }
      if (output == null || transformation.isEmpty() || transformation.equals("NONE")) {
        entries.add(describe(child));
      } else if (transformation.equals("FLATTEN") && output.isArray()) {
        output.forEach(entries::add);
      } else {
        entries.add(output);
      }
    }
    return entries;
  }

  private static JsonNode describe(ChildResult child) {
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
    return builder
        .put("OutputDetails", included)
        .put("RedriveCount", 0)
        .put("RedriveStatus", "NOT_REDRIVABLE")
        .put("StartDate", child.startDate())
        .put("StateMachineArn", child.stateMachineArn())
        .put("Status", child.status())
        .put("StopDate", child.stopDate())
        .build();
  }

  /** Writes one file of each kind. */
  private record Files(ObjectStorage storage, String bucket, String folder, String outputType) {

    JsonNode write(String kind, List<JsonNode> entries) {
      ArrayBuilder list = new ArrayBuilder();
      if (!entries.isEmpty()) {
        boolean lines = outputType.equals("JSONL");
        String key = folder + "/" + kind + "_0" + (lines ? ".jsonl" : ".json");
        byte[] content = bytes(lines ? lines(entries) : Json.write(Json.array(entries)));
        storage.put(bucket, key, content);
        list.add(Json.object("Key", key, "Size", content.length));
      }
      return list.build();
    }

    private static String lines(List<JsonNode> entries) {
      StringBuilder text = new StringBuilder();
      entries.forEach(entry -> text.append(Json.write(entry)).append('\n'));
      return text.toString();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
