package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that {@code Assign} sets. */
final class Variables {

  private static final int MAX_LENGTH = 80;

  private Variables() {}

  /**
   * The names which the states of one graph assign, without looking into inner graphs.
   *
   * @param except the state to leave out; null for none
   */
  static Set<String> assignedBy(JsonNode states, @Nullable String except) {
    Set<String> names = new LinkedHashSet<>();
    for (Map.Entry<String, JsonNode> member : states.properties()) {
      if (member.getKey().equals(except)) {
        continue;
      }
      JsonNode state = member.getValue();
      add(state, names);
      addElements(state.path("Choices"), names);
      addElements(state.path("Catch"), names);
    }
    return names;
  }

  private static void addElements(JsonNode holders, Set<String> names) {
    for (int i = 0; i < holders.size(); i++) {
      add(holders.path(i), names);
    }
  }

  private static void add(JsonNode holder, Set<String> names) {
    for (Map.Entry<String, JsonNode> variable : holder.path("Assign").properties()) {
      names.add(nameOf(variable.getKey()));
    }
  }

  /** Reports the names that no variable may have, and those of outer variables. */
  static void check(FieldReader assign, StateContext state) {
    for (String field : assign.names()) {
      String name = nameOf(field);
      if (!isIdentifier(name)) {
        assign.misplaced(field, "Invalid variable name: " + name);
      } else if (name.equals("states")) {
        assign.misplaced(field, "Variable name is reserved: " + name);
      } else if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
        assign.misplaced(
            field, "Variable name is longer than " + MAX_LENGTH + " characters: " + name);
      } else if (state.graph().outerVariables().contains(name)) {
        // ASL, "Variable scope": an inner scope reads outer variables and cannot assign them.
        assign.misplaced(field, "Variable is assigned in an outer scope already: " + name);
      }
    }
  }

  private static String nameOf(String field) {
    return field.endsWith(".$") ? field.substring(0, field.length() - 2) : field;
  }

  private static boolean isIdentifier(String name) {
    return !name.isEmpty()
        && Character.isUnicodeIdentifierStart(name.codePointAt(0))
        && name.codePoints()
            .skip(1)
            .allMatch(
                c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
  }
}
