package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.service.Samples;
import io.github.sfntest.mock.ShapeCheck;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The names of states that mocks mention. */
class StateNamesInMocksTest {
  private final SfnTestEnvironment sfn =
      SfnTestEnvironment.builder().strictness(Strictness.LENIENT).build();

  @AfterEach
  void close() {
    sfn.discard();
  }

  private static final String BRANCHES =
      """
      {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
        {"StartAt": "Pay", "States": {"Pay": {"Type": "Task", "End": true,
          "Resource": "arn:aws:states:::sns:publish"}}},
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor":
          {"StartAt": "Ship", "States": {"Ship": {"Type": "Task", "End": true,
            "Resource": "arn:aws:states:::sns:publish"}}}}}}]}}}\
      """;

  record WrongState(String what, Consumer<SfnTestEnvironment> use, String message) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<WrongState> wrongStates() {
    return Stream.of(
        new WrongState(
            "a misspelled one",
            sfn -> sfn.whenTask("Shipp"),
            """
            There is no state 'Shipp'.
              where:     state machines 'order', 'wait'
              expected:  the name of a Task state
              to mend:   did you mean 'Ship'? There are: 'Both', 'Pay', 'Each', 'Ship', 'Pause'\
            """),
        new WrongState(
            "one of another machine",
            sfn -> sfn.stateMachine("wait").whenTask("Ship"),
            """
            There is no state 'Ship'.
              where:     state machine 'wait'
              expected:  the name of a Task state
              to mend:   there are: 'Pause'\
            """),
        new WrongState(
            "one that is no Task",
            sfn -> sfn.whenTask("Each"),
            """
            State 'Each' is no Task: a mock would never be asked.
              where:     state machines 'order', 'wait'
              expected:  the name of a Task state, but this one is of type Map
              to mend:   mock a Task; there are: 'Pay', 'Ship'\
            """),
        new WrongState(
            "one whose invocations are asked for",
            sfn -> sfn.invocations("Shop"),
            """
            There is no state 'Shop'.
              where:     state machines 'order', 'wait'
              expected:  an existing state
              to mend:   did you mean 'Ship'? There are: 'Both', 'Pay', 'Each', 'Ship', 'Pause'\
            """));
  }

  @ParameterizedTest
  @MethodSource("wrongStates")
  void a_wrong_state_name_is_answered_with_near_names(WrongState wrong) {
    sfn.register("order", BRANCHES);
    sfn.register("wait", Samples.WAIT);

    assertThatThrownBy(() -> wrong.use().accept(sfn))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(wrong.message());
  }

  @Test
  void a_mock_before_the_first_machine_is_refused() {
    assertThatThrownBy(() -> sfn.whenTask("Ship"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            There is no state 'Ship': no state machine is registered yet.
              where:     this SfnTestEnvironment
              expected:  the name of a Task state
              to mend:   register the state machine first: sfn.register(definition)\
            """);
  }

  @Test
  void tasks_in_branches_and_iterations_can_be_mocked() {
    RegisteredStateMachine order = sfn.register("order", BRANCHES);
    sfn.whenTask("Pay").shapeCheck(ShapeCheck.NONE).thenReturn("paid");
    order.whenTask("Ship").shapeCheck(ShapeCheck.NONE).thenReturn("shipped");

    assertThat(order.run(List.of(1, 2)).output())
        .hasToString("Optional[[\"paid\",[\"shipped\",\"shipped\"]]]");
    assertThat(order.invocations("Ship")).hasSize(2);
    assertThat(sfn.invocations("Pay")).hasSize(1);
  }
}
