package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code StartAt} and {@code States} of a machine, a branch or a processor. */
final class GraphParser {

  /** The fields of a graph within a state. */
  static final Set<String> FIELDS = Set.of("StartAt", "States", "Comment");

  private static final int MAX_NAME_LENGTH = 80;

  private GraphParser() {}

  /** The graph; null if there is an error in it. */
  static @Nullable StateGraph parse(FieldReader fields, GraphContext context) {
    return parse(fields, context, true);
  }

  /**
   * The graph; null if there is an error in it.
   *
   * @param whole whether all states are there that others lead to
   */
  static @Nullable StateGraph parse(FieldReader fields, GraphContext context, boolean whole) {
    int before = context.findings().errors();
    int schemaBefore = context.findings().schemaErrors();
    fields.require("States", "StartAt");
    fields.text("Comment");
    String startAt = fields.text("StartAt");
    FieldReader states = fields.object("States");
    if (states == null) {
      return null;
    }
    if (states.object().isEmpty()) {
      states.wrong("Value cannot be empty");
      return null;
    }
    Set<String> variables = Variables.assignedBy(states.object(), null);
    Map<String, State> parsed = new LinkedHashMap<>();
    for (String name : states.names()) {
      parseState(name, states, context, parsed);
    }
    if (whole) {
      boolean sound = context.findings().schemaErrors() == schemaBefore;
      GraphChecks.check(fields, states, startAt, sound);
    }
    return startAt == null || context.findings().errors() != before
        ? null
        : new StateGraph(startAt, parsed, variables);
  }

  private static void parseState(
      String name, FieldReader states, GraphContext context, Map<String, State> parsed) {
    Place place = states.place().field(name);
    if (name.isEmpty() || name.codePointCount(0, name.length()) > MAX_NAME_LENGTH) {
      context
          .findings()
          .error(
              "INVALID_STATE_NAME",
              "State name must have 1 to " + MAX_NAME_LENGTH + " characters: " + name,
              place);
    }
    if (!context.names().addState(name, place)) {
      context.findings().error("DUPLICATE_STATE_NAME", "Duplicate State name: " + name, place);
    }
    JsonNode value = states.node(name);
    FieldReader fields = value == null ? null : states.object(name);
    if (fields == null) {
      return;
    }
    State state = StateParser.parse(name, fields, context, states);
    if (state != null) {
      parsed.put(name, state);
    }
  }
}
