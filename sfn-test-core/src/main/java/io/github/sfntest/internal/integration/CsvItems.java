package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.ObjectBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads the rows of a CSV file as items: objects of texts; asl-semantics §14.4. */
final class CsvItems {

  private CsvItems() {}

  static List<JsonNode> read(JsonNode config, String text) throws IntegrationFailure {
    List<List<String>> rows = rows(text, delimiter(config.path("CSVDelimiter").asText()));
    List<String> headers = new ArrayList<>();
    if (config.path("CSVHeaderLocation").asText().equals("GIVEN")) {
      config.path("CSVHeaders").forEach(h -> headers.add(h.asText()));
    } else if (!rows.isEmpty()) {
      headers.addAll(rows.remove(0));
    }
    if (new HashSet<>(headers).size() < headers.size()) {
      throw new IntegrationFailure(
          "States.ItemReaderFailed", "CSV headers cannot contain duplicates.");
    }
    List<JsonNode> items = new ArrayList<>(rows.size());
    for (List<String> row : rows) {
      ObjectBuilder item = new ObjectBuilder();
      for (int i = 0; i < headers.size(); i++) {
        // REC test_map_item_reader_csv_headers_decl_extra_fields: missing columns are empty, more
        // are dropped
        item.put(headers.get(i), i < row.size() ? row.get(i) : "");
      }
      items.add(item.build());
    }
    return items;
  }

  private static char delimiter(String name) {
    return switch (name) {
      case "PIPE" -> '|';
      case "SEMICOLON" -> ';';
      case "SPACE" -> ' ';
      case "TAB" -> '\t';
      default -> ',';
    };
  }

  /**
   * The rows of a text; the line break at its end makes none. A backslash escapes itself, the quote
   * and the delimiter.
   */
  private static List<List<String>> rows(String text, char delimiter) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      char following = i < text.length() ? text.charAt(i) : '\0';
      if (c == '\\') {
        if (following == '\\' || following == '"' || following == delimiter) {
          cell.append(following);
          i++;
        }
      } else if (c == '"') {
        if (quoted && following == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && c == delimiter) {
        row.add(take(cell));
      } else if (!quoted && (c == '\n' || c == '\r')) {
        if (c == '\r' && following == '\n') {
          i++;
        }
        row.add(take(cell));
        rows.add(row);
        row = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    if (cell.length() > 0 || !row.isEmpty()) {
      row.add(take(cell));
      rows.add(row);
    }
    return rows;
  }

  private static String take(StringBuilder cell) {
    String text = cell.toString();
    cell.setLength(0);
    return text;
  }
}
