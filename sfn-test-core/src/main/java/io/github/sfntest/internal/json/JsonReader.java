package io.github.sfntest.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds frozen trees from JSON text: a loop over tokens with a frame per open container, so that
 * the depth of a document costs no stack. Objects that follow each other at one depth and have the
 * same names share them.
 */
final class JsonReader {
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          // A start marker quoted in a message shows the text, as it does at AWS.
          .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final JsonParser parser;
  private @Nullable Frame open;
  private boolean duplicates;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  static JsonNode read(String text) throws JsonSyntaxException {
    return read(text, null);
  }

  /**
   * As {@link #read(String)}; {@code ifDuplicates} runs when some object has a name twice (the last
   * one wins).
   */
  static JsonNode read(String text, @Nullable Runnable ifDuplicates) throws JsonSyntaxException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonReader reader = new JsonReader(parser);
      JsonNode result = reader.document();
      if (reader.duplicates && ifDuplicates != null) {
        ifDuplicates.run();
      }
      return result;
    } catch (JsonProcessingException e) {
      throw JsonSyntaxException.from(e);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from a text cannot fail.", e);
    }
  }

  private JsonNode document() throws IOException, JsonSyntaxException {
    JsonNode result = tree(first(parser));
    checkEnd(parser);
    return result;
  }

  /** The token that a document starts with. */
  static JsonToken first(JsonParser parser) throws IOException, JsonSyntaxException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new JsonSyntaxException("No content to map due to end-of-input", 1, 0);
    }
    return first;
  }

  /** The value that starts with the parser's current token. */
  static JsonNode tree(JsonParser parser) throws IOException, JsonSyntaxException {
    return new JsonReader(parser).tree(parser.currentToken());
  }

  private JsonNode tree(JsonToken first) throws IOException, JsonSyntaxException {
    JsonNode result = value(first);
    while (open != null) {
      Frame frame = open;
      JsonToken token = parser.nextToken();
      if (token == JsonToken.FIELD_NAME) {
        frame.name = parser.currentName();
        token = parser.nextToken();
      }
      if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
        result = token == JsonToken.END_OBJECT ? frame.object(this) : frame.array();
        open = frame.parent;
        if (open != null) {
          open.add(result);
        }
        continue;
      }
      JsonNode scalar = value(token);
      if (open == frame) {
        frame.add(scalar);
      }
    }
    return result;
  }

  /** That nothing comes after the document. */
  static void checkEnd(JsonParser parser) throws IOException, JsonSyntaxException {
    JsonToken trailing = parser.nextToken();
    if (trailing != null) {
      var where = parser.currentTokenLocation();
      throw new JsonSyntaxException(
          "Trailing token (of type " + trailing + ") found after value",
          where.getLineNr(),
          where.getColumnNr());
    }
  }

  /**
   * The value that starts with this token; a container is opened, and the value returned then means
   * nothing.
   */
  private JsonNode value(JsonToken token) throws IOException, JsonSyntaxException {
    return switch (token) {
      case VALUE_STRING -> TextNode.valueOf(parser.getText());
      case VALUE_NUMBER_INT ->
          switch (parser.getNumberType()) {
            case INT, LONG -> JsonNumbers.of(parser.getLongValue());
            default -> JsonNumbers.of(parser.getBigIntegerValue());
          };
      case VALUE_NUMBER_FLOAT -> fraction(parser.getText());
      case VALUE_TRUE -> BooleanNode.TRUE;
      case VALUE_FALSE -> BooleanNode.FALSE;
      case START_OBJECT, START_ARRAY -> {
        open = Frame.below(open, token == JsonToken.START_OBJECT);
        yield NullNode.instance;
      }
      default -> NullNode.instance;
    };
  }

  private JsonNode fraction(String text) throws JsonSyntaxException {
    try {
      return JsonNumbers.ofFraction(text);
    } catch (NumberFormatException e) { // an exponent of more than 32 bits
      var where = parser.currentTokenLocation();
      throw new JsonSyntaxException(
          "Malformed numeric value (" + text + ")", where.getLineNr(), where.getColumnNr());
    }
  }

  /** An open container. A frame is used again for the next container at its depth. */
  private static final class Frame {
    private final @Nullable Frame parent;
    private @Nullable Frame child;
    private String name = "";
    private String[] names = new String[8];
    private JsonNode[] values = new JsonNode[8];
    private int count;

    /**
     * The names of the object closed last at this depth, and whether the open one has had the same
     * so far.
     */
    private Names known = Names.NONE;

    private boolean asKnown;
    private boolean isObject;

    private Frame(@Nullable Frame parent) {
      this.parent = parent;
    }

    static Frame below(@Nullable Frame parent, boolean isObject) {
      Frame frame = parent == null ? null : parent.child;
      if (frame == null) {
        frame = new Frame(parent);
        if (parent != null) {
          parent.child = frame;
        }
      }
      frame.count = 0;
      frame.asKnown = true;
      frame.isObject = isObject;
      return frame;
    }

    void add(JsonNode value) {
      int position = count++;
      if (position == values.length) {
        values = Arrays.copyOf(values, position * 2);
      }
      values[position] = value;
      if (isObject) {
        if (asKnown && (position >= known.size() || !known.get(position).equals(name))) {
          asKnown = false;
          for (int i = 0; i < position; i++) {
            setName(i, known.get(i));
          }
        }
        if (!asKnown) {
          setName(position, name);
        }
      }
    }

    private void setName(int position, String value) {
      if (position >= names.length) {
        names = Arrays.copyOf(names, Math.max(values.length, names.length * 2));
      }
      names[position] = value;
    }

    JsonNode array() {
      return count == 0 ? Json.emptyArray() : new FrozenArray(Arrays.copyOf(values, count));
    }

    JsonNode object(JsonReader reader) {
      if (count == 0) {
        return Json.emptyObject();
      }
      if (asKnown && count == known.size()) {
        return new FrozenObject(known, Arrays.copyOf(values, count));
      }
      if (asKnown) {
        for (int i = 0; i < count; i++) {
          setName(i, known.get(i));
        }
      }
      Names shape = Names.unlessDuplicates(Arrays.copyOf(names, count));
      if (shape == null) {
        reader.duplicates = true;
        return lastOfEachName();
      }
      known = shape;
      return new FrozenObject(shape, Arrays.copyOf(values, count));
    }

    private JsonNode lastOfEachName() {
      Map<String, JsonNode> members = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        members.put(names[i], values[i]);
      }
      List<String> unique = new ArrayList<>(members.keySet());
      return new FrozenObject(Names.of(unique), members.values().toArray(new JsonNode[0]));
    }
  }
}
