package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.util.Set;

/**
 * The value of a field that takes a path or an intrinsic function call: a {@code .$} field, {@code
 * ErrorPath}, {@code CausePath}. Differs from a bare path in AWS's words when it leads nowhere:
 * they name the field and show the input.
 */
public final class FieldExpression implements Expression {
  private final String field;
  private final Expression expression;

  private FieldExpression(String field, Expression expression) {
    this.field = field;
    this.expression = expression;
  }

  /**
   * Compiles a field's value.
   *
   * @param field the name AWS gives the field: with its {@code .$}, without the fields around it
   * @throws QuerySyntaxException if the text is neither a path nor an intrinsic function call
   */
  public static Expression compileDollarField(String field, String text)
      throws QuerySyntaxException {
    return JsonPath.looksLikePath(text)
        ? new FieldExpression(field, JsonPath.compile(text))
        : Intrinsics.compile(text);
  }

  @Override
  public String text() {
    return expression.text();
  }

  @Override
  public Set<String> variables() {
    return expression.variables();
  }

  @Override
  public JsonNode evaluate(Scope scope) throws QueryException {
    try {
      return expression.evaluate(scope);
    } catch (PathNotFoundException e) {
      // scenarios/test_invalid_jsonpath: the input is shown for a context path, too
      throw new QueryException(
          QueryException.RUNTIME,
          "The JSONPath '"
              + e.path()
              + "' specified for the field '"
              + field
              + "' could not be found in the input '"
              + Json.write(scope.root())
              + "'",
          null);
    }
  }
}
