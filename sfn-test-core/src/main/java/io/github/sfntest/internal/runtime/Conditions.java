package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.Comparator;
import io.github.sfntest.internal.asl.Condition;
import io.github.sfntest.internal.asl.ValueField;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.JsonataTypes;
import io.github.sfntest.internal.query.PathNotFoundException;
import io.github.sfntest.internal.query.QueryException;
import io.github.sfntest.internal.query.Timestamps;
import java.time.Instant;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Evaluates the conditions of choice rules; ASL, "Choice rules", asl-semantics §11. */
final class Conditions {

  private Conditions() {}

  static boolean holds(Strand strand, Condition condition, JsonNode input) throws QueryException {
    if (condition instanceof Condition.Comparison comparison) {
      return compare(strand, comparison, input);
    }
    if (condition instanceof Condition.And and) {
      for (Condition part : and.conditions()) {
        if (!holds(strand, part, input)) {
          return false;
        }
      }
      return true;
    }
    if (condition instanceof Condition.Or or) {
      for (Condition part : or.conditions()) {
        if (holds(strand, part, input)) {
          return true;
        }
      }
      return false;
    }
    if (condition instanceof Condition.Not not) {
      return !holds(strand, not.condition(), input);
    }
    return jsonata(strand, ((Condition.Jsonata) condition).condition());
  }

  private static boolean jsonata(Strand strand, ValueField condition) throws QueryException {
    JsonNode value = ValueFields.value(strand, condition, strand.input());
    if (!value.isBoolean()) {
      throw JsonataTypes.unexpected(
          ValueFields.expression(condition).text(), condition.name(), "boolean", value);
    }
    return value.booleanValue();
  }

  private static boolean compare(Strand strand, Condition.Comparison comparison, JsonNode input)
      throws QueryException {
    JsonNode value = read(strand, comparison.variable(), input);
    if (comparison.comparator() == Comparator.IS_PRESENT) {
      return (value != null) == operand(comparison).booleanValue();
    }
    if (value == null) {
      throw invalidPath(comparison.variable());
    }
    Expression operandPath = comparison.operandPath();
    JsonNode operand;
    if (operandPath == null) {
      operand = operand(comparison);
    } else {
      JsonNode read = read(strand, operandPath, input);
      if (read == null) {
        throw invalidPath(operandPath);
      }
      operand = read;
    }
    return compare(comparison.comparator(), value, operand);
  }

  private static JsonNode operand(Condition.Comparison comparison) {
    JsonNode operand = comparison.operand();
    if (operand == null) {
      throw new IllegalArgumentException(comparison.comparator() + " has no operand");
    }
    return operand;
  }

  private static @Nullable JsonNode read(Strand strand, Expression path, JsonNode input)
      throws QueryException {
    try {
      return path.evaluate(FieldScope.of(strand, input));
    } catch (PathNotFoundException e) {
      return null;
    }
  }

  private static QueryException invalidPath(Expression path) {
    return new QueryException(
        QueryException.RUNTIME,
        "Invalid path '"
            + path.text()
            + "': The choice state's condition path references an invalid value.",
        null);
  }

  private static boolean compare(Comparator comparator, JsonNode value, JsonNode operand) {
    return switch (comparator) {
      case STRING_EQUALS -> texts(value, operand, c -> c == 0);
      case STRING_LESS_THAN -> texts(value, operand, c -> c < 0);
      case STRING_GREATER_THAN -> texts(value, operand, c -> c > 0);
      case STRING_LESS_THAN_EQUALS -> texts(value, operand, c -> c <= 0);
      case STRING_GREATER_THAN_EQUALS -> texts(value, operand, c -> c >= 0);
      case STRING_MATCHES ->
          value.isTextual() && Wildcards.matches(operand.textValue(), value.textValue());
      case NUMERIC_EQUALS -> numbers(value, operand, c -> c == 0);
      case NUMERIC_LESS_THAN -> numbers(value, operand, c -> c < 0);
      case NUMERIC_GREATER_THAN -> numbers(value, operand, c -> c > 0);
      case NUMERIC_LESS_THAN_EQUALS -> numbers(value, operand, c -> c <= 0);
      case NUMERIC_GREATER_THAN_EQUALS -> numbers(value, operand, c -> c >= 0);
      case BOOLEAN_EQUALS ->
          value.isBoolean()
              && operand.isBoolean()
              && value.booleanValue() == operand.booleanValue();
      case TIMESTAMP_EQUALS -> timestamps(value, operand, c -> c == 0);
      case TIMESTAMP_LESS_THAN -> timestamps(value, operand, c -> c < 0);
      case TIMESTAMP_GREATER_THAN -> timestamps(value, operand, c -> c > 0);
      case TIMESTAMP_LESS_THAN_EQUALS -> timestamps(value, operand, c -> c <= 0);
      case TIMESTAMP_GREATER_THAN_EQUALS -> timestamps(value, operand, c -> c >= 0);
      case IS_NULL -> value.isNull() == operand.booleanValue();
      case IS_NUMERIC -> value.isNumber() == operand.booleanValue();
      case IS_STRING -> value.isTextual() == operand.booleanValue();
      case IS_BOOLEAN -> value.isBoolean() == operand.booleanValue();
      case IS_TIMESTAMP -> (timestamp(value) != null) == operand.booleanValue();
      case IS_PRESENT -> throw new IllegalArgumentException("a value that is there");
    };
  }

  private static boolean texts(JsonNode value, JsonNode operand, IntPredicate sign) {
    return value.isTextual()
        && operand.isTextual()
        && sign.test(value.textValue().compareTo(operand.textValue()));
  }

  private static boolean numbers(JsonNode value, JsonNode operand, IntPredicate sign) {
    return value.isNumber()
        && operand.isNumber()
        && sign.test(
            value.isIntegralNumber()
                    && operand.isIntegralNumber()
                    && value.canConvertToLong()
                    && operand.canConvertToLong()
                ? Long.compare(value.longValue(), operand.longValue())
                : value.decimalValue().compareTo(operand.decimalValue()));
  }

  private static boolean timestamps(JsonNode value, JsonNode operand, IntPredicate sign) {
    Instant left = timestamp(value);
    Instant right = timestamp(operand);
    return left != null && right != null && sign.test(left.compareTo(right));
  }

  private static @Nullable Instant timestamp(JsonNode value) {
    return value.isTextual() ? Timestamps.parse(value.textValue()) : null;
  }
}
