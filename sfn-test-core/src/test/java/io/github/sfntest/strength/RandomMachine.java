package io.github.sfntest.strength;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Definitions that AWS would accept in most cases: all types of states, in each other. */
final class RandomMachine {
  static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final int MOST_STATES = 24;

  private final Draw draw;
  private final RandomStates states;
  private final boolean jsonata;
  private int made;

  private RandomMachine(Draw draw, boolean express) {
    this.draw = draw;
    this.jsonata = draw.percent(35);
    this.states = new RandomStates(draw, this, express);
  }

  static ObjectNode of(Draw draw, boolean express) {
    RandomMachine machine = new RandomMachine(draw, express);
    ObjectNode root = NODES.objectNode();
    if (machine.jsonata) {
      root.put("QueryLanguage", "JSONata");
    } else if (draw.percent(20)) {
      root.put("QueryLanguage", "JSONPath");
    }
    if (draw.percent(15)) {
      root.put("TimeoutSeconds", 1 + draw.below(300));
    }
    return machine.graph(root, draw.below(3));
  }

  /** A state as {@code TestState} takes one. */
  static ObjectNode state(Draw draw) {
    RandomMachine machine = new RandomMachine(draw, false);
    ObjectNode state = machine.states.state(machine.jsonata, 1);
    if (machine.jsonata) {
      state.put("QueryLanguage", "JSONata");
    }
    machine.lead(state, List.of("elsewhere"), 0);
    return state;
  }

  boolean jsonata() {
    return jsonata;
  }

  /** States with one to start at; inside some of them are graphs of this depth. */
  ObjectNode graph(ObjectNode root, int depth) {
    int count = made > MOST_STATES ? 1 : 1 + draw.below(5);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(name(++made));
    }
    root.put("StartAt", draw.percent(90) ? names.get(0) : draw.of(names));
    ObjectNode all = root.putObject("States");
    for (int i = 0; i < count; i++) {
      boolean own = !jsonata && draw.percent(20);
      ObjectNode state = states.state(jsonata || own, depth);
      if (own) {
        state.put("QueryLanguage", "JSONata");
      }
      lead(state, names, i);
      all.set(names.get(i), state);
    }
    return root;
  }

  private String name(int number) {
    return draw.percent(5) ? draw.of("S p ", "'", "é", "{}", "a/b~", "\"") + number : "S" + number;
  }

  /** Says where the state leads: mostly forward, so that most machines come to an end. */
  private void lead(ObjectNode state, List<String> names, int index) {
    String type = state.path("Type").asText();
    if (type.equals("Choice")) {
      for (var rule : state.withArray("Choices")) {
        ((ObjectNode) rule).put("Next", target(names, index));
      }
      if (draw.percent(85)) {
        state.put("Default", target(names, index));
      }
    } else if (!type.equals("Succeed") && !type.equals("Fail")) {
      if (index == names.size() - 1 || draw.percent(10)) {
        state.put("End", true);
      } else {
        state.put("Next", target(names, index));
      }
      if (state.path("Catch") instanceof ArrayNode catchers) {
        catchers.forEach(catcher -> ((ObjectNode) catcher).put("Next", target(names, index)));
      }
    }
  }

  private String target(List<String> names, int index) {
    boolean forward = index < names.size() - 1 && draw.percent(88);
    return forward
        ? names.get(index + 1 + draw.below(names.size() - index - 1))
        : draw.percent(25) ? draw.of(names) : names.get(names.size() - 1);
  }
}
