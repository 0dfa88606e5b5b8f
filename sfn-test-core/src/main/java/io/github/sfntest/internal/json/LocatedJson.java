package io.github.sfntest.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document that knows where each value stands in its text, and which member names occur
 * twice. The text is read a second time, for the places, when one is first asked for. Confined to
 * one thread.
 */
public final class LocatedJson {
  private final String text;
  private final JsonNode root;
  private final boolean hasDuplicates;
  private @Nullable Places places;

  private LocatedJson(String text, JsonNode root, boolean hasDuplicates) {
    this.text = text;
    this.root = root;
    this.hasDuplicates = hasDuplicates;
  }

  /**
   * Reads a document.
   *
   * @throws JsonSyntaxException if the text is not one JSON document
   */
  public static LocatedJson parse(String text) throws JsonSyntaxException {
    boolean[] duplicates = new boolean[1];
    JsonNode root = JsonReader.read(text, () -> duplicates[0] = true);
    return new LocatedJson(text, root, duplicates[0]);
  }

  /** The document; of members with the same name it has the last. */
  public JsonNode root() {
    return root;
  }

  /** Where the value at this RFC 6901 pointer starts; null if there is none. */
  public @Nullable TextPosition position(String jsonPointer) {
    return places().positions.get(jsonPointer);
  }

  /**
   * The pointers of the members whose name their object has more than once, in the order of the
   * text, each once.
   */
  public List<String> duplicatePointers() {
    return hasDuplicates ? List.copyOf(places().duplicates) : List.of();
  }

  private Places places() {
    Places known = places;
    if (known == null) {
      known = new Places();
      try (JsonParser parser = JsonReader.FACTORY.createParser(text)) {
        known.read(parser);
      } catch (IOException e) {
        throw new UncheckedIOException("The same text was read before.", e);
      }
      places = known;
    }
    return known;
  }

  /** An open container: its pointer, the names it has had so far, the index of the next element. */
  private static final class Open {
    private final String pointer;
    private final Set<String> names = new HashSet<>();
    private int next;

    Open(String pointer) {
      this.pointer = pointer;
    }
  }

  private static final class Places {
    private final Map<String, TextPosition> positions = new HashMap<>();
    private final List<String> duplicates = new ArrayList<>();

    void read(JsonParser parser) throws IOException {
      Deque<Open> stack = new ArrayDeque<>();
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructEnd()) {
          stack.pop();
          continue;
        }
        Open parent = stack.peek();
        String pointer = "";
        if (token == JsonToken.FIELD_NAME && parent != null) {
          String name = parser.currentName();
          pointer = parent.pointer + '/' + name.replace("~", "~0").replace("/", "~1");
          if (!parent.names.add(name) && !duplicates.contains(pointer)) {
            duplicates.add(pointer);
          }
          token = parser.nextToken();
        } else if (parent != null) {
          pointer = parent.pointer + '/' + parent.next++;
        }
        var where = parser.currentTokenLocation();
        positions.put(pointer, new TextPosition(where.getLineNr(), where.getColumnNr()));
        if (token.isStructStart()) {
          stack.push(new Open(pointer));
        }
      }
    }
  }
}
