package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.internal.json.ValueMapper;

/** What all views of executions share. */
final class Outputs {

  private Outputs() {}

  /** The output as a Java object. */
  static <T> T read(Execution execution, Class<T> type, ValueMapper mapper) {
    JsonNode output =
        execution
            .output()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "This execution has no output.\n  where:     "
                            + text(execution)
                            + "\n  expected:  an execution that has SUCCEEDED"
                            + "\n  to mend:   look at error() and cause(), or at trace()"));
    T value;
    try {
      value = mapper.read(output, type);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
    if (value == null) {
      throw new IllegalStateException(
          "The output is null.\n  where:     "
              + text(execution)
              + "\n  expected:  a value of "
              + type.getName()
              + "\n  to mend:   ask output() for the JSON value");
    }
    return value;
  }

  /** In one line: what it is and how it stands. */
  static String text(Execution execution) {
    String machine = execution.stateMachineArn();
    return "execution '"
        + execution.name()
        + "' of state machine '"
        + machine.substring(machine.lastIndexOf(':') + 1)
        + "' ("
        + execution.status()
        + ")";
  }
}
