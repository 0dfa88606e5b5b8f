package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A scope made of given values; its chance starts anew with each scope. */
record JsonataTestScope(
    JsonNode stateInput,
    @Nullable JsonNode result,
    @Nullable JsonNode errorOutput,
    Map<String, JsonNode> variables,
    Surroundings surroundings)
    implements Scope {

  static final Instant NOW = Instant.parse("2025-01-01T00:00:00.123Z");

  /** A scope with that state input. */
  static JsonataTestScope of(String input) {
    return new JsonataTestScope(json(input), null, null, Map.of(), new Seeded());
  }

  JsonataTestScope with(String variable, String value) {
    Map<String, JsonNode> more = new HashMap<>(variables);
    more.put(variable, json(value));
    return new JsonataTestScope(stateInput, result, errorOutput, Map.copyOf(more), surroundings);
  }

  JsonataTestScope withResult(String value) {
    return new JsonataTestScope(stateInput, json(value), errorOutput, variables, surroundings);
  }

  JsonataTestScope withErrorOutput(String value) {
    return new JsonataTestScope(stateInput, result, json(value), variables, surroundings);
  }

  private static JsonNode json(String text) {
    try {
      return Json.parse(text);
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public JsonNode root() {
    return stateInput;
  }

  @Override
  public JsonNode context() {
    return json("{\"State\": {\"Name\": \"S\"}}");
  }

  @Override
  public @Nullable JsonNode variable(String name) {
    return variables.get(name);
  }

  private static final class Seeded implements Surroundings {
    private final Random random = new Random(1);
    private int uuids;

    @Override
    public Instant now() {
      return NOW;
    }

    @Override
    public String uuid() {
      return String.format("00000000-0000-4000-8000-%012d", ++uuids);
    }

    @Override
    public double random() {
      return random.nextDouble();
    }
  }
}
