package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the transitions of one graph: every target is there, some state ends it, every state can
 * be reached.
 */
final class GraphChecks {

  private static final String MISSING_TARGET = "MISSING_TRANSITION_TARGET";

  private final FieldReader states;
  private final Map<String, List<String>> targets = new LinkedHashMap<>();
  private boolean hasTerminal;

  private GraphChecks(FieldReader states) {
    this.states = states;
  }

  /**
   * @param graph the object that holds {@code StartAt} and {@code States}
   * @param isSound whether all states were read without an error: if not, a missing end or an
   *     unreachable state is most likely a consequence, and not reported
   */
  static void check(
      FieldReader graph, FieldReader states, @Nullable String startAt, boolean isSound) {
    GraphChecks checks = new GraphChecks(states);
    if (startAt != null) {
      checks.target(startAt, graph.place().field("StartAt"), new ArrayList<>());
    }
    for (String name : states.names()) {
      checks.state(name);
    }
    if (!isSound) {
      return;
    }
    if (!checks.hasTerminal) {
      // AWS: this one has no location, and no finding of unreachable states beside it.
      graph
          .findings()
          .errorWithoutLocation(
              "MISSING_END_STATE", "Workflow has no terminal state", states.place());
    } else if (startAt != null) {
      checks.reportUnreachable(startAt);
    }
  }

  private void state(String name) {
    JsonNode state = states.node(name);
    if (state == null || !state.isObject()) {
      return;
    }
    Place place = states.place().field(name);
    List<String> next = new ArrayList<>();
    targets.put(name, next);
    String type = state.path("Type").asText("");
    boolean ends = type.equals("Succeed") || type.equals("Fail");
    hasTerminal |= ends || state.path("End").asBoolean(false);
    if (ends) {
      return;
    }
    if (!type.equals("Choice")) {
      target(state, "Next", place, next);
    }
    target(state, "Default", place, next);
    elements(state, "Choices", place, next);
    elements(state, "Catch", place, next);
  }

  private void elements(JsonNode state, String name, Place place, List<String> next) {
    JsonNode elements = state.path(name);
    for (int i = 0; i < elements.size(); i++) {
      target(elements.path(i), "Next", place.field(name).item(i), next);
    }
  }

  private void target(JsonNode holder, String field, Place place, List<String> next) {
    JsonNode target = holder.path(field);
    if (target.isTextual()) {
      target(target.textValue(), place.field(field), next);
    }
  }

  private void target(String target, Place place, List<String> next) {
    if (states.has(target)) {
      next.add(target);
    } else {
      // AWS says 'Next' whatever the field is called.
      states.findings().error(MISSING_TARGET, "Missing 'Next' target: " + target, place);
    }
  }

  /**
   * Reports what can't be reached from the start; of a whole piece only where it begins, as AWS
   * does.
   */
  private void reportUnreachable(String startAt) {
    Set<String> reached = new HashSet<>();
    reach(startAt, reached);
    if (reached.containsAll(targets.keySet())) {
      return;
    }
    Set<String> pointedAt = new HashSet<>();
    targets.forEach((from, to) -> to.stream().filter(t -> !t.equals(from)).forEach(pointedAt::add));
    List<String> rootsFirst = new ArrayList<>(targets.keySet());
    rootsFirst.sort(Comparator.comparing(pointedAt::contains));
    for (String name : rootsFirst) {
      if (!reached.contains(name)) {
        states
            .findings()
            .error(
                MISSING_TARGET,
                "State \"" + name + "\" is not reachable.",
                states.place().field(name));
        reach(name, reached);
      }
    }
  }

  private void reach(String start, Set<String> reached) {
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (targets.containsKey(name) && reached.add(name)) {
        open.addAll(targets.getOrDefault(name, List.of()));
      }
    }
  }
}
