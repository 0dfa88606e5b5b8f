package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.JsonElements;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The elements of an array in a JSON file, or the members of an object; asl-semantics §14.4. */
final class JsonItems implements ItemCursor {
  private final OpenFile file;
  private final JsonElements elements;

  /**
   * @param pointer {@code ItemsPointer}; empty for the whole document
   */
  JsonItems(OpenFile file, String pointer) throws IntegrationFailure {
    this.file = file;
    this.elements =
        file.readPast(() -> Optional.ofNullable(JsonElements.open(file.content(), pointer)))
            // REC test_map_item_reader_json_no_json_list_object
            .orElseThrow(() -> ItemReaders.failed("Attempting to map over non-iterable node."));
  }

  @Override
  public @Nullable ReadItem next() throws IntegrationFailure {
    if (!file.readPast(elements::advance)) {
      return null;
    }
    JsonNode value = file.readItem(elements::value);
    return new ReadItem(elements.name(), value, file.name());
  }

  @Override
  public void close() {
    file.close();
  }
}
