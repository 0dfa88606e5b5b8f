package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Files that name the files to read: the manifest of an S3 inventory, and that of a query of
 * Athena. Developer Guide, "ItemReader (Map)".
 */
final class Manifests {
  private static final String BUCKET_ARN = "arn:aws:s3:::";
  private static final String S3_URI = "s3://";

  private Manifests() {}

  /**
   * The rows of an inventory. User Guide of S3, "Locating your inventory list": the manifest names
   * the columns of the files, which have no headers, and the bucket they are in.
   */
  static ItemSource inventory(ItemFile manifest, ObjectStorage storage) throws IntegrationFailure {
    JsonNode document = document(manifest);
    String format = document.path("fileFormat").asText();
    if (!format.equals("CSV")) {
      // DG input-output-itemreader: only CSV; no recording has the text
      throw ItemReaders.failed("The file format of an S3 inventory must be CSV but was: " + format);
    }
    String bucket = document.path("destinationBucket").asText();
    String name = bucket.startsWith(BUCKET_ARN) ? bucket.substring(BUCKET_ARN.length()) : bucket;
    List<ItemFile> files = new ArrayList<>();
    for (JsonNode file : document.path("files")) {
      files.add(ItemFile.of(storage, name, file.path("key").asText()));
    }
    List<String> columns =
        Arrays.stream(document.path("fileSchema").asText().split(",")).map(String::trim).toList();
    return new ItemFiles(files, new ItemFormat("CSV", ',', columns, ""));
  }

  private static JsonNode document(ItemFile manifest) throws IntegrationFailure {
    try (OpenFile file = manifest.open()) {
      return file.readItem(
          () -> Json.parse(new String(file.content().readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  /**
   * The files that a query has written. User Guide of Athena, "UNLOAD": the manifest is a CSV list
   * of their addresses.
   */
  static ItemSource query(ItemFile manifest, ItemFormat format, ObjectStorage storage)
      throws IntegrationFailure {
    List<ItemFile> files = new ArrayList<>();
    try (OpenFile file = manifest.open()) {
      CsvRows rows = file.readItem(() -> new CsvRows(file.text(), ','));
      Optional<List<String>> row = file.readItem(() -> Optional.ofNullable(rows.next()));
      while (row.isPresent()) {
        String address = row.get().get(0).strip();
        if (!address.isEmpty()) {
          files.add(file(address, storage));
        }
        row = file.readItem(() -> Optional.ofNullable(rows.next()));
      }
    }
    return new ItemFiles(files, format);
  }

  private static ItemFile file(String address, ObjectStorage storage) throws IntegrationFailure {
    int slash = address.indexOf('/', S3_URI.length());
    if (!address.startsWith(S3_URI) || slash < 0) {
      // no recording has the text
      throw ItemReaders.failed("A manifest of Athena must list S3 URIs but has: " + address);
    }
    return ItemFile.of(
        storage, address.substring(S3_URI.length(), slash), address.substring(slash + 1));
  }
}
