package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a frozen object, member by member. Confined to one thread; of no use after {@link
 * #build()}.
 */
public final class ObjectBuilder {
  private static final int SEARCHED_IN_ORDER = 16;

  private String[] names = new String[8];
  private JsonNode[] values = new JsonNode[8];
  private int count;

  /** The places of the names, kept once there are many. */
  private @Nullable Map<String, Integer> places;

  /** Puts a member; one of that name is replaced and keeps its place. */
  public ObjectBuilder put(String name, JsonNode value) {
    JsonNode frozen = Json.freeze(value);
    int place = find(name);
    if (place >= 0) {
      values[place] = frozen;
      return this;
    }
    if (count == names.length) {
      names = Arrays.copyOf(names, count * 2);
      values = Arrays.copyOf(values, count * 2);
    }
    names[count] = name;
    values[count] = frozen;
    if (places != null) {
      places.put(name, count);
    }
    count++;
    return this;
  }

  private int find(String name) {
    if (places == null && count > SEARCHED_IN_ORDER) {
      places = new HashMap<>();
      for (int i = 0; i < count; i++) {
        places.put(names[i], i);
      }
    }
    if (places != null) {
      return places.getOrDefault(name, -1);
    }
    for (int i = 0; i < count; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Puts a text. */
  public ObjectBuilder put(String name, String value) {
    return put(name, Json.text(value));
  }

  /** Puts an integer. */
  public ObjectBuilder put(String name, long value) {
    return put(name, Json.number(value));
  }

  /** Puts a boolean. */
  public ObjectBuilder put(String name, boolean value) {
    return put(name, Json.bool(value));
  }

  /** The object. */
  public ObjectNode build() {
    if (count == 0) {
      return Json.emptyObject();
    }
    Names shape = Names.unlessDuplicates(Arrays.copyOf(names, count));
    if (shape == null) {
      throw new IllegalStateException("put() lets no name in twice");
    }
    return new FrozenObject(shape, Arrays.copyOf(values, count));
  }
}
