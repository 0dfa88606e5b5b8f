package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** {@code ExecutionAssert.didNotVisit}. */
class ExecutionAssert_didNotVisit_Test {

  @Test
  void should_pass_for_states_not_visited() {
    assertThat(TestExecution.running().visits("Validate")).didNotVisit("Refund", "Ship");
    assertThat(new DefinedTestExecution().visits("Validate")).didNotVisit("Refund");
  }

  @Test
  void should_fail_for_a_state_visited() {
    assertFails(
        () ->
            assertThat(TestExecution.running().visits("Validate", "Refund"))
                .didNotVisit("Refund", "Ship"),
        """
        Expecting execution 'e-1'
        not to have visited:
          'Refund', 'Ship'
        but visited:
          'Refund'""");
  }

  @Test
  void should_fail_for_a_name_that_the_definition_does_not_have() {
    assertFails(
        () -> assertThat(new DefinedTestExecution()).didNotVisit("Refunds"),
        """
        Expecting execution 'e-1'
        to run a state machine with the state:
          'Refunds'
        but it has none of that name: did you mean 'Refund'? There are: 'Validate', 'Refund', 'Ship'""");
  }

  @Test
  void should_refuse_no_names() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(TestExecution.running()).didNotVisit())
        .withMessage("states must not be empty");
  }
}
