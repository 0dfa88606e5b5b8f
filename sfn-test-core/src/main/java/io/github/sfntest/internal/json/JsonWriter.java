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
    write(value, out);
    return out.toString();
  }

  private static void write(JsonNode value, StringBuilder out) {
    if (value instanceof FrozenObject object) {
      Names names = object.names();
      out.append('{');
      for (int i = 0; i < names.size(); i++) {
        if (i > 0) {
          out.append(',');
        }
        writeText(names.get(i), out);
        out.append(':');
        write(object.value(i), out);
      }
      out.append('}');
    } else if (value instanceof FrozenArray array) {
      out.append('[');
      for (int i = 0; i < array.size(); i++) {
        if (i > 0) {
          out.append(',');
        }
        write(array.element(i), out);
      }
      out.append(']');
    } else {
      writeScalar(value, out);
    }
  }

  static String pretty(JsonNode value) {
    StringBuilder out = new StringBuilder();
    pretty(value, 0, out);
    return out.toString();
  }

  private static void pretty(JsonNode value, int depth, StringBuilder out) {
    if (value instanceof FrozenObject object && !object.isEmpty()) {
      Names names = object.names();
      for (int i = 0; i < names.size(); i++) {
        newLine(i == 0 ? '{' : ',', depth + 1, out);
        writeText(names.get(i), out);
        out.append(": ");
        pretty(object.value(i), depth + 1, out);
      }
      newLine('\0', depth, out);
      out.append('}');
    } else if (value instanceof FrozenArray array && !array.isEmpty()) {
      for (int i = 0; i < array.size(); i++) {
        newLine(i == 0 ? '[' : ',', depth + 1, out);
        pretty(array.element(i), depth + 1, out);
      }
      newLine('\0', depth, out);
      out.append(']');
    } else {
      write(value, out);
    }
  }

  private static void newLine(char before, int depth, StringBuilder out) {
    if (before != '\0') {
      out.append(before);
    }
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
