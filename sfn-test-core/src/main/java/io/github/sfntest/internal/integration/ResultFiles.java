package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.ArrayBuilder;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the results of a map run into stored objects; asl-semantics §14.6. A success is written in
 * the order of the items, as soon as all before it have ended: only its text is kept.
 */
public final class ResultFiles {
  private final ResultForm form;
  private final ObjectStorage storage;
  private final Content successes;
  private final Map<Integer, List<JsonNode>> early = new HashMap<>();
  private int next;

  /** Files that are stored when the run has ended. */
  public ResultFiles(ResultForm form, ObjectStorage storage) {
    this.form = form;
    this.storage = storage;
    this.successes = new Content(form.lines());
  }

  /** Adds what an item or batch left behind; nothing, if it failed. */
  public void succeeded(int index, List<JsonNode> entries) {
    if (index < next) {
      entries.forEach(successes::add); // it failed at first and was redriven
      return;
    }
    early.put(index, entries);
    List<JsonNode> due;
    while ((due = early.remove(next)) != null) {
      due.forEach(successes::add);
      next++;
    }
  }

  /**
   * Stores the files and their manifest.
   *
   * @param failed the entries of the children that did not succeed
   * @return the result of the Map state
   * @throws IntegrationFailure if the arguments name no bucket
   */
  public JsonNode finish(JsonNode arguments, String mapRunArn, List<JsonNode> failed)
      throws IntegrationFailure {
    String bucket = arguments.path("Bucket").asText();
    if (bucket.isEmpty()) {
      throw new IntegrationFailure(
          "States.ResultWriterFailed", "The ResultWriter names no Bucket to write to.");
    }
    String prefix = arguments.path("Prefix").asText();
    String folder =
        (prefix.isEmpty() ? "" : prefix.endsWith("/") ? prefix : prefix + "/")
            + mapRunArn.substring(mapRunArn.lastIndexOf(':') + 1);
    Content failures = new Content(form.lines());
    failed.forEach(failures::add);
    JsonNode manifest =
        new ObjectBuilder()
            .put("DestinationBucket", bucket)
            .put("MapRunArn", mapRunArn)
            .put(
                "ResultFiles",
                Json.object(
                    "FAILED",
                    store(bucket, folder + "/FAILED_0", failures),
                    "PENDING",
                    Json.emptyArray(),
                    "SUCCEEDED",
                    store(bucket, folder + "/SUCCEEDED_0", successes)))
            .build();
    String manifestKey = folder + "/manifest.json";
    storage.put(bucket, manifestKey, Json.write(manifest).getBytes(StandardCharsets.UTF_8));
    return Json.object(
        "MapRunArn",
        mapRunArn,
        "ResultWriterDetails",
        Json.object("Bucket", bucket, "Key", manifestKey));
  }

  private JsonNode store(String bucket, String name, Content content) {
    ArrayBuilder list = new ArrayBuilder();
    if (!content.isEmpty()) {
      String key = name + (form.lines() ? ".jsonl" : ".json");
      byte[] bytes = content.bytes();
      storage.put(bucket, key, bytes);
      list.add(Json.object("Key", key, "Size", bytes.length));
    }
    return list.build();
  }

  /** The growing text of a file. */
  private static final class Content {
    private final boolean lines;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    Content(boolean lines) {
      this.lines = lines;
    }

    void add(JsonNode entry) {
      if (!lines) {
        text.write(isEmpty() ? '[' : ',');
      }
      text.writeBytes(Json.write(entry).getBytes(StandardCharsets.UTF_8));
      if (lines) {
        text.write('\n');
      }
    }

    boolean isEmpty() {
      return text.size() == 0;
    }

    byte[] bytes() {
      ByteArrayOutputStream whole = new ByteArrayOutputStream(text.size() + 1);
      whole.writeBytes(text.toByteArray());
      if (!lines) {
        whole.write(']');
      }
      return whole.toByteArray();
    }
  }
}
