package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.util.Map;

/** Values as they look when AWS's Java prints its maps and lists: {@code {Id=a, Name=b}}. */
final class JavaText {
  private JavaText() {}

  static String of(JsonNode value) {
    if (!value.isContainerNode()) {
      return value.isTextual() ? value.textValue() : Json.write(value);
    }
    StringBuilder out = new StringBuilder();
    append(value, out);
    return out.toString();
  }

  private static void append(JsonNode value, StringBuilder out) {
    if (value.isObject()) {
      String separator = "{";
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        out.append(separator).append(member.getKey()).append('=');
        append(member.getValue(), out);
        separator = ", ";
      }
      out.append(value.isEmpty() ? "{}" : "}");
    } else if (value.isArray()) {
      String separator = "[";
      for (JsonNode element : value) {
        out.append(separator);
        append(element, out);
        separator = ", ";
      }
      out.append(value.isEmpty() ? "[]" : "]");
    } else {
      out.append(of(value));
    }
  }

  /** The class that holds such a value there. */
  static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "java.util.LinkedHashMap";
      case ARRAY -> "java.util.ArrayList";
      case STRING -> "java.lang.String";
      case BOOLEAN -> "java.lang.Boolean";
      case NUMBER ->
          switch (value.numberType()) {
            case INT -> "java.lang.Integer";
            case LONG -> "java.lang.Long";
            case BIG_INTEGER -> "java.math.BigInteger";
            default -> "java.lang.Double";
          };
      default -> "null";
    };
  }
}
