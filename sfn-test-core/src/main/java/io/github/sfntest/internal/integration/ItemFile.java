package io.github.sfntest.internal.integration;

import java.io.IOException;
import java.io.InputStream;

/** A stored file that items are read from, as it was when the reading began. */
final class ItemFile {
  private final String name;
  private final StoredContent content;

  /**
   * @param name such as {@code S3://bucket/key}
   */
  ItemFile(String name, StoredContent content) {
    this.name = name;
    this.content = content;
  }

  String name() {
    return name;
  }

  /** The file of that place. */
  static ItemFile of(ObjectStorage storage, String bucket, String key) throws IntegrationFailure {
    StoredContent content = storage.get(bucket, key);
    if (content == null) {
      throw ItemReaders.failed("The specified key does not exist: s3://" + bucket + "/" + key);
    }
    return new ItemFile("S3://" + bucket + "/" + key, content);
  }

  /** Opens what is in it, decompressed. */
  OpenFile open() throws IntegrationFailure {
    try {
      return new OpenFile(this, decompressed());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private InputStream decompressed() throws IOException {
    InputStream stored = content.open();
    try {
      return Compression.open(stored);
    } catch (IOException | UnreadableFormatException e) {
      stored.close();
      throw e;
    }
  }

  /** The failure of a reader whose file is damaged. */
  IntegrationFailure unreadable(IOException e) {
    return ItemReaders.failed("The file " + name + " can't be read: " + e.getMessage());
  }
}
