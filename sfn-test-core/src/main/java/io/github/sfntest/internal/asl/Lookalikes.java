package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.query.FieldExpression;
import io.github.sfntest.internal.query.QuerySyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Warns of texts in JSONPath states that look as if they were evaluated, but are not. Codes and
 * cases are those of the API Reference, "ValidateStateMachineDefinitionDiagnostic"; no recording
 * has the texts.
 */
final class Lookalikes {
  private static final String DYNAMIC = ".$";

  private Lookalikes() {}

  /** {@code NO_DOLLAR}: {@code "topic": "$.topic"} in a payload template. */
  static void inTemplate(FieldReader fields, String template) {
    JsonNode value = fields.node(template);
    if (value != null) {
      inTemplate(fields, fields.place().field(template), template, value, template);
    }
  }

  /**
   * @param field the nearest field around the value, which an element of an array belongs to
   */
  private static void inTemplate(
      FieldReader fields, Place place, String template, JsonNode value, String field) {
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        String name = member.getKey();
        if (!name.endsWith(DYNAMIC)) {
          inTemplate(fields, place.field(name), template, member.getValue(), name);
        }
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        inTemplate(fields, place.item(i), template, value.get(i), field);
      }
    } else if (isExpression(value)) {
      fields
          .findings()
          .warning(
              "NO_DOLLAR",
              "The value for the field '"
                  + field
                  + "' appears to be a JSONPath or an intrinsic function call, but the field's name"
                  + " does not end with '.$'",
              fields.place().field(template),
              place);
    }
  }

  /** {@code NO_PATH}: {@code "Error": "$.error"}. */
  static void inText(FieldReader fields, String name) {
    JsonNode value = fields.node(name);
    if (value != null && isExpression(value)) {
      Place place = fields.place().field(name);
      fields
          .findings()
          .warning(
              "NO_PATH",
              "The value for the field '"
                  + name
                  + "' looks like a path, but the field's name does not end with 'Path'",
              place,
              place);
    }
  }

  /** {@code PASS_RESULT_IS_STATIC}: {@code "Result": {"id.$": "$.id"}}. */
  static void inResult(FieldReader fields) {
    JsonNode result = fields.node("Result");
    Place place = fields.place().field("Result");
    Place found = result == null ? null : firstIn(result, place);
    if (found != null) {
      fields
          .findings()
          .warning(
              "PASS_RESULT_IS_STATIC",
              "The Result of a Pass state is static: paths in it are not evaluated",
              place,
              found);
    }
  }

  private static @Nullable Place firstIn(JsonNode value, Place place) {
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        Place found = firstIn(member.getValue(), place.field(member.getKey()));
        if (found != null) {
          return found;
        }
      }
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      Place found = firstIn(value.get(i), place.item(i));
      if (found != null) {
        return found;
      }
    }
    return isExpression(value) ? place : null;
  }

  private static boolean isExpression(JsonNode value) {
    if (!value.isTextual()) {
      return false;
    }
    String text = value.textValue();
    if (!text.startsWith("$") && !text.startsWith("States.")) {
      return false;
    }
    try {
      FieldExpression.compileDollarField("", text);
      return true;
    } catch (QuerySyntaxException e) {
      return false;
    }
  }
}
