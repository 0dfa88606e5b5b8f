package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** The answers of a case's calls so far, and what refers to them. Confined to one replay. */
final class ApiAnswers {

  private static final String REFERENCE = "$ref";
  private static final String JOINED = "$concat";

  private final Map<String, JsonNode> answers = new HashMap<>();

  void put(String step, JsonNode answer) {
    answers.put(step, answer);
  }

  /** The answer of a step; missing if there is none. */
  JsonNode of(String step) {
    return answers.getOrDefault(step, MissingNode.getInstance());
  }

  /**
   * What a reference yields.
   *
   * @param reference {@code r4.mapRuns[0].mapRunArn}
   * @throws IllegalStateException if the answer has nothing there
   */
  JsonNode at(String reference) {
    int dot = reference.indexOf('.');
    JsonNode value = of(dot < 0 ? reference : reference.substring(0, dot));
    JsonPlace place = JsonPlace.parse("$" + (dot < 0 ? "" : reference.substring(dot)));
    for (String step : place.steps()) {
      value =
          step.startsWith("[")
              ? value.path(Integer.parseInt(step.substring(1, step.length() - 1)))
              : value.path(step.substring(1));
    }
    if (value.isMissingNode()) {
      throw new IllegalStateException("no answer has " + reference);
    }
    return value;
  }

  /** The same value, the references in it filled in. */
  JsonNode fillIn(JsonNode value) {
    if (value.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> array.add(fillIn(element)));
      return array;
    }
    if (!value.isObject()) {
      return value;
    }
    if (value.has(REFERENCE)) {
      return at(value.path(REFERENCE).textValue());
    }
    if (value.has(JOINED)) {
      StringBuilder text = new StringBuilder();
      value.path(JOINED).forEach(part -> text.append(fillIn(part).asText()));
      return JsonNodeFactory.instance.textNode(text.toString());
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    value.properties().forEach(it -> object.set(it.getKey(), fillIn(it.getValue())));
    return object;
  }
}
