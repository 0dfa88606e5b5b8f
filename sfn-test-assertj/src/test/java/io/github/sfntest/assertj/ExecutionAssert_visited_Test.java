package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** {@code ExecutionAssert.visited}. */
class ExecutionAssert_visited_Test {

  private final TestExecution execution =
      TestExecution.succeeded("{}").visits("Validate", "Charge card", "Ship", "Ship");

  @Test
  void should_pass_for_states_in_order() {
    assertThat(execution).visited("Validate", "Ship").visited("Charge card");
  }

  @Test
  void should_pass_for_a_state_visited_twice() {
    assertThat(execution).visited("Ship", "Ship");
  }

  @Test
  void should_fail_for_another_order() {
    assertFails(
        () -> assertThat(execution).visited("Validate", "Ship", "Charge card"),
        """
        Expecting execution 'e-1'
        to have visited in this order:
          'Validate', 'Ship', 'Charge card'
        but visited:
          'Validate', 'Charge card', 'Ship', 'Ship'
        and not 'Charge card' after 'Ship'""");
  }

  @Test
  void should_fail_for_a_state_not_visited_and_name_the_near_ones() {
    assertFails(
        () -> assertThat(execution).visited("Validate", "Shipp"),
        """
        Expecting execution 'e-1'
        to have visited in this order:
          'Validate', 'Shipp'
        but visited:
          'Validate', 'Charge card', 'Ship', 'Ship'
        and never 'Shipp': did you mean 'Ship'? There are: 'Validate', 'Charge card', 'Ship'""");
  }

  @Test
  void should_fail_for_a_state_of_the_definition_that_was_not_visited() {
    assertFails(
        () -> assertThat(new DefinedTestExecution().visits("Validate")).visited("Ship"),
        """
        Expecting execution 'e-1'
        to have visited in this order:
          'Ship'
        but visited:
          'Validate'
        and never 'Ship'""");
  }

  @Test
  void should_fail_for_a_name_that_the_definition_does_not_have() {
    assertFails(
        () -> assertThat(new DefinedTestExecution().visits("Validate")).visited("Shipp"),
        """
        Expecting execution 'e-1'
        to run a state machine with the state:
          'Shipp'
        but it has none of that name: did you mean 'Ship'? There are: 'Validate', 'Refund', 'Ship'""");
  }

  @Test
  void should_refuse_no_names() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(execution).visited())
        .withMessage("states must not be empty");
  }
}
