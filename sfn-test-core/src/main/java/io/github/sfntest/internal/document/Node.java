package io.github.sfntest.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a document, and where it stands. Immutable. */
public sealed interface Node {

  /** The indent of a scalar that is no block. */
  int NO_BLOCK = -1;

  /** Where it starts. */
  Location at();

  /** The member of that name; null if there is none, or this is no mapping. */
  default @Nullable Node get(String name) {
    return null;
  }

  /** The text of a string; null if this is no string. */
  default @Nullable String text() {
    return null;
  }

  /** Whether this is null, or a text of white space only. */
  default boolean isBlank() {
    return false;
  }

  /** What it is, for messages. */
  String kind();

  /** A string as it stands, at a place. */
  static Scalar text(String value, Location at) {
    return scalar(Json.text(value), at);
  }

  /** A string, number, boolean or null at a place. */
  static Scalar scalar(JsonNode value, Location at) {
    return new Scalar(value, at, NO_BLOCK);
  }

  /**
   * A string, number, boolean or null.
   *
   * @param value the value
   * @param at where it starts
   * @param indent by how many columns the lines of a block are indented, from the line after {@code
   *     at}; {@link #NO_BLOCK} if it is none
   */
  record Scalar(JsonNode value, Location at, int indent) implements Node {

    @Override
    public @Nullable String text() {
      return value.textValue();
    }

    /** What stands there, whatever its type: as CloudFormation makes text of it. */
    public String asText() {
      return value.asText();
    }

    /** The same with another text. */
    public Scalar withText(String text) {
      return new Scalar(Json.text(text), at, indent);
    }

    @Override
    public boolean isBlank() {
      return value.isNull() || (value.isTextual() && value.textValue().isBlank());
    }

    @Override
    public String kind() {
      return value.isNull()
          ? "null"
          : value.isTextual() ? "a string" : value.isBoolean() ? "a boolean" : "a number";
    }
  }

  /** A list. */
  record Sequence(List<Node> items, Location at) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * A mapping, in the order of the text.
   *
   * @param members the values by name
   * @param at where it starts
   */
  record Mapping(Map<String, Node> members, Location at) implements Node {
    public Mapping {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public @Nullable Node get(String name) {
      return members.get(name);
    }

    @Override
    public String kind() {
      return "a mapping";
    }

    /** The same with that member replaced or added. */
    public Mapping with(String name, Node value) {
      Map<String, Node> all = new LinkedHashMap<>(members);
      all.put(name, value);
      return new Mapping(all, at);
    }
  }
}
