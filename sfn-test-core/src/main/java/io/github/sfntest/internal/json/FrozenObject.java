package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An object that cannot change: mutators throw, {@code deepCopy()} gives an ordinary node. Its
 * members are frozen too.
 */
@SuppressWarnings("unchecked") // deepCopy() as Jackson declares it
final class FrozenObject extends ObjectNode {
  private static final long serialVersionUID = 1L;

  private final transient Names names;
  private final transient JsonNode[] values;

  /**
   * UTF-8 bytes of the compact text, 0 while nobody has asked. Racing threads write the same
   * number.
   */
  transient int size;

  /** Takes the array over; its elements are frozen and as many as the names. */
  FrozenObject(Names names, JsonNode[] values) {
    super(JsonNodeFactory.instance, new FrozenMap(names, values));
    this.names = names;
    this.values = values;
  }

  Names names() {
    return names;
  }

  JsonNode value(int position) {
    return values[position];
  }

  /** A copy with that member replaced or, if there is none of that name, added at the end. */
  FrozenObject with(String name, JsonNode value) {
    int position = names.find(name);
    FrozenObject copy;
    if (position < 0) {
      JsonNode[] longer = Arrays.copyOf(values, values.length + 1);
      longer[values.length] = value;
      copy = new FrozenObject(names.and(name), longer);
    } else {
      JsonNode[] changed = values.clone();
      changed[position] = value;
      copy = new FrozenObject(names, changed);
      if (size != 0) {
        copy.size = size - JsonSize.of(values[position]) + JsonSize.of(value);
      }
    }
    return copy;
  }

  @Override
  public @Nullable JsonNode get(String name) {
    int position = names.find(name);
    return position < 0 ? null : values[position];
  }

  @Override
  public JsonNode path(String name) {
    int position = names.find(name);
    return position < 0 ? MissingNode.getInstance() : values[position];
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean isEmpty() {
    return values.length == 0;
  }

  @Override
  public ObjectNode deepCopy() {
    return (ObjectNode) Thawing.thaw(this);
  }

  @Override
  public String toString() {
    return JsonWriter.write(this);
  }

  @Override
  public String toPrettyString() {
    return JsonWriter.pretty(this);
  }
}
