package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/**
 * Makes a frozen object, member by member. Confined to one thread; of no use after {@link
 * #build()}.
 */
public final class ObjectBuilder {
  private String[] names = new String[8];
  private JsonNode[] values = new JsonNode[8];
  private int count;

  /** Puts a member; one of that name is replaced and keeps its place. */
  public ObjectBuilder put(String name, JsonNode value) {
    JsonNode frozen = Json.freeze(value);
    for (int i = 0; i < count; i++) {
      if (names[i].equals(name)) {
        values[i] = frozen;
        return this;
      }
    }
    if (count == names.length) {
      names = Arrays.copyOf(names, count * 2);
      values = Arrays.copyOf(values, count * 2);
    }
    names[count] = name;
    values[count++] = frozen;
    return this;
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
