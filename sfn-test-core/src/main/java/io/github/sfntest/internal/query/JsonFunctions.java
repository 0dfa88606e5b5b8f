package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.json.ObjectBuilder;
import java.util.Map;

/** {@code States.StringToJson} and {@code States.JsonMerge}. */
final class JsonFunctions {
  private JsonFunctions() {}

  static JsonNode parse(Arguments given) throws IntrinsicFailure {
    String text = given.text(0);
    if (text.isBlank()) {
      // test_string_to_json
      return Json.nul();
    }
    try {
      return Json.parse(text);
    } catch (JsonSyntaxException e) {
      throw given.failure("argument 1 is no JSON text: " + e.getMessage());
    }
  }

  static JsonNode merge(Arguments given) throws IntrinsicFailure {
    JsonNode first = given.object(0);
    JsonNode second = given.object(1);
    if (given.bool(2)) {
      // Guide, "Intrinsic functions": only the shallow mode is supported.
      throw given.failure(
          "argument 3 must be false, since objects are merged at the top level only");
    }
    ObjectBuilder merged = new ObjectBuilder();
    for (JsonNode object : new JsonNode[] {first, second}) {
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        merged.put(member.getKey(), member.getValue());
      }
    }
    return merged.build();
  }
}
