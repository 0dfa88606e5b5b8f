package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A JSON value in which fields whose name ends in {@code .$} are computed: {@code Parameters},
 * {@code ResultSelector}, {@code ItemSelector}, JSONPath {@code Assign}. What is constant is made
 * once and shared by all values.
 */
public final class PayloadTemplate implements Expression {
  private final TemplatePart part;
  private final JsonNode source;
  private final Set<String> variables;

  PayloadTemplate(JsonNode source, TemplatePart part, Set<String> variables) {
    this.source = source;
    this.part = part;
    this.variables = variables;
  }

  /**
   * Compiles a template.
   *
   * @throws TemplateSyntaxException for the first field that is no good
   */
  public static Expression compile(JsonNode template) throws TemplateSyntaxException {
    JsonNode frozen = Json.freeze(template);
    TemplateCompiler compiler = new TemplateCompiler();
    TemplatePart part = compiler.compile(frozen, "");
    if (!compiler.problems.isEmpty()) {
      throw compiler.problems.get(0);
    }
    return new PayloadTemplate(
        frozen, part, Collections.unmodifiableSet(new LinkedHashSet<>(compiler.variables)));
  }

  /**
   * All fields that are no good, in the order of the template; none if {@link #compile} accepts it.
   */
  public static List<TemplateSyntaxException> problems(JsonNode template) {
    TemplateCompiler compiler = new TemplateCompiler();
    TemplatePart unused = compiler.compile(Json.freeze(template), "");
    return unused == null ? List.of() : List.copyOf(compiler.problems);
  }

  @Override
  public String text() {
    return Json.write(source);
  }

  @Override
  public Set<String> variables() {
    return variables;
  }

  @Override
  public JsonNode evaluate(Scope scope) throws QueryException {
    return part.evaluate(scope);
  }
}
