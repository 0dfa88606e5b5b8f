package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes frozen values as JSON text. */
final class JsonWriter {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private JsonWriter() {}

  static String write(JsonNode value) {
    if (value.isTextual()) {
      String text = value.textValue();
      StringBuilder out = new StringBuilder(text.length() + 2);
      writeText(text, out);
      return out.toString();
    }
    int known =
        value instanceof FrozenObject object
            ? object.size
            : value instanceof FrozenArray array ? array.size : 0;
    StringBuilder out = new StringBuilder(known == 0 ? 64 : known);
    write(value, false, out);
    return out.toString();
  }

  static String pretty(JsonNode value) {
    StringBuilder out = new StringBuilder();
    write(value, true, out);
    return out.toString();
  }

  private static void write(JsonNode value, boolean lines, StringBuilder out) {
    OpenContainers open = new OpenContainers();
    begin(value, open, out);
    while (open.depth() > 0) {
      JsonNode container = open.innermost();
      int place = open.next();
      if (place < 0) {
        open.leave();
        if (lines && !container.isEmpty()) {
          newLine(open.depth(), out);
        }
        out.append(container instanceof FrozenObject ? '}' : ']');
        continue;
      }
      if (place > 0) {
        out.append(',');
      }
      if (lines) {
        newLine(open.depth(), out);
      }
      if (container instanceof FrozenObject object) {
        writeText(object.names().get(place), out);
        out.append(lines ? ": " : ":");
      }
      begin(OpenContainers.child(container, place), open, out);
    }
  }

  /** Writes a scalar whole, of a container what opens it. */
  private static void begin(JsonNode value, OpenContainers open, StringBuilder out) {
    if (OpenContainers.isContainer(value)) {
      out.append(value instanceof FrozenObject ? '{' : '[');
      open.enter(value);
    } else {
      writeScalar(value, out);
    }
  }

  private static void newLine(int depth, StringBuilder out) {
    out.append('\n');
    for (int i = 0; i < depth; i++) {
      out.append("  ");
    }
  }

  private static void writeScalar(JsonNode value, StringBuilder out) {
    if (value.isTextual()) {
      writeText(value.textValue(), out);
    } else if (value.isNumber()) {
      JsonNumbers.write(value, out);
    } else if (value.isBoolean()) {
      out.append(value.booleanValue());
    } else {
      out.append("null");
    }
  }

  /** In quotes; what is not ASCII stays as it is, as AWS writes it. */
  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    int done = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\') {
        continue;
      }
      out.append(text, done, i);
      done = i + 1;
      char letter = letter(c);
      out.append('\\');
      if (letter == 'u') {
        out.append("u00").append(HEX[c >> 4]).append(HEX[c & 15]);
      } else {
        out.append(letter);
      }
    }
    out.append(text, done, length).append('"');
  }

  /** What follows the backslash; {@code u} stands for the six-character form. */
  static char letter(char c) {
    return switch (c) {
      case '"' -> '"';
      case '\\' -> '\\';
      case '\n' -> 'n';
      case '\r' -> 'r';
      case '\t' -> 't';
      case '\b' -> 'b';
      case '\f' -> 'f';
      default -> 'u';
    };
  }
}
