package io.github.sfntest.internal.integration;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A stored file that items are read from, as it was when the reading began. */
final class ItemFile {
  private final String name;
  private final byte[] content;

  /**
   * @param name such as {@code S3://bucket/key}
   * @param content not changed any more
   */
  ItemFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  String name() {
    return name;
  }

  /** The file of that place. */
  static ItemFile of(ObjectStorage storage, String bucket, String key) throws IntegrationFailure {
    byte[] content = storage.get(bucket, key);
    if (content == null) {
      throw ItemReaders.failed("The specified key does not exist: s3://" + bucket + "/" + key);
    }
    return new ItemFile("S3://" + bucket + "/" + key, content);
  }

  /** What is in it, decompressed. */
  InputStream open() throws IntegrationFailure {
    try {
      return Compression.of(content).open(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The same, as text. */
  BufferedReader openText() throws IntegrationFailure {
    return new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8));
  }

  /** The failure of a reader whose file is damaged. */
  IntegrationFailure unreadable(IOException e) {
    return ItemReaders.failed("The file " + name + " can't be read: " + e.getMessage());
  }
}
