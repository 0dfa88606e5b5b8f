package io.github.sfntest.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.document.Node;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.util.Arrays;

/** Values of a template's parameters, by the parameter's type. */
final class Parameters {

  private Parameters() {}

  static Node typed(Node.Scalar value, String type) {
    String text = value.asText();
    if (type.equals("CommaDelimitedList") || type.contains("List<")) {
      return new Node.Sequence(
          Arrays.stream(text.split(",", -1))
              .map(item -> (Node) Node.text(item.strip(), value.at()))
              .toList(),
          value.at());
    }
    if (type.equals("Number")) {
      JsonNode number = number(text);
      return number == null ? value : Node.scalar(number, value.at());
    }
    return Node.text(text, value.at());
  }

  private static @org.jspecify.annotations.Nullable JsonNode number(String text) {
    try {
      JsonNode number = Json.parse(text.strip());
      return number.isNumber() ? number : null;
    } catch (JsonSyntaxException e) {
      return null; // stays text; the definition's own check says what is wrong with it
    }
  }
}
