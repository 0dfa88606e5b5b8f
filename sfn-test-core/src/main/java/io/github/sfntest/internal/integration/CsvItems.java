package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.Names;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file as items: objects of texts; asl-semantics §14.4. */
final class CsvItems implements ItemCursor {
  // DG input-output-itemreader: headers of up to 10 KiB
  private static final int MOST_HEADER_BYTES = 10 * 1024;

  private final OpenFile file;
  private final CsvRows rows;
  private final Names headers;

  /**
   * @param given the headers; null if they are the first row
   */
  CsvItems(OpenFile file, char delimiter, @Nullable List<String> given) throws IntegrationFailure {
    this.file = file;
    this.rows = file.readItem(() -> new CsvRows(file.text(), delimiter));
    List<String> names =
        given == null
            ? file.readItem(() -> Optional.ofNullable(rows.next())).orElse(List.of())
            : given;
    check(names);
    this.headers = Names.of(names);
  }

  private static void check(List<String> names) throws IntegrationFailure {
    if (new HashSet<>(names).size() < names.size()) {
      throw ItemReaders.failed("CSV headers cannot contain duplicates.");
    }
    if (String.join(",", names).getBytes(StandardCharsets.UTF_8).length > MOST_HEADER_BYTES) {
      // no recording has the text
      throw ItemReaders.failed("CSV headers cannot exceed 10 KiB.");
    }
  }

  @Override
  public @Nullable ReadItem next() throws IntegrationFailure {
    List<String> row = file.readItem(() -> Optional.ofNullable(rows.next())).orElse(null);
    if (row == null) {
      return null;
    }
    JsonNode[] values = new JsonNode[headers.size()];
    for (int i = 0; i < values.length; i++) {
      // REC test_map_item_reader_csv_headers_decl_extra_fields: missing columns are empty, more
      // are dropped
      values[i] = Json.text(i < row.size() ? row.get(i) : "");
    }
    return new ReadItem(null, Json.object(headers, values), file.name());
  }

  @Override
  public void close() {
    file.close();
  }
}
