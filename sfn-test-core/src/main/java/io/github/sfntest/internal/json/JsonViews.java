package io.github.sfntest.internal.json;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON values as the JSONata library sees them, and its results as JSON values. Objects and arrays
 * become read-only views without a copy; JSON null is {@link Jsonata#NULL_VALUE}, so that it
 * differs from "nothing". The only class here that refers to the library.
 */
public final class JsonViews {
  private JsonViews() {}

  /**
   * The value as a {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean} or
   * {@code NULL_VALUE}.
   */
  public static Object view(JsonNode value) {
    return viewFrozen(Json.freeze(value));
  }

  private static Object viewFrozen(JsonNode value) {
    if (value instanceof FrozenObject object) {
      return new ObjectView(object);
    }
    if (value instanceof FrozenArray array) {
      // Where the library groups an empty array it puts a "nothing" into it: a view would refuse.
      return array.isEmpty() ? new ArrayList<Object>(1) : new ArrayView(array);
    }
    if (value.isTextual()) {
      return value.textValue();
    }
    if (value.isNumber()) {
      return number(value);
    }
    return value.isBoolean() ? Boolean.valueOf(value.booleanValue()) : Jsonata.NULL_VALUE;
  }

  /** Inside arrays and objects the library compares numbers by class: each number has one only. */
  private static Number number(JsonNode value) {
    if (value.isInt()) {
      return value.intValue();
    }
    boolean isLong = value.isLong();
    double number = value.doubleValue();
    long whole = isLong ? value.longValue() : (long) number;
    if (!isLong && (whole != number || Math.abs(number) >= 0x1p63)) {
      return number;
    }
    return (int) whole == whole ? (Number) (int) whole : (Number) whole;
  }

  /** Whether the value is a view of a JSON value: then it is converted at no cost. */
  public static boolean isView(Object value) {
    return value instanceof ObjectView || value instanceof ArrayView;
  }

  /**
   * What an expression gave, as JSON. Java null is JSON null here: inside arrays and objects it
   * comes from copies that the library made of them.
   *
   * @throws IllegalArgumentException if it holds what JSON has not, such as a function
   */
  public static JsonNode toJson(@Nullable Object value) {
    if (value == null || value == Jsonata.NULL_VALUE) {
      return Json.nul();
    }
    if (value instanceof ObjectView view) {
      return view.object;
    }
    if (value instanceof ArrayView view) {
      return view.array;
    }
    if (value instanceof String text) {
      return Json.text(text);
    }
    if (value instanceof Boolean bool) {
      return Json.bool(bool);
    }
    if (value instanceof Double || value instanceof Float) {
      return Json.number(((Number) value).doubleValue());
    }
    if (value instanceof Number number) {
      return Json.freeze(JsonNumbers.of(number));
    }
    if (value instanceof List<?> list) {
      JsonNode[] elements = new JsonNode[list.size()];
      int i = 0;
      for (Object element : list) {
        elements[i++] = toJson(element);
      }
      return Json.arrayOfFrozen(elements);
    }
    if (value instanceof Map<?, ?> map) {
      return object(map);
    }
    throw new IllegalArgumentException("No JSON value: " + value.getClass().getName());
  }

  private static JsonNode object(Map<?, ?> map) {
    String[] names = new String[map.size()];
    JsonNode[] values = new JsonNode[names.length];
    int i = 0;
    for (Map.Entry<?, ?> member : map.entrySet()) {
      names[i] = String.valueOf(member.getKey());
      values[i++] = toJson(member.getValue());
    }
    return Json.object(Names.of(List.of(names)), values);
  }

  private static final class ArrayView extends AbstractList<Object> implements RandomAccess {
    private final FrozenArray array;

    ArrayView(FrozenArray array) {
      this.array = array;
    }

    @Override
    public Object get(int position) {
      return viewFrozen(array.element(position));
    }

    @Override
    public int size() {
      return array.size();
    }
  }

  private static final class ObjectView extends AbstractMap<String, Object> {
    private final FrozenObject object;

    ObjectView(FrozenObject object) {
      this.object = object;
    }

    @Override
    public int size() {
      return object.size();
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
      int position = position(name);
      return position < 0 ? null : viewFrozen(object.value(position));
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
      return position(name) >= 0;
    }

    private int position(@Nullable Object name) {
      return name instanceof String text ? object.names().find(text) : -1;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public int size() {
          return object.size();
        }

        @Override
        public Iterator<Map.Entry<String, Object>> iterator() {
          return entries();
        }
      };
    }

    private Iterator<Map.Entry<String, Object>> entries() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < object.size();
        }

        @Override
        public Map.Entry<String, Object> next() {
          if (next >= object.size()) {
            throw new NoSuchElementException();
          }
          var entry = Map.entry(object.names().get(next), viewFrozen(object.value(next)));
          next++;
          return entry;
        }
      };
    }
  }
}
