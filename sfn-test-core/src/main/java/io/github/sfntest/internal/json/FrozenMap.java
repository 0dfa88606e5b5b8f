package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a frozen object: two arrays behind the {@code Map} that {@code ObjectNode} works
 * on. Refuses writes.
 */
final class FrozenMap extends AbstractMap<String, JsonNode> {
  private final Names names;
  private final JsonNode[] values;

  FrozenMap(Names names, JsonNode[] values) {
    this.names = names;
    this.values = values;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public @Nullable JsonNode get(@Nullable Object name) {
    int position = name instanceof String text ? names.find(text) : -1;
    return position < 0 ? null : values[position];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return name instanceof String text && names.find(text) >= 0;
  }

  @Override
  public Set<Map.Entry<String, JsonNode>> entrySet() {
    return new Entries();
  }

  @Override
  public JsonNode put(String name, JsonNode value) {
    throw refused();
  }

  @Override
  public JsonNode putIfAbsent(String name, JsonNode value) {
    throw refused();
  }

  @Override
  public void putAll(Map<? extends String, ? extends JsonNode> members) {
    throw refused();
  }

  @Override
  public JsonNode remove(@Nullable Object name) {
    throw refused();
  }

  @Override
  public void clear() {
    throw refused();
  }

  static UnsupportedOperationException refused() {
    return new UnsupportedOperationException(
        "This JSON value is frozen: call deepCopy() and change the copy.");
  }

  private final class Entries extends AbstractSet<Map.Entry<String, JsonNode>> {

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public void clear() {
      throw refused();
    }

    @Override
    public Iterator<Map.Entry<String, JsonNode>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < values.length;
        }

        @Override
        public Map.Entry<String, JsonNode> next() {
          if (next >= values.length) {
            throw new NoSuchElementException();
          }
          var entry = Map.entry(names.get(next), values[next]);
          next++;
          return entry;
        }

        @Override
        public void remove() {
          throw refused();
        }
      };
    }
  }
}
