package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.JsonElements;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The elements of an array in a JSON file, or the members of an object; asl-semantics §14.4. */
final class JsonItems implements ItemCursor {
  private final ItemFile file;
  private final JsonElements elements;

  /**
   * @param pointer {@code ItemsPointer}; empty for the whole document
   */
  JsonItems(ItemFile file, String pointer) throws IntegrationFailure {
    this.file = file;
    try {
      JsonElements found = JsonElements.open(file.open(), pointer);
      if (found == null) {
        // REC test_map_item_reader_json_no_json_list_object
        throw ItemReaders.failed("Attempting to map over non-iterable node.");
      }
      this.elements = found;
    } catch (JsonSyntaxException e) {
      throw ItemReaders.failed(e.originalMessage());
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  @Override
  public @Nullable ReadItem next() throws IntegrationFailure {
    try {
      JsonNode value = elements.next();
      return value == null ? null : new ReadItem(elements.name(), value, file.name());
    } catch (JsonSyntaxException e) {
      throw ItemReaders.failed(e.originalMessage());
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }
}
