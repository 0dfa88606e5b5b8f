package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scope of fixed values for JSONPath: its random number is 0.5 and its UUID always the same. */
record PathTestScope(JsonNode root, JsonNode context, Map<String, JsonNode> variables)
    implements Scope, Surroundings {

  static final String UUID = "11111111-2222-4333-8444-555555555555";

  static PathTestScope of(String root) {
    return of(json(root));
  }

  static PathTestScope of(JsonNode root) {
    return new PathTestScope(
        root,
        json("{\"Execution\":{\"Id\":\"e-1\",\"Input\":{\"a\":1}},\"State\":{\"Name\":\"S\"}}"),
        Map.of(
            "answer", json("42"),
            "order", json("{\"items\":[{\"id\":1},{\"id\":2}]}")));
  }

  static JsonNode json(String text) {
    try {
      return Json.parse(text);
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
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
  public @Nullable JsonNode variable(String name) {
    return variables.get(name);
  }

  @Override
  public Surroundings surroundings() {
    return this;
  }

  @Override
  public Instant now() {
    return Instant.parse("2025-01-01T00:00:00Z");
  }

  @Override
  public String uuid() {
    return UUID;
  }

  @Override
  public double random() {
    return 0.5;
  }
}
