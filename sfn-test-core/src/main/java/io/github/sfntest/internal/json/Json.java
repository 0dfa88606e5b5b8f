package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON values: parsing, writing, sizes, comparing. Every value that leaves this class is frozen: it
 * never changes, any thread may read it, and writing to it throws {@link
 * UnsupportedOperationException}.
 */
public final class Json {
  private static final FrozenObject EMPTY_OBJECT = new FrozenObject(Names.NONE, new JsonNode[0]);
  private static final FrozenArray EMPTY_ARRAY = new FrozenArray(new JsonNode[0]);

  private Json() {}

  /**
   * The value of a JSON text. Numbers are exact; of members with the same name the last wins.
   *
   * @throws JsonSyntaxException if the text is not one JSON document
   */
  public static JsonNode parse(String text) throws JsonSyntaxException {
    return JsonReader.read(text);
  }

  /** The compact JSON text. */
  public static String write(JsonNode value) {
    return JsonWriter.write(freeze(value));
  }

  /** The JSON text with a line for each member and element, indented by two blanks. */
  public static String pretty(JsonNode value) {
    return JsonWriter.pretty(freeze(value));
  }

  /** How many bytes {@link #write} gives in UTF-8. Objects and arrays remember it. */
  public static int utf8Size(JsonNode value) {
    return JsonSize.of(freeze(value));
  }

  /** The value as a frozen one: itself if it is, else a copy. */
  public static JsonNode freeze(JsonNode value) {
    return Freezer.freeze(value);
  }

  /**
   * Whether two values are equal: numbers by value, so 42 equals 42.0, and members in any order.
   */
  public static boolean equal(JsonNode a, JsonNode b) {
    return JsonEquality.equal(freeze(a), freeze(b));
  }

  /** A hash under which values that are {@link #equal} are the same. */
  public static int hash(JsonNode value) {
    return JsonEquality.hash(freeze(value));
  }

  /** The object without members. */
  public static ObjectNode emptyObject() {
    return EMPTY_OBJECT;
  }

  /** The array without elements. */
  public static ArrayNode emptyArray() {
    return EMPTY_ARRAY;
  }

  /** A string. */
  public static JsonNode text(String value) {
    return TextNode.valueOf(value);
  }

  /** An integer. */
  public static JsonNode number(long value) {
    return JsonNumbers.of(value);
  }

  /**
   * A number; without a fraction it is an integer.
   *
   * @throws IllegalArgumentException if it is infinite or not a number
   */
  public static JsonNode number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no number for " + value);
    }
    return JsonNumbers.of(value);
  }

  /** True or false. */
  public static JsonNode bool(boolean value) {
    return BooleanNode.valueOf(value);
  }

  /** JSON null. */
  public static JsonNode nul() {
    return NullNode.instance;
  }

  /** An array of these values. */
  public static ArrayNode array(List<? extends JsonNode> elements) {
    if (elements.isEmpty()) {
      return EMPTY_ARRAY;
    }
    JsonNode[] frozen = new JsonNode[elements.size()];
    for (int i = 0; i < frozen.length; i++) {
      frozen[i] = freeze(elements.get(i));
    }
    return new FrozenArray(frozen);
  }

  /** An array of these values, which are frozen. The Java array belongs to the result. */
  public static ArrayNode arrayOfFrozen(JsonNode[] elements) {
    return elements.length == 0 ? EMPTY_ARRAY : new FrozenArray(elements);
  }

  /**
   * An object.
   *
   * @param namesAndValues names and values by turns; a value is a {@code JsonNode}, {@code
   *     CharSequence}, {@code Number}, {@code Boolean} or null
   */
  public static ObjectNode object(@Nullable Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("The last name has no value.");
    }
    ObjectBuilder members = new ObjectBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put(String.valueOf(namesAndValues[i]), scalar(namesAndValues[i + 1]));
    }
    return members.build();
  }

  /** Whether it is the text of an object or array, as against one that just starts like that. */
  public static boolean isDocument(String text) {
    String start = text.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return false;
    }
    try {
      return parse(text).isContainerNode();
    } catch (JsonSyntaxException e) {
      return false;
    }
  }

  /**
   * An object of that shape; as many values as names, all frozen. The array belongs to the result.
   */
  public static ObjectNode object(Names names, JsonNode[] values) {
    if (names.size() != values.length) {
      throw new IllegalArgumentException(names.size() + " names, " + values.length + " values");
    }
    return values.length == 0 ? EMPTY_OBJECT : new FrozenObject(names, values);
  }

  /** A copy of an object with that member replaced, or added at the end. */
  public static ObjectNode with(ObjectNode object, String name, JsonNode value) {
    FrozenObject frozen = (FrozenObject) freeze(object);
    return frozen.with(name, freeze(value));
  }

  /**
   * A copy of an array with that element replaced.
   *
   * @throws IndexOutOfBoundsException if there is no such element
   */
  public static ArrayNode with(ArrayNode array, int index, JsonNode value) {
    FrozenArray frozen = (FrozenArray) freeze(array);
    return frozen.with(index, freeze(value));
  }

  private static JsonNode scalar(@Nullable Object value) {
    if (value instanceof JsonNode node) {
      return node;
    }
    if (value instanceof CharSequence) {
      return text(value.toString());
    }
    if (value instanceof Number number) {
      return freeze(JsonNumbers.of(number));
    }
    if (value instanceof Boolean bool) {
      return bool(bool);
    }
    if (value == null) {
      return nul();
    }
    throw new IllegalArgumentException("Not a JSON value: " + value.getClass().getName());
  }
}
