package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.Names;

/** A compiled piece of a payload template. */
interface TemplatePart {

  JsonNode evaluate(Scope scope) throws QueryException;

  /** Whether it gives the same value in every scope. */
  default boolean isConstant() {
    return false;
  }

  /** A literal. */
  record Constant(JsonNode value) implements TemplatePart {
    @Override
    public JsonNode evaluate(Scope scope) {
      return value;
    }

    @Override
    public boolean isConstant() {
      return true;
    }
  }

  /** The value of a {@code .$} field. */
  record Computed(Expression expression) implements TemplatePart {
    @Override
    public JsonNode evaluate(Scope scope) throws QueryException {
      return expression.evaluate(scope);
    }
  }

  /** An object; its names are shared by all values it gives. */
  final class Members implements TemplatePart {
    private final Names names;
    private final TemplatePart[] values;

    Members(Names names, TemplatePart[] values) {
      this.names = names;
      this.values = values;
    }

    @Override
    public JsonNode evaluate(Scope scope) throws QueryException {
      return Json.object(names, evaluateAll(values, scope));
    }
  }

  /** An array. */
  final class Elements implements TemplatePart {
    private final TemplatePart[] elements;

    Elements(TemplatePart[] elements) {
      this.elements = elements;
    }

    @Override
    public JsonNode evaluate(Scope scope) throws QueryException {
      return Json.arrayOfFrozen(evaluateAll(elements, scope));
    }
  }

  private static JsonNode[] evaluateAll(TemplatePart[] parts, Scope scope) throws QueryException {
    JsonNode[] values = new JsonNode[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = parts[i].evaluate(scope);
    }
    return values;
  }
}
