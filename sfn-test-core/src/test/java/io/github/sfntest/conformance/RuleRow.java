package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;

/**
 * A small case for a rule.
 *
 * <pre>{@code
 * {"row": "no_default", "state": {"Type": "Pass"}, "input": {}, "output": {}}
 * }</pre>
 *
 * What runs: {@code definition} (a document, or a text that need not be JSON), {@code states} (the
 * first is the start; a state without a way out gets {@code End}), or {@code state}, the only one,
 * named S. {@code jsonata} makes the machine one of that language, {@code type} an EXPRESS one.
 * {@code tasks} holds the outcomes of each Task state in the form of the recordings, {@code
 * machines} other state machines by name, {@code objects} the texts of stored objects by bucket and
 * key.
 *
 * <p>What is expected: {@code output}; or {@code error} and {@code cause}; or {@code runtime}, the
 * cause of a States.Runtime, or {@code evaluation}, that of a States.QueryEvaluationError, without
 * the words that name the state, which {@code at} gives as {@code "S #2"}; or {@code refused}, the
 * problems with which the definition is refused; or {@code accepted}. Besides {@code events}, the
 * types after the first, each perhaps with its predecessor ({@code "ExecutionFailed < 2"}); {@code
 * parameters} by state; {@code assigned} by state.
 *
 * <p>{@code knownGap} says what the fake does instead; such a row must not hold.
 */
record RuleRow(String rule, JsonNode json) {

  String name() {
    return rule + "/" + json.path("row").asText();
  }

  boolean isKnownGap() {
    return json.has("knownGap");
  }

  /** What the fake does instead, or nothing. */
  String gap() {
    return json.path("knownGap").asText("");
  }

  /** The definition's text. */
  String definition() {
    JsonNode definition = json.path("definition");
    if (definition.isTextual()) {
      return definition.textValue();
    }
    if (definition.isObject()) {
      return Json.write(definition);
    }
    StringBuilder text = new StringBuilder("{");
    if (json.path("jsonata").asBoolean()) {
      text.append("\"QueryLanguage\": \"JSONata\", ");
    }
    JsonNode states = json.path("states");
    String first = states.isObject() ? states.fieldNames().next() : "S";
    text.append("\"StartAt\": \"").append(first).append("\", \"States\": {");
    if (states.isObject()) {
      String separator = "";
      for (var state : states.properties()) {
        text.append(separator).append(state(state.getKey(), state.getValue()));
        separator = ", ";
      }
    } else {
      text.append(state("S", json.path("state")));
    }
    return text.append("}}").toString();
  }

  private static String state(String name, JsonNode state) {
    String body = Json.write(state);
    boolean leads =
        state.has("Next")
            || state.has("End")
            || state.path("Type").asText().matches("Choice|Succeed|Fail");
    return "\""
        + name
        + "\": "
        + (leads ? body : body.substring(0, body.length() - 1) + ", \"End\": true}");
  }

  /** Before a cause that the interpreter makes. */
  String prefix() {
    String[] at = json.path("at").asText("S #2").split(" #", -1);
    return "An error occurred while executing the state '"
        + at[0]
        + "' (entered at the event id #"
        + at[1]
        + "). ";
  }
}
