package io.github.sfntest.assertj;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.ValueMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON values as the Java type an assert is for. Stricter than Jackson: no number becomes a string,
 * no fraction an integer, so that an assertion on the wrong kind of value does not pass by chance.
 */
final class JavaValue {
  private JavaValue() {}

  /** The value, or null if it is not of this type, or JSON null. */
  static @Nullable Object of(JsonNode node, Type type) {
    Class<?> raw = rawClass(type);
    if (raw.isInstance(node) && raw != Object.class && !Iterable.class.equals(raw)) {
      return node;
    }
    if (raw == Object.class) {
      return plain(node);
    }
    if (raw == String.class || raw == CharSequence.class) {
      return node.textValue();
    }
    if (raw == Boolean.class) {
      return node.isBoolean() ? node.booleanValue() : null;
    }
    if (Number.class.isAssignableFrom(raw)) {
      return node.isNumber() ? number(node, raw) : null;
    }
    if (raw.isAssignableFrom(List.class)) {
      return node.isArray() ? list(node, argument(type, 0)) : null;
    }
    if (raw == Map.class) {
      return node.isObject() ? map(node, argument(type, 1)) : null;
    }
    return read(node, raw);
  }

  /** What Jackson said, without the location in a text that nobody sees. */
  static String problem(IllegalArgumentException e) {
    return e.getCause() instanceof JsonProcessingException jackson
        ? jackson.getOriginalMessage()
        : String.valueOf(e.getMessage());
  }

  private static @Nullable Object read(JsonNode node, Class<?> type) {
    try {
      return ValueMapper.standard().read(node, type);
    } catch (IllegalArgumentException e) {
      // It is not of this type: the caller's message says so.
      return null;
    }
  }

  private static @Nullable Object plain(JsonNode node) {
    if (node.isObject()) {
      return map(node, Object.class);
    }
    if (node.isArray()) {
      return list(node, Object.class);
    }
    if (node.isTextual()) {
      return node.textValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isNumber() ? node.numberValue() : null;
  }

  private static @Nullable Object number(JsonNode node, Class<?> type) {
    BigDecimal exact = node.decimalValue();
    try {
      if (type == Integer.class) {
        return exact.intValueExact();
      }
      if (type == Long.class) {
        return exact.longValueExact();
      }
      if (type == Short.class) {
        return exact.shortValueExact();
      }
      if (type == Byte.class) {
        return exact.byteValueExact();
      }
      if (type == BigInteger.class) {
        return exact.toBigIntegerExact();
      }
    } catch (ArithmeticException e) {
      // It has a fraction or is too large.
      return null;
    }
    if (type == BigDecimal.class) {
      return exact;
    }
    if (type == Double.class) {
      return node.doubleValue();
    }
    return type == Float.class ? (Object) node.floatValue() : node.numberValue();
  }

  private static @Nullable List<@Nullable Object> list(JsonNode array, Type elementType) {
    List<@Nullable Object> list = new ArrayList<>();
    for (JsonNode element : array) {
      Object value = of(element, elementType);
      if (value == null && !element.isNull()) {
        return null;
      }
      list.add(value);
    }
    return list;
  }

  private static @Nullable Map<String, @Nullable Object> map(JsonNode object, Type valueType) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      Object value = of(member.getValue(), valueType);
      if (value == null && !member.getValue().isNull()) {
        return null;
      }
      map.put(member.getKey(), value);
    }
    return map;
  }

  private static Class<?> rawClass(Type type) {
    if (type instanceof Class<?> aClass) {
      return aClass;
    }
    return type instanceof ParameterizedType generic
        ? rawClass(generic.getRawType())
        : Object.class;
  }

  private static Type argument(Type type, int index) {
    return type instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[index]
        : Object.class;
  }
}
