package io.github.sfntest.internal.shapes;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares a result with the shape of the API's response. The words are AWS's, out of {@code
 * conformance/api/test-state}, {@code test_field_validation_mode}; for objects, booleans, and what
 * is too long no recording has any, and they follow the others.
 */
final class ShapeChecker {
  private final Integration integration;
  private final boolean strict;
  private final boolean checksCase;
  private final List<ShapeProblem> problems = new ArrayList<>();

  ShapeChecker(Integration integration, boolean strict, boolean checksCase) {
    this.integration = integration;
    this.strict = strict;
    this.checksCase = checksCase;
  }

  List<ShapeProblem> check(JsonNode result, Shape.Structure response) {
    if (result.isObject()) {
      checkStructure(result, response, "$", true);
    } else {
      problems.add(new ShapeProblem("$", "The result must be an object"));
    }
    return problems;
  }

  private void checkStructure(JsonNode value, Shape.Structure shape, String path, boolean top) {
    if (strict) {
      shape
          .members()
          .forEach(
              (apiName, member) -> {
                String name = integration.resultName(apiName);
                if (member.required() && !value.has(name)) {
                  problems.add(
                      new ShapeProblem(
                          path + "." + name, "Required field '" + name + "' is missing"));
                }
              });
    }
    if (checksCase) {
      checkCase(value, shape, path);
    }
    shape
        .members()
        .forEach(
            (apiName, member) -> {
              String name = integration.resultName(apiName);
              JsonNode inner = value.get(name);
              // members that the API does not have pass, API Reference, "MockInput"
              if (inner != null && !(top && integration.free().contains(name))) {
                check(inner, member.shape().get(), name, path + "." + name);
              }
            });
  }

  private void checkCase(JsonNode value, Shape.Structure shape, String path) {
    Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String apiName : shape.members().keySet()) {
      String name = integration.resultName(apiName);
      known.put(name, name);
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String given = member.getKey();
      String right = known.get(given);
      if (right != null && !right.equals(given) && !value.has(right)) {
        report(given, path + "." + given, "is spelled '" + right + "'");
      }
    }
  }

  private void check(JsonNode value, Shape shape, String name, String path) {
    switch (shape.kind()) {
      case STRUCTURE -> {
        if (is(value.isObject(), "an object", name, path)) {
          checkStructure(value, (Shape.Structure) shape, path, false);
        }
      }
      case LIST -> {
        if (is(value.isArray(), "an array", name, path)) {
          checkList(value, (Shape.ListOf) shape, name, path);
        }
      }
      case MAP -> {
        if (is(value.isObject(), "an object", name, path)) {
          checkMap(value, (Shape.MapOf) shape, name, path);
        }
      }
      case TEXT -> {
        if (is(value.isTextual(), "a string", name, path)) {
          checkText(value.textValue(), (Shape.Text) shape, name, path);
        }
      }
      case NUMBER -> {
        if (is(value.isNumber(), "a number", name, path)) {
          checkRange(value.decimalValue(), ((Shape.Numeric) shape).range(), name, path);
        }
      }
      case BOOLEAN -> is(value.isBoolean(), "a boolean", name, path);
      case ANY -> {}
    }
  }

  private boolean is(boolean right, String wanted, String name, String path) {
    if (!right) {
      report(name, path, "must be " + wanted);
    }
    return right;
  }

  private void checkList(JsonNode value, Shape.ListOf shape, String name, String path) {
    checkLength(value.size(), shape.length(), name, path);
    for (int i = 0; i < value.size(); i++) {
      check(value.get(i), shape.element().get(), name, path + "[" + i + "]");
    }
  }

  private void checkMap(JsonNode value, Shape.MapOf shape, String name, String path) {
    checkLength(value.size(), shape.length(), name, path);
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      check(entry.getValue(), shape.value().get(), entry.getKey(), path + "." + entry.getKey());
    }
  }

  private void checkText(String text, Shape.Text shape, String name, String path) {
    if (!shape.values().isEmpty() && !shape.values().contains(text)) {
      report(name, path, "is not an expected value");
    } else {
      checkLength(text.codePointCount(0, text.length()), shape.length(), name, path);
    }
  }

  private void checkLength(int length, Limits limits, String name, String path) {
    BigDecimal value = BigDecimal.valueOf(length);
    if (limits.isFallenShortOfBy(value)) {
      report(name, path, "is smaller than the minimum length");
    } else if (limits.isExceededBy(value)) {
      report(name, path, "exceeds the maximum length");
    }
  }

  private void checkRange(BigDecimal value, Limits limits, String name, String path) {
    if (limits.isFallenShortOfBy(value)) {
      report(name, path, "is less than the minimum value");
    } else if (limits.isExceededBy(value)) {
      report(name, path, "exceeds the maximum value");
    }
  }

  private void report(String name, String path, String what) {
    problems.add(new ShapeProblem(path, "Field '" + name + "' " + what));
  }
}
