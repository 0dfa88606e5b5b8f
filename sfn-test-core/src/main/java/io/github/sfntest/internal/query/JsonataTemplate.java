package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A JSON value of a JSONata state in which some texts are expressions, at any depth. Immutable and
 * safe to share between threads.
 */
public final class JsonataTemplate implements Expression {

  private static final String OPEN = "{%";
  private static final String CLOSE = "%}";

  /** A part of the value. */
  private sealed interface Part {
    JsonNode evaluate(Scope scope) throws QueryException;
  }

  private record Constant(JsonNode value) implements Part {
    @Override
    public JsonNode evaluate(Scope scope) {
      return value;
    }
  }

  private record Computed(JsonataExpression expression) implements Part {
    @Override
    public JsonNode evaluate(Scope scope) throws QueryException {
      return expression.evaluate(scope);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never leaves this class
  private record Elements(Part[] parts) implements Part {
    @Override
    public JsonNode evaluate(Scope scope) throws QueryException {
      return Json.arrayOfFrozen(all(parts, scope));
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never leaves this class
  private record Members(Names names, Part[] parts) implements Part {
    @Override
    public JsonNode evaluate(Scope scope) throws QueryException {
      return Json.object(names, all(parts, scope));
    }
  }

  private final JsonNode source;
  private final Part root;
  private final Set<String> variables = new HashSet<>();
  private final Set<String> statesMembers = new HashSet<>();

  private JsonataTemplate(String field, JsonNode value) throws JsonataSyntaxException {
    this.source = Json.freeze(value);
    this.root = part(field, source);
  }

  /**
   * Compiles a value with the expressions in it.
   *
   * @param field where it stands in its state, such as {@code Output}; places inside it are told
   *     with slashes
   * @throws JsonataSyntaxException for the first expression in it that is not well formed
   */
  public static JsonataTemplate compile(String field, JsonNode value)
      throws JsonataSyntaxException {
    return new JsonataTemplate(field, value);
  }

  /**
   * Whether a text is an expression: it starts with <code>{%</code> and ends with <code>%}</code>,
   * with nothing around it, not even blanks.
   *
   * @throws JsonataSyntaxException if it has only one of the two
   */
  public static boolean isExpression(String field, String text) throws JsonataSyntaxException {
    boolean opens = text.startsWith(OPEN);
    boolean closes = text.endsWith(CLOSE);
    if (opens && closes && text.length() >= OPEN.length() + CLOSE.length()) {
      return true;
    }
    if (opens || closes) {
      throw JsonataSyntaxException.halfOpen(field, text);
    }
    return false;
  }

  private Part part(String field, JsonNode value) throws JsonataSyntaxException {
    if (value.isTextual()) {
      return text(field, value);
    }
    if (value.isContainerNode() && !value.isEmpty()) {
      return container(field, value);
    }
    return new Constant(value);
  }

  private Part text(String field, JsonNode value) throws JsonataSyntaxException {
    String text = value.textValue();
    if (!isExpression(field, text)) {
      return new Constant(value);
    }
    JsonataExpression expression =
        JsonataExpression.compile(
            field, text.substring(OPEN.length(), text.length() - CLOSE.length()));
    variables.addAll(expression.variables());
    statesMembers.addAll(expression.statesMembers());
    return new Computed(expression);
  }

  private Part container(String field, JsonNode value) throws JsonataSyntaxException {
    Part[] parts = new Part[value.size()];
    boolean isConstant = true;
    int i = 0;
    if (value instanceof ObjectNode object) {
      String[] names = new String[parts.length];
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        names[i] = member.getKey();
        parts[i] = part(field + "/" + member.getKey(), member.getValue());
        isConstant &= parts[i] instanceof Constant;
        i++;
      }
      return isConstant ? new Constant(value) : new Members(Names.of(List.of(names)), parts);
    }
    for (JsonNode element : value) {
      parts[i] = part(field + "[" + i + "]", element);
      isConstant &= parts[i] instanceof Constant;
      i++;
    }
    return isConstant ? new Constant(value) : new Elements(parts);
  }

  private static JsonNode[] all(Part[] parts, Scope scope) throws QueryException {
    JsonNode[] values = new JsonNode[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = parts[i].evaluate(scope);
    }
    return values;
  }

  /** The JSON text of the value. */
  @Override
  public String text() {
    return Json.write(source);
  }

  /** Whether there is no expression in it. */
  public boolean isConstant() {
    return root instanceof Constant;
  }

  /** The names of the workflow variables its expressions may read, without the {@code $}. */
  @Override
  public Set<String> variables() {
    return Set.copyOf(variables);
  }

  /** The members of {@code $states} its expressions read by name, such as {@code result}. */
  public Set<String> statesMembers() {
    return Set.copyOf(statesMembers);
  }

  @Override
  public JsonNode evaluate(Scope scope) throws QueryException {
    return root.evaluate(scope);
  }
}
