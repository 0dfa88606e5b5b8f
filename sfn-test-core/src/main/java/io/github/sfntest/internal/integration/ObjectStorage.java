package io.github.sfntest.internal.integration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where item readers read and result writers write: a stand-in for S3. */
public interface ObjectStorage {

  /**
   * An object's content.
   *
   * @return null if there is no such object
   */
  @Nullable StoredContent get(String bucket, String key);

  /** The objects of a bucket whose keys start with the prefix, by key. */
  List<StoredObject> list(String bucket, String prefix);

  /** Stores an object, in place of one that is there. */
  void put(String bucket, String key, byte[] content);

  /**
   * One entry of a list.
   *
   * @param size in bytes
   * @param etag the MD5 of the content in hexadecimal digits
   * @param lastModifiedMillis virtual time, milliseconds since 1970
   */
  record StoredObject(String key, long size, String etag, long lastModifiedMillis) {}
}
