package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.ItemReader;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.json.ObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the items of a distributed Map out of stored objects; asl-semantics §14.4. */
public final class ItemReaders {
  private static final String FAILED = "States.ItemReaderFailed";
  private static final String LIST = "listObjectsV2";

  private ItemReaders() {}

  /**
   * The items that a reader gives.
   *
   * @param maxItems 0 for all
   * @throws IntegrationFailure if there is no such object, or it does not hold items
   */
  public static ReadItems read(
      ItemReader reader, JsonNode arguments, long maxItems, ObjectStorage storage)
      throws IntegrationFailure {
    String bucket = arguments.path("Bucket").asText();
    if (reader.resource().action().equals(LIST)) {
      List<JsonNode> objects = list(storage, bucket, arguments.path("Prefix").asText());
      return new ReadItems(limit(objects, maxItems), source(reader, arguments));
    }
    String key = arguments.path("Key").asText();
    byte[] content = storage.get(bucket, key);
    if (content == null) {
      throw new IntegrationFailure(
          FAILED, "The specified key does not exist: s3://" + bucket + "/" + key);
    }
    String text = new String(content, StandardCharsets.UTF_8);
    return new ReadItems(items(reader, text, maxItems), source(reader, arguments));
  }

  /** {@code Map.Item.Source} of the context object: the bucket, or the object in it. */
  public static String source(ItemReader reader, JsonNode arguments) {
    String bucket = "S3://" + arguments.path("Bucket").asText();
    return reader.resource().action().equals(LIST)
        ? bucket
        : bucket + "/" + arguments.path("Key").asText();
  }

  /**
   * The items in the text of what a reader reads: of an object, or of the list of a bucket's
   * objects as a JSON array.
   *
   * @param maxItems 0 for all
   * @throws IntegrationFailure if it does not hold items
   */
  public static List<JsonNode> items(ItemReader reader, String text, long maxItems)
      throws IntegrationFailure {
    JsonNode config = reader.readerConfig() == null ? Json.emptyObject() : reader.readerConfig();
    boolean isList = reader.resource().action().equals(LIST);
    return limit(isList ? jsonItems(config, text) : items(config, text), maxItems);
  }

  private static List<JsonNode> items(JsonNode config, String text) throws IntegrationFailure {
    String type = config.path("InputType").asText();
    return switch (type) {
      case "CSV" -> CsvItems.read(config, text);
      case "JSON" -> jsonItems(config, text);
      case "JSONL" -> jsonLines(text);
      default ->
          throw new UnsupportedOperationException(
              "An item reader with the input type '"
                  + type
                  + "' is not supported: use JSON, JSONL or CSV in the test.");
    };
  }

  private static List<JsonNode> jsonItems(JsonNode config, String text) throws IntegrationFailure {
    JsonNode document = parse(text);
    String pointer = config.path("ItemsPointer").asText();
    JsonNode items = pointer.isEmpty() ? document : document.at(pointer);
    if (items.isContainerNode()) {
      return elements(items);
    }
    // REC test_map_item_reader_json_no_json_list_object
    throw new IntegrationFailure(FAILED, "Attempting to map over non-iterable node.");
  }

  private static List<JsonNode> jsonLines(String text) throws IntegrationFailure {
    List<JsonNode> items = new ArrayList<>();
    for (String line : text.split("\r?\n", -1)) {
      if (!line.isBlank()) {
        items.add(parse(line));
      }
    }
    return items;
  }

  private static JsonNode parse(String text) throws IntegrationFailure {
    try {
      return Json.parse(text);
    } catch (JsonSyntaxException e) {
      throw new IntegrationFailure(FAILED, e.originalMessage());
    }
  }

  private static List<JsonNode> list(ObjectStorage storage, String bucket, String prefix) {
    List<JsonNode> objects = new ArrayList<>();
    for (ObjectStorage.StoredObject object : storage.list(bucket, prefix)) {
      objects.add(
          new ObjectBuilder()
              .put("Etag", "\"" + object.etag() + "\"")
              .put("Key", object.key())
              .put("LastModified", object.lastModifiedMillis() / 1000)
              .put("Size", object.size())
              .put("StorageClass", "STANDARD")
              .build());
    }
    return objects;
  }

  /** The elements of an array, or the members of an object as objects of key and value. */
  public static List<JsonNode> elements(JsonNode container) {
    List<JsonNode> items = new ArrayList<>(container.size());
    if (container.isArray()) {
      container.forEach(items::add);
    } else {
      container
          .properties()
          .forEach(e -> items.add(Json.object("Key", e.getKey(), "Value", e.getValue())));
    }
    return items;
  }

  /** The first so many of them; 0 for all. */
  public static List<JsonNode> limit(List<JsonNode> items, long maxItems) {
    return maxItems == 0 || maxItems >= items.size() ? items : items.subList(0, (int) maxItems);
  }
}
