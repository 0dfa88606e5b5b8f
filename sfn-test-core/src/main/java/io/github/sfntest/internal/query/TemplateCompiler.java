package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a JSON value into the parts of a template and collects what is wrong with its fields. */
final class TemplateCompiler {
  private static final String COMPUTED = ".$";

  final List<TemplateSyntaxException> problems = new ArrayList<>();
  final Set<String> variables = new LinkedHashSet<>();

  TemplatePart compile(JsonNode value, String pointer) {
    if (value.isObject()) {
      return members(value, pointer);
    }
    if (value.isArray()) {
      TemplatePart[] elements = new TemplatePart[value.size()];
      boolean constant = true;
      for (int i = 0; i < elements.length; i++) {
        elements[i] = compile(value.get(i), pointer + "/" + i);
        constant &= elements[i].isConstant();
      }
      return constant ? new TemplatePart.Constant(value) : new TemplatePart.Elements(elements);
    }
    return new TemplatePart.Constant(value);
  }

  private TemplatePart members(JsonNode object, String pointer) {
    Map<String, TemplatePart> members = new LinkedHashMap<>();
    boolean constant = true;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String field = member.getKey();
      String place = pointer + "/" + field.replace("~", "~0").replace("/", "~1");
      boolean computed = field.endsWith(COMPUTED);
      TemplatePart part =
          computed ? computed(field, member.getValue(), place) : compile(member.getValue(), place);
      constant &= !computed && part.isConstant();
      String name = computed ? field.substring(0, field.length() - COMPUTED.length()) : field;
      if (members.put(name, part) != null) {
        problems.add(
            new TemplateSyntaxException(
                TemplateSyntaxException.Reason.DUPLICATE_NAME,
                field,
                place,
                "The object has two fields for the name '" + name + "'",
                null));
      }
    }
    if (constant) {
      return new TemplatePart.Constant(object);
    }
    return new TemplatePart.Members(
        Names.of(List.copyOf(members.keySet())), members.values().toArray(new TemplatePart[0]));
  }

  private TemplatePart computed(String field, JsonNode value, String place) {
    if (!value.isTextual()) {
      problems.add(noExpression(field, place, "Its value is no string", null));
      return new TemplatePart.Constant(Json.nul());
    }
    try {
      Expression expression = FieldExpression.compileDollarField(field, value.textValue());
      variables.addAll(expression.variables());
      return new TemplatePart.Computed(expression);
    } catch (QuerySyntaxException e) {
      problems.add(noExpression(field, place, String.valueOf(e.getMessage()), e));
      return new TemplatePart.Constant(Json.nul());
    }
  }

  private static TemplateSyntaxException noExpression(
      String field, String place, String detail, @Nullable QuerySyntaxException cause) {
    return new TemplateSyntaxException(
        TemplateSyntaxException.Reason.NO_EXPRESSION, field, place, detail, cause);
  }
}
