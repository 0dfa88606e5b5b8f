package io.github.sfntest.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Between Java objects of a test and JSON values. The standard mapper turns plain maps, lists and
 * scalars into JSON by itself and makes its {@code ObjectMapper}, which takes long to load, for
 * other types only. Thread-safe.
 */
public final class ValueMapper {
  private static final ValueMapper STANDARD = new ValueMapper();

  /** Null for the standard one. */
  private final @Nullable ObjectMapper given;

  private ValueMapper() {
    this.given = null;
  }

  /** Uses a mapper of the user's for everything but JSON nodes and texts. */
  public ValueMapper(ObjectMapper mapper) {
    this.given = mapper;
  }

  /**
   * The mapper without settings of the user's; it takes up the Jackson modules of the class path.
   */
  public static ValueMapper standard() {
    return STANDARD;
  }

  private static final class StandardMapper {
    static final ObjectMapper INSTANCE =
        JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
  }

  private ObjectMapper mapper() {
    ObjectMapper mapper = given;
    return mapper == null ? StandardMapper.INSTANCE : mapper;
  }

  /**
   * A whole document: a {@code CharSequence} is JSON text, all else is mapped.
   *
   * @throws IllegalArgumentException if the text is not JSON or the object cannot be mapped
   */
  public JsonNode json(@Nullable Object json) {
    if (!(json instanceof CharSequence)) {
      return value(json);
    }
    String text = json.toString();
    try {
      return Json.parse(text);
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException(
          "This text is not JSON.\n  where:     line "
              + e.line()
              + ", column "
              + e.column()
              + " of "
              + Excerpt.of(text)
              + "\n  expected:  one JSON document, but the parser says: "
              + e.originalMessage()
              + "\n"
              + "  to mend:   correct the text; a JSON string needs quotes of its own:"
              + " \"\\\"text\\\"\"",
          e);
    }
  }

  /**
   * A single value: a {@code CharSequence} is a JSON string, all else is mapped.
   *
   * @throws IllegalArgumentException if the object cannot be mapped
   */
  public JsonNode value(@Nullable Object value) {
    if (value == null) {
      return Json.nul();
    }
    if (value instanceof CharSequence) {
      return Json.text(value.toString());
    }
    if (value instanceof JsonNode node) {
      return Json.freeze(node);
    }
    if (given == null) {
      JsonNode plain = plain(value);
      if (plain != null) {
        return plain;
      }
    }
    try {
      return Json.freeze(mapper().<JsonNode>valueToTree(value));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Jackson cannot write this object as JSON.\n  where:     an object of "
              + value.getClass().getName()
              + "\n  expected:  a type that the ObjectMapper can write, but it says: "
              + e.getMessage()
              + "\n"
              + "  to mend:   give a Map or JSON text, or an ObjectMapper with the module for this"
              + " type",
          e);
    }
  }

  /**
   * The value as an object of that class.
   *
   * @throws IllegalArgumentException if it has another shape
   */
  @SuppressWarnings("unchecked") // the mapper reads what it was asked for
  public <T> @Nullable T read(JsonNode value, Class<T> type) {
    return (T) read(value, (Type) type);
  }

  /**
   * The value as an object of that type, such as {@code List<Order>}.
   *
   * @throws IllegalArgumentException if it has another shape
   */
  public @Nullable Object read(JsonNode value, Type type) {
    if (type instanceof Class<?> raw
        && JsonNode.class.isAssignableFrom(raw)
        && raw.isInstance(value)) {
      return value;
    }
    try {
      return mapper().treeToValue(value, mapper().constructType(type));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "This JSON value is no "
              + type.getTypeName()
              + ".\n  where:     "
              + Excerpt.of(value)
              + "\n  expected:  a value that the ObjectMapper can read as that type, but it says: "
              + e.getOriginalMessage()
              + "\n"
              + "  to mend:   read it as another type, or give an ObjectMapper with the module for"
              + " this one",
          e);
    }
  }

  /** Maps, lists and scalars of the JDK, as Jackson maps them; null if there is anything else. */
  private @Nullable JsonNode plain(Object value) {
    if (value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof Float
        || value instanceof java.math.BigDecimal
        || value instanceof java.math.BigInteger) {
      return Json.freeze(JsonNumbers.of((Number) value));
    }
    if (value instanceof Boolean bool) {
      return Json.bool(bool);
    }
    if (value instanceof List<?> list && isOfJdk(value)) {
      ArrayBuilder elements = new ArrayBuilder();
      for (Iterator<?> rest = list.iterator(); rest.hasNext(); ) {
        elements.add(value(rest.next()));
      }
      return elements.build();
    }
    if (value instanceof Map<?, ?> map && isOfJdk(value)) {
      return members(map);
    }
    return null;
  }

  private @Nullable JsonNode members(Map<?, ?> map) {
    ObjectBuilder members = new ObjectBuilder();
    for (Map.Entry<?, ?> member : entries(map)) {
      if (!(member.getKey() instanceof String name)) {
        return null;
      }
      members.put(name, value(member.getValue()));
    }
    return members.build();
  }

  /** The order of a {@code Map.of} differs from one JVM to the next: it is written by name. */
  public static Collection<? extends Map.Entry<?, ?>> entries(Map<?, ?> map) {
    if (!map.getClass().getName().startsWith("java.util.ImmutableCollections")) {
      return map.entrySet();
    }
    List<Map.Entry<?, ?>> sorted = new ArrayList<>(map.entrySet());
    sorted.sort(Comparator.comparing(entry -> String.valueOf(entry.getKey())));
    return sorted;
  }

  /** Only there it is sure that no annotation and no module says otherwise. */
  private static boolean isOfJdk(Object value) {
    return value.getClass().getName().startsWith("java.util.");
  }
}
