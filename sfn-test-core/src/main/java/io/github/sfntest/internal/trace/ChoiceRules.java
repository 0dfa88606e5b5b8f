package io.github.sfntest.internal.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Edge;
import io.github.sfntest.internal.asl.ChoiceRule;
import io.github.sfntest.internal.asl.ChoiceState;
import io.github.sfntest.internal.asl.Condition;
import io.github.sfntest.internal.asl.PathField;
import io.github.sfntest.internal.asl.ValueField;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.query.DocumentScope;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why the rules of a Choice said no: each with the values its paths found. */
final class ChoiceRules {
  private static final int SHOWN = 20;

  private final VisitTree.Node node;
  private final JsonNode input;
  private final Set<String> values = new LinkedHashSet<>();

  private ChoiceRules(VisitTree.Node node, JsonNode input) {
    this.node = node;
    this.input = input;
  }

  /** A line for each rule that was asked before one said yes; for all if the Choice failed. */
  static List<String> describe(VisitTree.Node node, ChoiceState choice) {
    Edge edge = node.visit().edge().orElse(null);
    if (edge == null && node.visit().error().isEmpty()) {
      return List.of();
    }
    List<ChoiceRule> rules = choice.choices();
    int asked =
        edge == null || edge.kind() != Edge.Kind.CHOICE_RULE
            ? rules.size()
            : edge.index().orElse(0);
    // Of a Choice that failed it is not known which rule was to blame.
    String no = edge == null ? ": " : " said no: ";
    JsonNode input = filtered(node, choice);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(asked, SHOWN); i++) {
      lines.add("rule " + i + no + new ChoiceRules(node, input).describe(rules.get(i).condition()));
    }
    if (asked > SHOWN) {
      lines.add("… " + (asked - SHOWN) + " more rules left out …");
    }
    return lines;
  }

  private static JsonNode filtered(VisitTree.Node node, ChoiceState choice) {
    PathField inputPath = choice.dataFlow().inputPath();
    JsonNode input = node.visit().input();
    if (inputPath == null) {
      return input;
    }
    Expression path = inputPath.path();
    JsonNode found =
        path == null ? Json.emptyObject() : read(path, new DocumentScope(input, node::variable));
    return found == null ? input : found;
  }

  private String describe(Condition condition) {
    String text = text(condition, false);
    return values.isEmpty() ? text : text + ", where " + String.join(", ", values);
  }

  private String text(Condition condition, boolean nested) {
    if (condition instanceof Condition.Comparison comparison) {
      return text(comparison);
    }
    if (condition instanceof Condition.And and) {
      return join(and.conditions(), " And ", nested);
    }
    if (condition instanceof Condition.Or or) {
      return join(or.conditions(), " Or ", nested);
    }
    if (condition instanceof Condition.Not not) {
      return "Not (" + text(not.condition(), false) + ")";
    }
    ValueField jsonata = ((Condition.Jsonata) condition).condition();
    return jsonata.expression() != null
        ? Excerpt.of(jsonata.expression().text())
        : String.valueOf(jsonata.literal());
  }

  private String join(List<Condition> parts, String word, boolean nested) {
    String joined = parts.stream().map(part -> text(part, true)).collect(Collectors.joining(word));
    return nested ? "(" + joined + ")" : joined;
  }

  private String text(Condition.Comparison comparison) {
    remember(comparison.variable());
    Expression path = comparison.operandPath();
    if (path != null) {
      remember(path);
    }
    JsonNode operand = comparison.operand();
    return comparison.variable().text()
        + " "
        + comparison.comparator().aslName()
        + (path != null
            ? "Path " + path.text()
            : " " + (operand == null ? "" : Excerpt.of(operand)));
  }

  private void remember(Expression path) {
    // What the context object held then is not known any more.
    if (!path.text().startsWith("$$")) {
      JsonNode value = read(path, new DocumentScope(input, node::variable));
      values.add(path.text() + " is " + (value == null ? "missing" : Excerpt.of(value)));
    }
  }

  private static @Nullable JsonNode read(Expression path, DocumentScope scope) {
    try {
      return path.evaluate(scope);
    } catch (QueryException e) {
      // It leads nowhere.
      return null;
    }
  }
}
