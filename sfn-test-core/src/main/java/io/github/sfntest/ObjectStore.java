package io.github.sfntest;

import io.github.sfntest.internal.integration.ObjectStorage.StoredObject;
import io.github.sfntest.internal.integration.StoredContent;
import io.github.sfntest.internal.service.MemoryObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The stand-in for S3: what the item readers of distributed Maps read, and where their result
 * writers write. Thread-safe.
 *
 * <pre>{@code
 * sfn.objects().put("orders", "2025/lines.csv", "sku,quantity\ntea,2\n");
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ObjectStore {
  private final MemoryObjects objects;

  ObjectStore(MemoryObjects objects) {
    this.objects = objects;
  }

  /**
   * Stores an object, in place of one that is there.
   *
   * @param bucket the bucket, which need not exist
   * @param key the object's key
   * @param text the content, stored as UTF-8
   * @return this store
   */
  public ObjectStore put(String bucket, String key, String text) {
    return put(bucket, key, Objects.requireNonNull(text, "text").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Stores an object, in place of one that is there.
   *
   * @param bucket the bucket, which need not exist
   * @param key the object's key
   * @param content the content
   * @return this store
   */
  public ObjectStore put(String bucket, String key, byte[] content) {
    objects.put(
        Objects.requireNonNull(bucket, "bucket"),
        Objects.requireNonNull(key, "key"),
        Objects.requireNonNull(content, "content"));
    return this;
  }

  /**
   * Stores an object whose content is opened when it is read, in place of one that is there: a
   * large file, say, or rows that the test makes up as they are read.
   *
   * <pre>{@code
   * sfn.objects().put("orders", "2025/lines.csv", () -> Files.newInputStream(file));
   * }</pre>
   *
   * @param bucket the bucket, which need not exist
   * @param key the object's key
   * @param content opens the content, the same bytes each time: an item reader reads a file twice,
   *     once to count its items and once as the child executions need them
   * @return this store
   */
  public ObjectStore put(String bucket, String key, ContentSource content) {
    objects.put(
        Objects.requireNonNull(bucket, "bucket"),
        Objects.requireNonNull(key, "key"),
        Objects.requireNonNull(content, "content")::open);
    return this;
  }

  /** Opens the content of an object. */
  @FunctionalInterface
  @API(status = API.Status.EXPERIMENTAL)
  public interface ContentSource {

    /**
     * Opens the content.
     *
     * @return the content from its first byte; the kit closes it, at the latest with the
     *     environment
     * @throws IOException if that fails: then a Map that reads it fails with {@code
     *     States.ItemReaderFailed}
     */
    InputStream open() throws IOException;
  }

  /**
   * The content of an object.
   *
   * @param bucket the bucket
   * @param key the object's key
   * @return a copy of the content; empty if there is no such object
   * @throws UncheckedIOException if its {@link ContentSource} fails
   */
  public Optional<byte[]> get(String bucket, String key) {
    StoredContent content =
        objects.get(Objects.requireNonNull(bucket, "bucket"), Objects.requireNonNull(key, "key"));
    return Optional.ofNullable(content).map(stored -> bytes(key, stored));
  }

  private static byte[] bytes(String key, StoredContent stored) {
    try (InputStream content = stored.open()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The content of the object " + key + " can't be read.", e);
    }
  }

  /**
   * The keys of a bucket.
   *
   * @param bucket the bucket
   * @return all keys, sorted; never null but potentially empty
   */
  public List<String> keys(String bucket) {
    return objects.list(Objects.requireNonNull(bucket, "bucket"), "").stream()
        .map(StoredObject::key)
        .toList();
  }
}
