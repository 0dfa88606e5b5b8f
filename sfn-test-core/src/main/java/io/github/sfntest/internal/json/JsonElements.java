package io.github.sfntest.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an array, or the members of an object, in a JSON document: read one after the
 * other, so that the document is never in memory as a whole.
 */
public final class JsonElements {
  private final JsonParser parser;
  private final boolean array;
  private String name = "";

  private JsonElements(JsonParser parser, boolean array) {
    this.parser = parser;
    this.array = array;
  }

  /**
   * Finds them.
   *
   * @param pointer a JSON Pointer; empty for the whole document
   * @return null if the pointer leads to neither an array nor an object
   * @throws JsonSyntaxException if the text up to there is not JSON
   */
  public static @Nullable JsonElements open(InputStream text, String pointer)
      throws IOException, JsonSyntaxException {
    try {
      JsonParser parser = JsonReader.FACTORY.createParser(text);
      JsonReader.first(parser);
      JsonPointer rest = JsonPointer.compile(pointer);
      while (!rest.matches()) {
        if (!enter(parser, rest)) {
          return null;
        }
        rest = rest.tail();
      }
      return parser.currentToken().isStructStart()
          ? new JsonElements(parser, parser.currentToken() == JsonToken.START_ARRAY)
          : null;
    } catch (JsonProcessingException e) {
      throw JsonSyntaxException.from(e);
    }
  }

  /** Goes to the member or element that the first part of the pointer names. */
  private static boolean enter(JsonParser parser, JsonPointer pointer) throws IOException {
    JsonToken container = parser.currentToken();
    int index = 0;
    while (container.isStructStart() && !parser.nextToken().isStructEnd()) {
      boolean found;
      if (container == JsonToken.START_OBJECT) {
        found = pointer.matchesProperty(parser.currentName());
        parser.nextToken();
      } else {
        found = pointer.matchesElement(index++);
      }
      if (found) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  /**
   * Goes to the next value.
   *
   * @return false after the last one: then the whole document has been checked
   * @throws JsonSyntaxException if the text up to there is not JSON
   */
  public boolean advance() throws IOException, JsonSyntaxException {
    try {
      if (parser.nextToken().isStructEnd()) {
        finish();
        return false;
      }
      if (!array) {
        name = parser.currentName();
        parser.nextToken();
      }
      return true;
    } catch (JsonProcessingException e) {
      throw JsonSyntaxException.from(e);
    }
  }

  /**
   * Reads the value that was gone to, once.
   *
   * @throws JsonSyntaxException if it is not JSON
   */
  public JsonNode value() throws IOException, JsonSyntaxException {
    try {
      return JsonReader.tree(parser);
    } catch (JsonProcessingException e) {
      throw JsonSyntaxException.from(e);
    }
  }

  /** The name of the member gone to last; null for the element of an array. */
  public @Nullable String name() {
    return array ? null : name;
  }

  private void finish() throws IOException, JsonSyntaxException {
    while (!parser.getParsingContext().inRoot()) {
      parser.nextToken();
    }
    JsonReader.checkEnd(parser);
  }
}
