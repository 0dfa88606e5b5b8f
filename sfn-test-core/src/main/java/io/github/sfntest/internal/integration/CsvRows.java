package io.github.sfntest.internal.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV text, one after the other; the line break at its end makes none. A backslash
 * escapes itself, the quote and the delimiter, and vanishes before all else; asl-semantics §14.4.
 */
final class CsvRows {
  private static final int END = -1;

  private final BufferedReader text;
  private final char delimiter;
  private final StringBuilder cell = new StringBuilder();
  private int ahead;

  CsvRows(BufferedReader text, char delimiter) throws IOException {
    this.text = text;
    this.delimiter = delimiter;
    this.ahead = text.read();
  }

  /** The character to come is taken, and known is the one after it. */
  private int take() throws IOException {
    int taken = ahead;
    if (taken != END) {
      ahead = text.read();
    }
    return taken;
  }

  /** The cells of the next row; null after the last one. */
  @Nullable List<String> next() throws IOException {
    if (ahead == END) {
      return null;
    }
    List<String> row = new ArrayList<>();
    boolean quoted = false;
    int c;
    while ((c = take()) != END) {
      if (c == '\\') {
        if (ahead == '\\' || ahead == '"' || ahead == delimiter) {
          cell.append((char) take());
        }
      } else if (c == '"') {
        if (quoted && ahead == '"') {
          cell.append((char) take());
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && c == delimiter) {
        row.add(takeCell());
      } else if (!quoted && (c == '\n' || c == '\r')) {
        if (c == '\r' && ahead == '\n') {
          take();
        }
        break;
      } else {
        cell.append((char) c);
      }
    }
    row.add(takeCell());
    return row;
  }

  private String takeCell() {
    String whole = cell.toString();
    cell.setLength(0);
    return whole;
  }
}
