package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as text, the way {@code JSON.stringify} and {@code $string} write them. */
final class Texts {

  private Texts() {}

  /** A value of the library as JSON text. */
  static String of(@Nullable Object value, boolean pretty) {
    StringBuilder out = new StringBuilder();
    write(value, pretty ? 0 : -1, out);
    return out.toString();
  }

  private static void write(@Nullable Object value, int indent, StringBuilder out) {
    if (value == null || value == Jsonata.NULL_VALUE) {
      out.append("null");
    } else if (value instanceof String text) {
      quote(text, out);
    } else if (value instanceof Number number) {
      out.append(Numbers.text(number));
    } else if (value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof List<?> list) {
      writeArray(list, indent, out);
    } else if (value instanceof Map<?, ?> map) {
      writeObject(map, indent, out);
    } else {
      // functions are shown as nothing
      out.append("\"\"");
    }
    Limits.checkSize(out.length());
  }

  private static void writeArray(List<?> list, int indent, StringBuilder out) {
    out.append('[');
    boolean first = true;
    for (Object element : list) {
      if (!first) {
        out.append(',');
      }
      first = false;
      newLine(indent < 0 ? -1 : indent + 1, out);
      write(element, indent < 0 ? -1 : indent + 1, out);
    }
    if (!first) {
      newLine(indent, out);
    }
    out.append(']');
  }

  private static void writeObject(Map<?, ?> map, int indent, StringBuilder out) {
    out.append('{');
    boolean first = true;
    for (Map.Entry<?, ?> member : map.entrySet()) {
      if (!first) {
        out.append(',');
      }
      first = false;
      newLine(indent < 0 ? -1 : indent + 1, out);
      quote(String.valueOf(member.getKey()), out);
      out.append(indent < 0 ? ":" : ": ");
      write(member.getValue(), indent < 0 ? -1 : indent + 1, out);
    }
    if (!first) {
      newLine(indent, out);
    }
    out.append('}');
  }

  private static void newLine(int indent, StringBuilder out) {
    if (indent >= 0) {
      out.append('\n').append("  ".repeat(indent));
    }
  }

  /** A text in quotes. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    quote(text, out);
    return out.toString();
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || isLoneSurrogate(text, i)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
