package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.QueryLanguage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the parsers of one graph know of its surroundings. Confined to one compilation.
 *
 * @param findings where to report
 * @param machineLanguage the query language of the top level
 * @param isExpress whether the graph's states run in an express execution
 * @param outerVariables the variables that the graphs around this one assign
 * @param names what must be unique in the whole definition
 */
record GraphContext(
    Findings findings,
    QueryLanguage machineLanguage,
    boolean isExpress,
    Set<String> outerVariables,
    Names names) {

  /** The context of a graph inside this one, whose own graph assigns {@code variables}. */
  GraphContext inner(Set<String> variables) {
    Set<String> all = new HashSet<>(outerVariables);
    all.addAll(variables);
    return new GraphContext(findings, machineLanguage, isExpress, all, names);
  }

  /** The context of the child executions of a distributed Map: they don't see outer variables. */
  GraphContext child(boolean express) {
    return new GraphContext(findings, machineLanguage, express, Set.of(), names);
  }

  /** The names that must be unique in the whole definition. */
  static final class Names {
    private final Map<String, Place> states = new HashMap<>();
    private final Map<String, Place> labels = new HashMap<>();

    /** False if there is a state of that name already. */
    boolean addState(String name, Place place) {
      return states.putIfAbsent(name, place) == null;
    }

    /** False if there is a Map of that label already. */
    boolean addLabel(String label, Place place) {
      return labels.putIfAbsent(label, place) == null;
    }
  }
}
