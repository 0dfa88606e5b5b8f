package io.github.sfntest.internal.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot on the disk: JSON, a line for each value.
 *
 * @param path of the file
 * @param module from where a message names it
 */
record SnapshotFile(Path path, Path module) {

  /** Null if there is none. */
  @Nullable JsonNode read() {
    if (!Files.exists(path)) {
      return null;
    }
    try {
      return Json.parse(Files.readString(path));
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException(
          String.format(
              "This snapshot is not JSON.%n  where:     %s, line %d, column %d%n"
                  + "  expected:  one JSON document, but the parser says: %s%n"
                  + "  to mend:   correct the file, or delete it and have it written anew with"
                  + " -D%s=true",
              shown(), e.line(), e.column(), e.originalMessage(), Snapshots.UPDATE),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("This snapshot can't be read: " + shown(), e);
    }
  }

  void write(JsonNode content) {
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, Json.pretty(content) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("This snapshot can't be written: " + shown(), e);
    }
  }

  /** The path from the module on, with slashes. */
  String shown() {
    Path shown = path.startsWith(module) ? module.relativize(path) : path;
    return shown.toString().replace('\\', '/');
  }
}
