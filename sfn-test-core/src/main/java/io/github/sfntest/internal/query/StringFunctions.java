package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.ArrayBuilder;
import io.github.sfntest.internal.json.Json;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** {@code States.Format} and {@code States.StringSplit}. */
final class StringFunctions {
  private StringFunctions() {}

  static JsonNode format(Arguments given, @Nullable FormatTemplate literal)
      throws IntrinsicFailure {
    FormatTemplate template = literal;
    if (template == null) {
      template = FormatTemplate.parse(given.text(0));
    }
    int values = given.count() - 1;
    if (template.openBrace() >= 0) {
      throw given.failure(
          "matching '}' not found for '{' at character " + (template.openBrace() + 1));
    }
    if (template.placeholders() != values) {
      throw given.failure(
          "the template has "
              + template.placeholders()
              + " times {}, but "
              + values
              + " values follow");
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < values; i++) {
      // context_object: an object prints as a Java map
      out.append(template.piece(i)).append(JavaText.of(given.any(i + 1)));
    }
    return Json.text(out.append(template.piece(values)).toString());
  }

  /**
   * Each character of the second argument divides, and empty pieces are dropped
   * (test_string_split).
   */
  static JsonNode split(Arguments given) throws IntrinsicFailure {
    StringTokenizer pieces = new StringTokenizer(given.text(0), given.text(1));
    ArrayBuilder result = new ArrayBuilder();
    while (pieces.hasMoreTokens()) {
      result.add(Json.text(pieces.nextToken()));
    }
    return result.build();
  }
}
