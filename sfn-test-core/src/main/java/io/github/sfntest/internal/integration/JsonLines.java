package io.github.sfntest.internal.integration;

import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of a JSON Lines file, each an item. */
final class JsonLines implements ItemCursor {
  private final ItemFile file;
  private final BufferedReader text;

  JsonLines(ItemFile file) throws IntegrationFailure {
    this.file = file;
    this.text = file.openText();
  }

  @Override
  public @Nullable ReadItem next() throws IntegrationFailure {
    try {
      String line = text.readLine();
      while (line != null && line.isBlank()) {
        line = text.readLine();
      }
      return line == null ? null : new ReadItem(null, Json.parse(line), file.name());
    } catch (JsonSyntaxException e) {
      throw ItemReaders.failed(e.originalMessage());
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }
}
