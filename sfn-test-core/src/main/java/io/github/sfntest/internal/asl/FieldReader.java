package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one object of a definition and reports those that are not as they should be.
 */
final class FieldReader {

  private final JsonNode object;
  private final Place place;
  private final Findings findings;

  /**
   * @param object a JSON object
   */
  FieldReader(JsonNode object, Place place, Findings findings) {
    this.object = object;
    this.place = place;
    this.findings = findings;
  }

  /** The object itself. */
  JsonNode object() {
    return object;
  }

  /** Where the object stands. */
  Place place() {
    return place;
  }

  Findings findings() {
    return findings;
  }

  /** A copy of the object that lacks these fields. */
  JsonNode without(String... names) {
    List<String> absent = List.of(names);
    ObjectBuilder copy = new ObjectBuilder();
    object.properties().stream()
        .filter(member -> !absent.contains(member.getKey()))
        .forEach(member -> copy.put(member.getKey(), member.getValue()));
    return copy.build();
  }

  /** Whether the field is there, be it null. */
  boolean has(String name) {
    return object.has(name);
  }

  /** The value as it stands; null if the field is absent. A JSON null comes as a node. */
  @Nullable JsonNode node(String name) {
    return object.get(name);
  }

  /** Reports a field of the schema. */
  void wrong(String name, String message) {
    findings.schema(place.field(name), message);
  }

  /** Reports the object. */
  void wrong(String message) {
    findings.schema(place, message);
  }

  /** Reports a field that must not be there. AWS gives the place of the object. */
  void unsupported(String name) {
    misplaced(name, "Field '" + name + "' is not supported");
  }

  /** Reports a field under the place of the object, as AWS does. */
  void misplaced(String name, String message) {
    findings.schema(place, place.field(name), message);
  }

  /** Reports all absent fields in one finding, as AWS does; true if none is absent. */
  boolean require(String... names) {
    List<String> absent = new ArrayList<>();
    for (String name : names) {
      if (!has(name)) {
        absent.add(name);
      }
    }
    if (!absent.isEmpty()) {
      wrong("These fields are required: " + absent);
    }
    return absent.isEmpty();
  }

  /** Reports each field that is not among {@code supported}. */
  void refuseOthersThan(Collection<String> supported) {
    for (String name : names()) {
      if (!supported.contains(name)) {
        unsupported(name);
      }
    }
  }

  /** The names of the object's fields, in the definition's order. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      names.add(member.getKey());
    }
    return names;
  }

  /** Reports if more than one of these is there; true if at most one is. */
  boolean atMostOneOf(String... names) {
    List<String> present = presentOf(names);
    if (present.size() > 1) {
      wrong("There should only be one of the following fields: " + present);
    }
    return present.size() <= 1;
  }

  /** The one of these that is there; reports if it is none or several, and then gives null. */
  @Nullable String exactlyOneOf(String... names) {
    List<String> present = presentOf(names);
    if (present.isEmpty()) {
      wrong("One of these fields is required: " + List.of(names));
      return null;
    }
    return atMostOneOf(names) ? present.get(0) : null;
  }

  private List<String> presentOf(String... names) {
    List<String> present = new ArrayList<>();
    for (String name : names) {
      if (has(name)) {
        present.add(name);
      }
    }
    return present;
  }

  /** A text; null if the field is absent or no text. */
  @Nullable String text(String name) {
    JsonNode value = node(name);
    if (value == null) {
      return null;
    }
    if (!value.isTextual()) {
      wrong(name, "Expected value of type String");
      return null;
    }
    return value.textValue();
  }

  /** A text that is one of these words; null if the field is absent or anything else. */
  @Nullable String oneOf(String name, List<String> words) {
    JsonNode value = node(name);
    if (value == null) {
      return null;
    }
    if (!value.isTextual() || !words.contains(value.textValue())) {
      wrong(name, "The field '" + name + "' should have one of these values: " + words);
      return null;
    }
    return value.textValue();
  }

  /** A boolean; null if the field is absent or no boolean. */
  @Nullable Boolean bool(String name) {
    JsonNode value = node(name);
    if (value == null) {
      return null;
    }
    if (!value.isBoolean()) {
      wrong(name, "Expected value of type Boolean");
      return null;
    }
    return value.booleanValue();
  }

  /** A whole number in the range; null if the field is absent or anything else. */
  @Nullable Long integer(String name, long least, long most) {
    JsonNode value = node(name);
    return value != null && isInteger(name, value, least, most)
        ? Long.valueOf(value.longValue())
        : null;
  }

  /** Whether the value is a whole number in the range; reports if not. */
  boolean isInteger(String name, JsonNode value, long least, long most) {
    if (!value.isIntegralNumber()) {
      wrong(name, "Expected value of type Integer");
      return false;
    }
    if (!value.canConvertToLong()
        ? value.bigIntegerValue().signum() > 0
        : value.longValue() > most) {
      wrong(name, "Maximum value is " + most);
      return false;
    }
    if (!value.canConvertToLong() || value.longValue() < least) {
      wrong(name, "Minimum value is " + least);
      return false;
    }
    return true;
  }

  /** A number that is at least {@code least}; null if the field is absent or anything else. */
  @Nullable Double number(String name, double least, double most) {
    JsonNode value = node(name);
    return value != null && isNumber(name, value, least, most)
        ? Double.valueOf(value.doubleValue())
        : null;
  }

  /** Whether the value is a number in the range; reports if not. */
  boolean isNumber(String name, JsonNode value, double least, double most) {
    if (!value.isNumber()) {
      wrong(name, "Expected value of type Number");
      return false;
    }
    if (value.doubleValue() > most) {
      wrong(name, "Maximum value is " + most);
      return false;
    }
    if (value.doubleValue() < least) {
      wrong(name, "Minimum value is " + least);
      return false;
    }
    return true;
  }

  /** A reader for an object; null if the field is absent or no object. */
  @Nullable FieldReader object(String name) {
    JsonNode value = node(name);
    if (value == null) {
      return null;
    }
    if (!value.isObject()) {
      wrong(name, "Expected value of type Object");
      return null;
    }
    return new FieldReader(value, place.field(name), findings);
  }

  /**
   * Hands each element that is an object to {@code reader}; reports the others, and a value that is
   * no array.
   *
   * @param mayBeEmpty whether {@code []} is allowed
   */
  void objects(String name, boolean mayBeEmpty, BiConsumer<FieldReader, Integer> reader) {
    JsonNode value = node(name);
    if (value == null) {
      return;
    }
    if (!value.isArray()) {
      wrong(name, "Expected value of type Array");
      return;
    }
    if (value.isEmpty() && !mayBeEmpty) {
      wrong(name, "Value cannot be empty");
      return;
    }
    for (int i = 0; i < value.size(); i++) {
      Place item = place.field(name).item(i);
      JsonNode element = value.get(i);
      if (element.isObject()) {
        reader.accept(new FieldReader(element, item, findings), i);
      } else {
        findings.schema(item, "Expected value of type Object");
      }
    }
  }

  /** A non-empty array of texts; empty if the field is absent or anything else. */
  List<String> texts(String name) {
    JsonNode value = node(name);
    List<String> texts = new ArrayList<>();
    if (value == null) {
      return texts;
    }
    if (!value.isArray()) {
      wrong(name, "Expected value of type Array");
      return texts;
    }
    if (value.isEmpty()) {
      wrong(name, "Value cannot be empty");
      return texts;
    }
    for (int i = 0; i < value.size(); i++) {
      JsonNode element = value.get(i);
      if (element.isTextual()) {
        texts.add(element.textValue());
      } else {
        findings.schema(place.field(name).item(i), "Expected value of type String");
      }
    }
    return texts;
  }
}
