package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.ValueField;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.JsonataTypes;
import io.github.sfntest.internal.query.QueryException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates fields that take a literal, a path or a JSONata expression, and checks the type of what
 * comes out.
 */
final class ValueFields {
  // ASL, "Task State": what a literal may be, too
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(99_999_999);

  private ValueFields() {}

  /** The value, of whatever type. */
  static JsonNode value(Strand strand, ValueField field, JsonNode input) throws QueryException {
    JsonNode literal = field.literal();
    return literal != null ? literal : expression(field).evaluate(FieldScope.of(strand, input));
  }

  static Expression expression(ValueField field) {
    Expression expression = field.expression();
    if (expression == null) {
      throw new IllegalArgumentException(field.name() + " has neither literal nor expression");
    }
    return expression;
  }

  /** A whole number; a path may not lead to a text. */
  static long wholeNumber(Strand strand, ValueField field, JsonNode input) throws QueryException {
    return number(strand, field, input, "integer", false).longValue();
  }

  /**
   * A whole number of seconds, at least one; no recording shows AWS's words for one out of range.
   */
  static long seconds(Strand strand, ValueField field, JsonNode input) throws QueryException {
    BigDecimal number = number(strand, field, input, "integer", false);
    boolean isPositive = number.signum() > 0;
    if (isPositive && number.compareTo(MOST_SECONDS) <= 0) {
      return number.longValue();
    }
    boolean isJsonata = field.kind() == ValueField.Kind.JSONATA;
    throw new QueryException(
        isJsonata ? QueryException.QUERY_EVALUATION_ERROR : QueryException.RUNTIME,
        "The "
            + field.name()
            + " field must be "
            + (isPositive ? "at most " + MOST_SECONDS : "a positive integer")
            + " but was: "
            + number
            + (isJsonata ? "" : " (" + expression(field).text() + ")"),
        isJsonata ? field.name() : null);
  }

  /**
   * A whole number; a path may lead to a text that is one, REC
   * MAP_STATE_REFERENCE_IN_MAX_ITEMS_PATH.
   */
  static long wholeNumberOrText(Strand strand, ValueField field, JsonNode input)
      throws QueryException {
    return number(strand, field, input, "integer", true).longValue();
  }

  /** Any number; a path may lead to a text that is one. */
  static double anyNumberOrText(Strand strand, ValueField field, JsonNode input)
      throws QueryException {
    return number(strand, field, input, "float", true).doubleValue();
  }

  private static BigDecimal number(
      Strand strand, ValueField field, JsonNode input, String wanted, boolean texts)
      throws QueryException {
    JsonNode value = value(strand, field, input);
    BigDecimal number = number(value, texts);
    boolean whole = wanted.equals("integer");
    if (field.kind() == ValueField.Kind.JSONATA) {
      if (number == null || (whole && !isWhole(number))) {
        throw JsonataTypes.unexpected(
            expression(field).text(), field.name(), number == null ? "number" : wanted, value);
      }
      return number;
    }
    if (number == null || (whole && !isWhole(number))) {
      // REC test_max_concurrency_path, test_map_state_tolerated_failure_count_path
      String shown = value.isTextual() ? value.textValue() : Json.write(value);
      throw new QueryException(
          QueryException.RUNTIME,
          "The "
              + field.name()
              + " field refers to value \""
              + shown
              + "\" which is not a valid "
              + wanted
              + ": "
              + expression(field).text(),
          null);
    }
    return number;
  }

  private static @Nullable BigDecimal number(JsonNode value, boolean texts) {
    if (value.isNumber()) {
      return value.decimalValue();
    }
    if (texts && value.isTextual()) {
      try {
        return new BigDecimal(value.textValue());
      } catch (NumberFormatException e) {
        return null;
      }
    }
    return null;
  }

  static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  /** A text. */
  static @Nullable String text(Strand strand, ValueField field, JsonNode input)
      throws QueryException {
    JsonNode value = value(strand, field, input);
    if (value.isTextual()) {
      return value.textValue();
    }
    if (field.kind() == ValueField.Kind.JSONATA) {
      throw JsonataTypes.unexpected(expression(field).text(), field.name(), "string", value);
    }
    throw new QueryException(
        QueryException.RUNTIME,
        "The "
            + field.name()
            + " field refers to value \""
            + Json.write(value)
            + "\" which is not a valid string: "
            + expression(field).text(),
        null);
  }
}
