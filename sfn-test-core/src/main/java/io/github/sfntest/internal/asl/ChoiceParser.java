package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a Choice state. */
final class ChoiceParser {

  private static final Set<String> JSONATA_RULE =
      Set.of("Condition", "Next", "Output", "Assign", "Comment");

  private ChoiceParser() {}

  static @Nullable ChoiceState parse(StateContext state) {
    FieldReader fields = state.fields();
    DataFlow dataFlow = DataFlowParser.parse(state);
    String defaultNext = fields.text("Default");
    if (!fields.require("Choices")) {
      return null;
    }
    List<ChoiceRule> rules = new ArrayList<>();
    fields.objects("Choices", false, (rule, index) -> rule(state, rule, index, rules));
    return new ChoiceState(state.name(), state.language(), rules, defaultNext, dataFlow);
  }

  private static void rule(
      StateContext state, FieldReader fields, int index, List<ChoiceRule> rules) {
    fields.text("Comment");
    String next = fields.text("Next");
    QueryFields queries =
        new QueryFields(fields, state.language(), "Choices[" + index + "]/", null);
    Expression assign = DataFlowParser.assign(state, fields, queries);
    Expression output = null;
    Condition condition;
    if (state.isJsonata()) {
      output = queries.jsonataTemplate("Output");
      condition = jsonata(fields, queries);
    } else {
      fields.require("Next");
      if (fields.has("Output")) {
        StateFields.otherLanguage(fields, "Output", QueryLanguage.JSONPATH, QueryLanguage.JSONATA);
      }
      condition = ConditionParser.parse(fields, true);
    }
    if (next != null && condition != null) {
      rules.add(new ChoiceRule(condition, next, output, assign));
    }
  }

  private static @Nullable Condition jsonata(FieldReader fields, QueryFields queries) {
    fields.require("Condition", "Next");
    for (String name : fields.names()) {
      if (ConditionParser.isJsonPathField(name)) {
        StateFields.otherLanguage(fields, name, QueryLanguage.JSONATA, QueryLanguage.JSONPATH);
      } else if (!JSONATA_RULE.contains(name)) {
        fields.unsupported(name);
      }
    }
    JsonNode value = fields.node("Condition");
    if (value == null) {
      return null;
    }
    if (value.isBoolean()) {
      return new Condition.Jsonata(queries.literal("Condition", value));
    }
    if (!queries.isExpression("Condition")) {
      fields.wrong("Condition", "Expected value of type Boolean");
      return null;
    }
    ValueField expression = queries.jsonataValue("Condition");
    return expression == null ? null : new Condition.Jsonata(expression);
  }
}
