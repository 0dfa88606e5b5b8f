package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryLanguage;
import io.github.sfntest.internal.query.Timestamps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a JSONPath choice rule tests. */
final class ConditionParser {

  /** One of the names a comparison can have: with and without {@code Path}. */
  private record Operator(Comparator comparator, boolean isPath) {}

  private static final Map<String, Operator> OPERATORS = new HashMap<>();
  private static final Set<String> BOOLEAN = Set.of("And", "Or", "Not");

  static {
    for (Comparator comparator : Comparator.values()) {
      OPERATORS.put(comparator.aslName(), new Operator(comparator, false));
      if (comparator.hasPathTwin()) {
        OPERATORS.put(comparator.aslName() + "Path", new Operator(comparator, true));
      }
    }
  }

  private ConditionParser() {}

  /** Whether a field of this name belongs to the rules of JSONPath. */
  static boolean isJsonPathField(String name) {
    return name.equals("Variable") || BOOLEAN.contains(name) || OPERATORS.containsKey(name);
  }

  /**
   * The condition; null if there is an error in it.
   *
   * @param isTop whether it is an element of {@code Choices}, which alone has {@code Next} and
   *     {@code Assign}
   */
  static @Nullable Condition parse(FieldReader fields, boolean isTop) {
    List<String> tests = new ArrayList<>();
    for (String name : fields.names()) {
      if (OPERATORS.containsKey(name) || BOOLEAN.contains(name)) {
        tests.add(name);
      } else if (name.equals("Condition")) {
        StateFields.otherLanguage(fields, name, QueryLanguage.JSONPATH, QueryLanguage.JSONATA);
      } else if (!isSupported(name, isTop)) {
        fields.unsupported(name);
      }
    }
    if (tests.isEmpty()) {
      if (!fields.has("Condition")) {
        fields.wrong("A choice rule must have one comparison, And, Or or Not");
      }
      return null;
    }
    if (tests.size() > 1) {
      fields.wrong("There should only be one of the following fields: " + tests);
      return null;
    }
    String test = tests.get(0);
    return BOOLEAN.contains(test) ? combined(fields, test) : comparison(fields, test);
  }

  private static boolean isSupported(String name, boolean isTop) {
    return switch (name) {
      case "Variable", "Comment" -> true;
      // Output of a rule gets the finding that it belongs to JSONata.
      case "Next", "Assign", "Output" -> isTop;
      default -> false;
    };
  }

  private static @Nullable Condition combined(FieldReader fields, String test) {
    if (fields.has("Variable")) {
      fields.wrong("There should only be one of the following fields: [Variable, " + test + "]");
    }
    if (test.equals("Not")) {
      FieldReader inner = fields.object("Not");
      Condition condition = inner == null ? null : parse(inner, false);
      return condition == null ? null : new Condition.Not(condition);
    }
    List<Condition> conditions = new ArrayList<>();
    fields.objects(
        test,
        false,
        (inner, index) -> {
          Condition condition = parse(inner, false);
          if (condition != null) {
            conditions.add(condition);
          }
        });
    return test.equals("And") ? new Condition.And(conditions) : new Condition.Or(conditions);
  }

  private static @Nullable Condition comparison(FieldReader fields, String test) {
    Operator operator = OPERATORS.get(test);
    if (operator == null || !fields.require("Variable")) {
      return null;
    }
    QueryFields queries = new QueryFields(fields, QueryLanguage.JSONPATH, "", null);
    Expression variable = queries.path("Variable");
    Expression path = operator.isPath() ? queries.path(test) : null;
    JsonNode operand = operator.isPath() ? null : operand(fields, test, operator.comparator());
    if (variable == null || (path == null && operand == null)) {
      return null;
    }
    return new Condition.Comparison(variable, operator.comparator(), operand, path);
  }

  private static @Nullable JsonNode operand(
      FieldReader fields, String test, Comparator comparator) {
    JsonNode operand = fields.node(test);
    String name = comparator.name();
    boolean fits;
    if (name.startsWith("STRING_")) {
      fits = fields.text(test) != null;
      Lookalikes.inText(fields, test);
    } else if (name.startsWith("NUMERIC_")) {
      fits = fields.number(test, -Double.MAX_VALUE, Double.MAX_VALUE) != null;
    } else if (name.startsWith("TIMESTAMP_")) {
      fits = timestamp(fields, test);
    } else {
      fits = fields.bool(test) != null;
    }
    return fits ? operand : null;
  }

  private static boolean timestamp(FieldReader fields, String test) {
    String text = fields.text(test);
    if (text != null && Timestamps.parse(text) == null) {
      fields.wrong(test, "String does not match RFC3339 timestamp");
      return false;
    }
    return text != null;
  }
}
