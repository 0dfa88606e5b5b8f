package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file holds items: {@code ReaderConfig} of an item reader, but for what names the files.
 *
 * @param inputType {@code CSV}, {@code JSON}, {@code JSONL} or {@code PARQUET}
 * @param csvHeaders null if they are the first row
 * @param itemsPointer empty for the whole document
 */
record ItemFormat(
    String inputType, char csvDelimiter, @Nullable List<String> csvHeaders, String itemsPointer) {

  static ItemFormat of(JsonNode config) {
    return new ItemFormat(
        config.path("InputType").asText(),
        delimiter(config.path("CSVDelimiter").asText()),
        headers(config),
        config.path("ItemsPointer").asText());
  }

  private static @Nullable List<String> headers(JsonNode config) {
    if (!config.path("CSVHeaderLocation").asText().equals("GIVEN")) {
      return null;
    }
    List<String> headers = new ArrayList<>();
    config.path("CSVHeaders").forEach(header -> headers.add(header.asText()));
    return headers;
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

  /** Goes to the first item of a file. */
  ItemCursor open(ItemFile file) throws IntegrationFailure {
    OpenFile opened = file.open();
    try {
      return items(opened);
    } catch (IntegrationFailure | UnreadableFormatException e) {
      opened.close();
      throw e;
    }
  }

  private ItemCursor items(OpenFile file) throws IntegrationFailure {
    return switch (inputType) {
      case "CSV" -> new CsvItems(file, csvDelimiter, csvHeaders);
      case "JSONL" -> new JsonLines(file);
      case "PARQUET" ->
          throw new UnreadableFormatException(
              "An item reader can't read PARQUET in a test.",
              "CSV, JSON or JSONL: no light library reads PARQUET",
              "give the rows as items: sfn.mapItems(state, \"[{…}, …]\")");
      default -> new JsonItems(file, itemsPointer);
    };
  }
}
