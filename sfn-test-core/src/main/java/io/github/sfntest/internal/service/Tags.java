package io.github.sfntest.internal.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sfn.model.Tag;

/** The tags of one resource, by key. Thread-safe. */
final class Tags {
  /** Developer Guide, "Service quotas": tags of a resource. */
  private static final int MOST = 50;

  private final Map<String, Tag> byKey = new LinkedHashMap<>();

  /** Adds tags; one whose key is there gets the new value. All or none. */
  synchronized void add(String resourceArn, List<Tag> tags) {
    Map<String, Tag> all = new LinkedHashMap<>(byKey);
    tags.forEach(tag -> all.put(tag.key(), tag));
    if (all.size() > MOST) {
      throw ApiErrors.tooManyTags(resourceArn);
    }
    byKey.putAll(all);
  }

  /** Removes tags; a key that is not there is no error. */
  synchronized void remove(List<String> keys) {
    keys.forEach(byKey::remove);
  }

  synchronized List<Tag> list() {
    return List.copyOf(byKey.values());
  }
}
