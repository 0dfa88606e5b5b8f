package io.github.sfntest.internal.asl;

import java.util.Map;

/**
 * A start state and the states around it: the machine itself, a branch of a Parallel, or the
 * processor of a Map.
 *
 * @param startAt the name of the first state, a key of {@code states}
 * @param states by name, in the definition's order
 * @param assignedVariables the names that any state of this very graph assigns: its scope's
 *     variables
 */
public record StateGraph(
    String startAt, Map<String, State> states, java.util.Set<String> assignedVariables) {

  /** The state of that name; the validator has seen to it that every target exists. */
  public State state(String name) {
    State state = states.get(name);
    if (state == null) {
      throw new IllegalArgumentException("no state '" + name + "'; there are " + states.keySet());
    }
    return state;
  }
}
