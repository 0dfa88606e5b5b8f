package io.github.sfntest.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** A text that is not JSON. */
public final class JsonSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  /** How much of a source text a location shows. */
  private static final int SOURCE_SHOWN = 500;

  private static final String UNRECOGNIZED_TOKEN = "Unrecognized token '";

  private final String originalMessage;
  private final int line;
  private final int column;

  JsonSyntaxException(String originalMessage, int line, int column) {
    super(originalMessage + " (line " + line + ", column " + column + ")");
    this.originalMessage = originalMessage;
    this.line = line;
    this.column = column;
  }

  static JsonSyntaxException from(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    JsonLocation where = e.getLocation();
    return where == null
        ? new JsonSyntaxException(message, 1, 0)
        : new JsonSyntaxException(message, where.getLineNr(), column(message, where.getColumnNr()));
  }

  /**
   * AWS's Jackson is an older one, which says how far it has read; ours says where the culprit
   * starts.
   */
  private static int column(String message, int column) {
    if (message.startsWith(UNRECOGNIZED_TOKEN)) {
      int start = UNRECOGNIZED_TOKEN.length();
      return column + Math.max(0, message.indexOf('\'', start) - start);
    }
    return message.startsWith("Unexpected character (") ? column + 1 : column;
  }

  /** The parser's text without the location; AWS quotes it as it is. */
  public String originalMessage() {
    return originalMessage;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }

  /** The column, from 1: how far the parser had read. */
  public int column() {
    return column;
  }

  /** Such as {@code [Source: (String)"nope"; line: 1, column: 5]}, as AWS's diagnostics give it. */
  public String location(String sourceText) {
    String shown = sourceText;
    String cut = "";
    if (shown.length() > SOURCE_SHOWN) {
      shown = shown.substring(0, SOURCE_SHOWN);
      cut = "[truncated " + (sourceText.length() - SOURCE_SHOWN) + " chars]";
    }
    return "[Source: (String)\""
        + shown
        + "\""
        + cut
        + "; line: "
        + line
        + ", column: "
        + column
        + "]";
  }

  /** The text with its location on a line of its own. */
  public String messageWithLocation(String sourceText) {
    return originalMessage + "\n at " + location(sourceText);
  }
}
