package io.github.sfntest.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateNamesTest {

  @Test
  void are_all_of_the_definition() {
    ExecutionDouble execution =
        new DefinedExecutionDouble("e-1", Machines.parallel("Both", "A", "B"));

    assertThat(StateNames.of(execution)).containsExactly("Both", "A", "B", "After");
    assertThat(StateNames.areComplete(execution)).isTrue();
  }

  @Test
  void are_those_visited_if_the_definition_is_not_known() {
    ExecutionDouble execution = new ExecutionDouble("e-1");
    execution.enters("Pass", "A", 0, "{}").gives("{}");
    execution.enters("Pass", "A", 0, "{}");

    assertThat(StateNames.of(execution)).containsExactly("A");
    assertThat(StateNames.areComplete(execution)).isFalse();
  }
}
