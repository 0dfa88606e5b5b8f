package io.github.sfntest;

import io.github.sfntest.internal.asl.StateKind;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.internal.json.NearNames;
import io.github.sfntest.internal.service.Machine;
import io.github.sfntest.internal.service.MachineStates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks names of states that a test mentions. */
final class StateChecks {

  private StateChecks() {}

  /** Wants a state of that name in one of these machines. */
  static void exists(List<Machine> machines, String state) {
    known(machines, state, "an existing state");
  }

  /** Wants a Task of that name in one of these machines, to mock it. */
  static void isTask(List<Machine> machines, String state) {
    isTask(machines, state, "a mock would never be asked", "mock a Task");
  }

  /** Wants a Task of that name in one of these machines, to complete it. */
  static void canWait(List<Machine> machines, String state) {
    isTask(machines, state, "it never waits for a callback or a worker", "name a Task");
  }

  private static void isTask(List<Machine> machines, String state, String so, String mend) {
    StateKind kind = known(machines, state, "the name of a Task state");
    if (kind != StateKind.TASK) {
      throw new IllegalArgumentException(
          "State '"
              + state
              + "' is no Task: "
              + so
              + "."
              + "\n  where:     "
              + where(machines)
              + "\n  expected:  the name of a Task state, but this one is of type "
              + kind.name().charAt(0)
              + kind.name().substring(1).toLowerCase(Locale.ROOT)
              + "\n  to mend:   "
              + mend
              + "; "
              + NearNames.hint(state, tasks(kinds(machines))));
    }
  }

  private static StateKind known(List<Machine> machines, String state, String expected) {
    if (machines.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no state '"
              + state
              + "': no state machine is registered yet."
              + "\n  where:     this SfnTestEnvironment"
              + "\n  expected:  "
              + expected
              + "\n  to mend:   register the state machine first: sfn.register(definition)");
    }
    Map<String, StateKind> kinds = kinds(machines);
    StateKind kind = kinds.get(state);
    if (kind == null) {
      throw new IllegalArgumentException(
          "There is no state '"
              + state
              + "'."
              + "\n  where:     "
              + where(machines)
              + "\n  expected:  "
              + expected
              + "\n  to mend:   "
              + NearNames.hint(state, kinds.keySet()));
    }
    return kind;
  }

  private static List<String> tasks(Map<String, StateKind> kinds) {
    return kinds.entrySet().stream()
        .filter(state -> state.getValue() == StateKind.TASK)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, StateKind> kinds(List<Machine> machines) {
    List<StateMachine> compiled = machines.stream().map(Machine::compiled).toList();
    return MachineStates.kinds(compiled);
  }

  static String where(List<Machine> machines) {
    return machines.stream()
        .map(machine -> "'" + machine.name() + "'")
        .collect(
            Collectors.joining(
                ", ", machines.size() == 1 ? "state machine " : "state machines ", ""));
  }
}
