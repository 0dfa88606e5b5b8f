package io.github.sfntest.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A container that is laid beside the expected one, while its children are. */
final class Alignment {
  private final boolean isObject;
  private final Iterator<Pair> pairs;
  private final List<String> names = new ArrayList<>();
  private final List<JsonNode> values = new ArrayList<>();
  private @Nullable Pair current;

  /** Of the children of a container. */
  Alignment(boolean isObject, List<Pair> pairs) {
    this.isObject = isObject;
    this.pairs = pairs.iterator();
  }

  /** The next child, whose value is to be {@link #add added}, or null after the last. */
  @Nullable Pair next() {
    current = pairs.hasNext() ? pairs.next() : null;
    return current;
  }

  /** Adds what stands for the current child: nothing if it is null. */
  void add(@Nullable JsonNode value) {
    if (value != null && current != null) {
      names.add(current.place().name());
      values.add(value);
    }
  }

  JsonNode build() {
    if (!isObject) {
      return Json.array(values);
    }
    ObjectBuilder object = new ObjectBuilder();
    for (int i = 0; i < values.size(); i++) {
      object.put(names.get(i), values.get(i));
    }
    return object.build();
  }
}
