package io.github.sfntest.internal.integration;

import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a JSON Lines file, each an item. */
final class JsonLines implements ItemCursor {
  private final OpenFile file;
  private final BufferedReader text;

  JsonLines(OpenFile file) {
    this.file = file;
    this.text = file.text();
  }

  @Override
  public @Nullable ReadItem next() throws IntegrationFailure {
    return file.readItem(() -> Optional.ofNullable(item())).orElse(null);
  }

  private @Nullable ReadItem item() throws IOException, JsonSyntaxException {
    String line = text.readLine();
    while (line != null && line.isBlank()) {
      line = text.readLine();
    }
    return line == null ? null : new ReadItem(null, Json.parse(line), file.name());
  }

  @Override
  public void close() {
    file.close();
  }
}
