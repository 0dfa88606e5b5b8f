package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * An array that cannot change: mutators throw, {@code deepCopy()} gives an ordinary node. Its
 * elements are frozen too.
 */
@SuppressWarnings("unchecked") // deepCopy() as Jackson declares it
final class FrozenArray extends ArrayNode {
  private static final long serialVersionUID = 1L;

  private final transient JsonNode[] elements;

  /**
   * UTF-8 bytes of the compact text, 0 while nobody has asked. Racing threads write the same
   * number.
   */
  transient int size;

  /** Takes the array over; its elements are frozen. */
  FrozenArray(JsonNode[] elements) {
    super(JsonNodeFactory.instance, new FrozenList(elements));
    this.elements = elements;
  }

  JsonNode element(int position) {
    return elements[position];
  }

  /** A copy with that element replaced. */
  FrozenArray with(int position, JsonNode value) {
    JsonNode[] changed = elements.clone();
    changed[position] = value;
    FrozenArray copy = new FrozenArray(changed);
    if (size != 0) {
      copy.size = size - JsonSize.of(elements[position]) + JsonSize.of(value);
    }
    return copy;
  }

  @Override
  public @Nullable JsonNode get(int position) {
    return position >= 0 && position < elements.length ? elements[position] : null;
  }

  @Override
  public int size() {
    return elements.length;
  }

  @Override
  public boolean isEmpty() {
    return elements.length == 0;
  }

  @Override
  public ArrayNode deepCopy() {
    return (ArrayNode) Thawing.thaw(this);
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
