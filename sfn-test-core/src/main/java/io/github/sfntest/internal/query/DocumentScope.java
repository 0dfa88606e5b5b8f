package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a path outside of an execution can see: a document, and the variables that are known.
 *
 * @param variables gives the value of a name, or null
 */
public record DocumentScope(JsonNode root, Function<String, @Nullable JsonNode> variables)
    implements Scope {

  /** Nothing but a document. */
  public static DocumentScope of(JsonNode document) {
    return new DocumentScope(document, name -> null);
  }

  @Override
  public JsonNode stateInput() {
    return root;
  }

  @Override
  public @Nullable JsonNode result() {
    return null;
  }

  @Override
  public @Nullable JsonNode errorOutput() {
    return null;
  }

  @Override
  public JsonNode context() {
    return Json.emptyObject();
  }

  @Override
  public @Nullable JsonNode variable(String name) {
    return variables.apply(name);
  }

  @Override
  public Surroundings surroundings() {
    throw new UnsupportedOperationException("A path asks for no time and no chance.");
  }
}
