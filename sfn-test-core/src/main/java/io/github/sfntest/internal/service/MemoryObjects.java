package io.github.sfntest.internal.service;

import io.github.sfntest.internal.integration.ObjectStorage;
import io.github.sfntest.internal.integration.StoredContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The stand-in for S3 that item readers read and result writers write. Thread-safe. */
public final class MemoryObjects implements ObjectStorage {
  private final Map<String, NavigableMap<String, Content>> buckets = new ConcurrentHashMap<>();
  private final OpenStreams streams = new OpenStreams();
  private volatile @Nullable VirtualTime clock;

  MemoryObjects() {}

  private record Content(StoredContent stored, long modifiedMillis) {

    StoredObject entry(String key) {
      try (DigestInputStream bytes =
          new DigestInputStream(stored.open(), MessageDigest.getInstance("MD5"))) {
        long size = bytes.transferTo(OutputStream.nullOutputStream());
        String etag = HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        return new StoredObject(key, size, etag, modifiedMillis);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has MD5", e);
      } catch (IOException e) {
        throw new UncheckedIOException("The content of the object " + key + " can't be read.", e);
      }
    }
  }

  void stampWith(VirtualTime newClock) {
    clock = newClock;
  }

  private long now() {
    VirtualTime time = clock;
    return time == null ? 0 : time.now();
  }

  @Override
  public @Nullable StoredContent get(String bucket, String key) {
    NavigableMap<String, Content> objects = buckets.get(bucket);
    Content content = objects == null ? null : objects.get(key);
    return content == null ? null : content.stored();
  }

  @Override
  public List<StoredObject> list(String bucket, String prefix) {
    NavigableMap<String, Content> objects = buckets.get(bucket);
    return objects == null
        ? List.of()
        : objects.tailMap(prefix, true).entrySet().stream()
            .takeWhile(object -> object.getKey().startsWith(prefix))
            .map(object -> object.getValue().entry(object.getKey()))
            .toList();
  }

  @Override
  public void put(String bucket, String key, byte[] content) {
    byte[] copy = content.clone();
    store(bucket, key, () -> new ByteArrayInputStream(copy));
  }

  /** Stores an object whose content is opened when it is needed. */
  public void put(String bucket, String key, StoredContent content) {
    store(bucket, key, () -> streams.opened(content.open()));
  }

  private void store(String bucket, String key, StoredContent content) {
    buckets
        .computeIfAbsent(bucket, name -> new ConcurrentSkipListMap<>())
        .put(key, new Content(content, now()));
  }

  void reset() {
    close();
    buckets.clear();
  }

  /** Closes what is still read. */
  void close() {
    streams.closeAll();
  }

  /** What is returned brings the present objects back. */
  Runnable keep() {
    Map<String, NavigableMap<String, Content>> kept = new HashMap<>();
    buckets.forEach((bucket, objects) -> kept.put(bucket, new TreeMap<>(objects)));
    return () -> {
      buckets.clear();
      kept.forEach((bucket, objects) -> buckets.put(bucket, new ConcurrentSkipListMap<>(objects)));
    };
  }
}
