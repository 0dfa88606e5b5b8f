package io.github.sfntest.internal.service;

import io.github.sfntest.internal.integration.ObjectStorage;
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
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The stand-in for S3 that item readers read and result writers write. Thread-safe. */
public final class MemoryObjects implements ObjectStorage {
  private final Map<String, NavigableMap<String, Content>> buckets = new ConcurrentHashMap<>();
  private volatile LongSupplier clock = () -> 0;

  MemoryObjects() {}

  private static final class Content {
    private final byte[] bytes;
    private final long modifiedMillis;

    Content(byte[] bytes, long modifiedMillis) {
      this.bytes = bytes.clone();
      this.modifiedMillis = modifiedMillis;
    }

    StoredObject entry(String key) {
      try {
        byte[] digest = MessageDigest.getInstance("MD5").digest(bytes);
        return new StoredObject(
            key, bytes.length, HexFormat.of().formatHex(digest), modifiedMillis);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has MD5", e);
      }
    }
  }

  void stampWith(LongSupplier newClock) {
    clock = newClock;
  }

  @Override
  public byte @Nullable [] get(String bucket, String key) {
    NavigableMap<String, Content> objects = buckets.get(bucket);
    Content content = objects == null ? null : objects.get(key);
    return content == null ? null : content.bytes;
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
    buckets
        .computeIfAbsent(bucket, name -> new ConcurrentSkipListMap<>())
        .put(key, new Content(content, clock.getAsLong()));
  }

  void reset() {
    buckets.clear();
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
