package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code ExecutionAssert.visitedExactly}. */
class ExecutionAssert_visitedExactly_Test {

  @Test
  void should_pass_for_the_same_states() {
    assertThat(TestExecution.running().visits("Validate", "Ship", "Ship"))
        .visitedExactly("Validate", "Ship", "Ship");
    assertThat(TestExecution.running()).visitedExactly();
  }

  @Test
  void should_fail_for_a_further_visit() {
    assertFails(
        () ->
            assertThat(TestExecution.running().visits("Validate", "Ship", "Ship"))
                .visitedExactly("Validate", "Ship"),
        """
        Expecting execution 'e-1'
        to have visited exactly:
          'Validate', 'Ship'
        but visited:
          'Validate', 'Ship', 'Ship'""");
  }

  @Test
  void should_fail_if_nothing_was_visited() {
    assertFails(
        () -> assertThat(TestExecution.running()).visitedExactly("Validate"),
        """
        Expecting execution 'e-1'
        to have visited exactly:
          'Validate'
        but visited:
          none""");
  }

  @Test
  void should_show_a_difference() {
    assertShowsDiff(
        () ->
            assertThat(TestExecution.running().visits("Validate", "Ship"))
                .visitedExactly("Validate"),
        "Validate\nShip",
        "Validate");
  }

  @Test
  void should_fail_for_a_name_that_the_definition_does_not_have() {
    assertFails(
        () -> assertThat(new DefinedTestExecution()).visitedExactly("validate"),
        """
        Expecting execution 'e-1'
        to run a state machine with the state:
          'validate'
        but it has none of that name: did you mean 'Validate'? There are: 'Validate', 'Refund', 'Ship'""");
  }
}
