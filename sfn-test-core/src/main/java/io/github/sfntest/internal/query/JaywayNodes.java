package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.spi.json.JsonProvider;
import com.jayway.jsonpath.spi.mapper.MappingProvider;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.json.ObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets Jayway walk our nodes without a copy. What it builds itself are Java lists and maps of
 * nodes. The library's own provider for Jackson nodes is no choice: it answers {@code null} beyond
 * the end of an array, and loads an ObjectMapper.
 */
final class JaywayNodes implements JsonProvider {

  /** A result of the engine as a JSON value. */
  static JsonNode json(@Nullable Object value) {
    if (value instanceof JsonNode node) {
      return node;
    }
    if (value instanceof List<?> list) {
      JsonNode[] elements = new JsonNode[list.size()];
      for (int i = 0; i < elements.length; i++) {
        elements[i] = json(list.get(i));
      }
      return Json.arrayOfFrozen(elements);
    }
    if (value instanceof Map<?, ?> map) {
      ObjectBuilder members = new ObjectBuilder();
      map.forEach((name, member) -> members.put(String.valueOf(name), json(member)));
      return members.build();
    }
    return Json.nul();
  }

  @Override
  public Object parse(String json) {
    try {
      return Json.parse(json);
    } catch (JsonSyntaxException e) {
      throw new InvalidJsonException(e, json);
    }
  }

  @Override
  public Object parse(InputStream jsonStream, String charset) {
    try {
      return parse(new String(jsonStream.readAllBytes(), Charset.forName(charset)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toJson(Object obj) {
    return Json.write(json(obj));
  }

  @Override
  public Object createArray() {
    return new ArrayList<Object>();
  }

  @Override
  public Object createMap() {
    return new LinkedHashMap<String, Object>();
  }

  @Override
  public boolean isArray(@Nullable Object obj) {
    return obj instanceof List || (obj instanceof JsonNode node && node.isArray());
  }

  @Override
  public boolean isMap(@Nullable Object obj) {
    return obj instanceof Map || (obj instanceof JsonNode node && node.isObject());
  }

  @Override
  public int length(Object obj) {
    if (obj instanceof Collection<?> list) {
      return list.size();
    }
    if (obj instanceof Map<?, ?> map) {
      return map.size();
    }
    JsonNode node = (JsonNode) obj;
    return node.isTextual() ? node.textValue().length() : node.size();
  }

  @Override
  public Iterable<?> toIterable(Object obj) {
    if (obj instanceof JsonNode node) {
      return node;
    }
    return obj instanceof Map<?, ?> map ? map.values() : (List<?>) obj;
  }

  @Override
  public Collection<String> getPropertyKeys(Object obj) {
    List<String> names = new ArrayList<>();
    if (obj instanceof JsonNode node) {
      node.fieldNames().forEachRemaining(names::add);
    } else {
      ((Map<?, ?>) obj).keySet().forEach(name -> names.add(String.valueOf(name)));
    }
    return names;
  }

  @Override
  public Object getArrayIndex(Object obj, int index) {
    if (obj instanceof List<?> list) {
      return list.get(index);
    }
    JsonNode element = ((JsonNode) obj).get(index);
    if (element == null) {
      throw new IndexOutOfBoundsException(index);
    }
    return element;
  }

  @Override
  @Deprecated
  public @Nullable Object getArrayIndex(Object obj, int index, boolean unwrap) {
    Object element = getArrayIndex(obj, index);
    return unwrap ? unwrap(element) : element;
  }

  @Override
  @SuppressWarnings("unchecked") // made by createArray()
  public void setArrayIndex(Object array, int index, Object newValue) {
    List<Object> list = (List<Object>) array;
    if (index == list.size()) {
      list.add(newValue);
    } else {
      list.set(index, newValue);
    }
  }

  @Override
  public Object getMapValue(Object obj, String key) {
    Object value = obj instanceof JsonNode node ? node.get(key) : ((Map<?, ?>) obj).get(key);
    return value == null ? UNDEFINED : value;
  }

  @Override
  @SuppressWarnings("unchecked") // made by createMap()
  public void setProperty(Object obj, Object key, Object value) {
    ((Map<String, Object>) obj).put(String.valueOf(key), value);
  }

  @Override
  public void removeProperty(Object obj, Object key) {
    throw new UnsupportedOperationException("A path only reads.");
  }

  @Override
  public @Nullable Object unwrap(@Nullable Object obj) {
    if (!(obj instanceof JsonNode node) || node.isContainerNode()) {
      return obj;
    }
    if (node.isTextual()) {
      return node.textValue();
    }
    if (node.isNumber()) {
      return node.isIntegralNumber() ? node.numberValue() : node.decimalValue();
    }
    return node.isBoolean() ? Boolean.valueOf(node.booleanValue()) : null;
  }

  /** Used where a filter compares with a list or an object: plain Java collections. */
  static final class Mapping implements MappingProvider {

    @Override
    public <T> @Nullable T map(
        @Nullable Object source, Class<T> targetType, Configuration configuration) {
      return targetType.cast(plain(source));
    }

    @Override
    public <T> T map(Object source, TypeRef<T> targetType, Configuration configuration) {
      throw new UnsupportedOperationException("No path asks for a generic type.");
    }

    private static @Nullable Object plain(@Nullable Object value) {
      if (value instanceof JsonNode node && node.isArray()) {
        List<@Nullable Object> list = new ArrayList<>();
        node.forEach(element -> list.add(plain(element)));
        return list;
      }
      if (value instanceof JsonNode node && node.isObject()) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        node.properties().forEach(member -> map.put(member.getKey(), plain(member.getValue())));
        return map;
      }
      return CONVERTER.unwrap(value);
    }
  }

  private static final JaywayNodes CONVERTER = new JaywayNodes();
}
