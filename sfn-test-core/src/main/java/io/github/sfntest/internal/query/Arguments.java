package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Excerpt;

/**
 * The values given to an intrinsic function, each taken out as the type that the function wants.
 */
final class Arguments {
  private final IntrinsicFunction function;
  private final JsonNode[] values;

  Arguments(IntrinsicFunction function, JsonNode[] values) {
    this.function = function;
    this.values = values;
  }

  int count() {
    return values.length;
  }

  JsonNode any(int position) {
    return values[position];
  }

  JsonNode array(int position) throws IntrinsicFailure {
    JsonNode value = values[position];
    if (!value.isArray()) {
      throw wrong(position, "an array");
    }
    return value;
  }

  JsonNode object(int position) throws IntrinsicFailure {
    JsonNode value = values[position];
    if (!value.isObject()) {
      throw wrong(position, "an object");
    }
    return value;
  }

  String text(int position) throws IntrinsicFailure {
    JsonNode value = values[position];
    if (!value.isTextual()) {
      throw wrong(position, "a string");
    }
    return value.textValue();
  }

  boolean bool(int position) throws IntrinsicFailure {
    JsonNode value = values[position];
    if (!value.isBoolean()) {
      throw wrong(position, "a boolean");
    }
    return value.booleanValue();
  }

  /**
   * A number, rounded as AWS does it: half up, so -2.5 is -2 (intrinsic_functions/test_math_add).
   */
  long integer(int position) throws IntrinsicFailure {
    JsonNode value = values[position];
    if (!value.isNumber()) {
      throw wrong(position, "a number");
    }
    return value.isIntegralNumber() && value.canConvertToLong()
        ? value.longValue()
        : Math.round(value.doubleValue());
  }

  IntrinsicFailure wrong(int position, String expected) {
    return failure(
        "argument "
            + (position + 1)
            + " must be "
            + expected
            + ", but was "
            + Excerpt.of(values[position]));
  }

  IntrinsicFailure failure(String detail) {
    return new IntrinsicFailure(function, detail);
  }
}
