package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.ItemReader;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Finds the items of a distributed Map in stored objects; asl-semantics §14.4 and Developer Guide,
 * "ItemReader (Map)".
 */
public final class ItemReaders {
  private static final String LIST = "listObjectsV2";

  private ItemReaders() {}

  /**
   * The items that a reader gives.
   *
   * @throws IntegrationFailure if there is no such object
   */
  public static ItemSource read(ItemReader reader, JsonNode arguments, ObjectStorage storage)
      throws IntegrationFailure {
    JsonNode config = config(reader);
    String bucket = arguments.path("Bucket").asText();
    if (lists(reader)) {
      String prefix = arguments.path("Prefix").asText();
      return flattens(config)
          ? new ItemFiles(files(bucket, prefix, storage), ItemFormat.of(config))
          : of(Json.array(list(storage, bucket, prefix)), source(reader, arguments));
    }
    ItemFile file = ItemFile.of(storage, bucket, arguments.path("Key").asText());
    String manifest = config.path("ManifestType").asText();
    if (manifest.equals("ATHENA_DATA")) {
      return Manifests.query(file, ItemFormat.of(config), storage);
    }
    // DG: the other manifest is the default, and needs no InputType if it is named
    return manifest.equals("S3_INVENTORY") || config.path("InputType").asText().equals("MANIFEST")
        ? Manifests.inventory(file, storage)
        : new ItemFiles(List.of(file), ItemFormat.of(config));
  }

  /**
   * The items in the text of what a reader reads: of an object, or of the list of a bucket's
   * objects as a JSON array.
   */
  public static ItemSource ofText(ItemReader reader, JsonNode arguments, String text) {
    JsonNode config = config(reader);
    ItemFormat format = ItemFormat.of(config);
    boolean rows = format.inputType().equals("CSV") || format.inputType().equals("JSONL");
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    boolean asJson = !rows || (lists(reader) && !flattens(config));
    return new ItemFiles(
        List.of(new ItemFile(source(reader, arguments), () -> new ByteArrayInputStream(utf8))),
        asJson ? new ItemFormat("JSON", ',', null, format.itemsPointer()) : format);
  }

  /** The elements of an array, or the members of an object. */
  public static ItemSource of(JsonNode container, String source) {
    if (container.isArray()) {
      return () -> {
        Iterator<JsonNode> elements = container.elements();
        return () -> elements.hasNext() ? new ReadItem(null, elements.next(), source) : null;
      };
    }
    return () -> {
      Iterator<Map.Entry<String, JsonNode>> members = container.properties().iterator();
      return () -> {
        Map.Entry<String, JsonNode> member = members.hasNext() ? members.next() : null;
        return member == null ? null : new ReadItem(member.getKey(), member.getValue(), source);
      };
    };
  }

  /** {@code Map.Item.Source} of the context object: the bucket, or the object in it. */
  public static String source(ItemReader reader, JsonNode arguments) {
    String bucket = "S3://" + arguments.path("Bucket").asText();
    return lists(reader) ? bucket : bucket + "/" + arguments.path("Key").asText();
  }

  /** The failure of a Map whose items can't be read. */
  public static IntegrationFailure failed(String cause) {
    return new IntegrationFailure("States.ItemReaderFailed", cause);
  }

  private static JsonNode config(ItemReader reader) {
    return reader.readerConfig() == null ? Json.emptyObject() : reader.readerConfig();
  }

  private static boolean lists(ItemReader reader) {
    return reader.resource().action().equals(LIST);
  }

  private static boolean flattens(JsonNode config) {
    return config.path("Transformation").asText().equals("LOAD_AND_FLATTEN");
  }

  private static List<ItemFile> files(String bucket, String prefix, ObjectStorage storage)
      throws IntegrationFailure {
    List<ItemFile> files = new ArrayList<>();
    for (ObjectStorage.StoredObject object : storage.list(bucket, prefix)) {
      files.add(ItemFile.of(storage, bucket, object.key()));
    }
    return files;
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
}
