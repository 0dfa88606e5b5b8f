package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code ExecutionAssert.isWaitingAt}. */
class ExecutionAssert_isWaitingAt_Test {

  private final TestExecution execution =
      TestExecution.running().visits("Validate").visits(TestVisit.open("Task", "Approve"));

  @Test
  void should_pass_for_the_state_it_waits_at() {
    assertThat(execution).isWaitingAt("Approve");
  }

  @Test
  void should_fail_for_a_state_that_was_left() {
    assertFails(
        () -> assertThat(execution).isWaitingAt("Approve", "Validate"),
        """
        Expecting execution 'e-1'
        to be waiting at:
          'Approve', 'Validate'
        but was waiting at:
          'Approve'""");
  }

  @Test
  void should_fail_before_the_first_state() {
    assertFails(
        () -> assertThat(TestExecution.running()).isWaitingAt("Approve"),
        """
        Expecting execution 'e-1'
        to be waiting at:
          'Approve'
        but was waiting at:
          none""");
  }

  @Test
  void should_fail_if_the_execution_has_ended() {
    assertFails(
        () ->
            assertThat(TestExecution.failed("Boom", null).visits(TestVisit.open("Task", "Approve")))
                .isWaitingAt("Approve"),
        """
        Expecting execution 'e-1'
        to be waiting at:
          'Approve'
        but was:
          FAILED with Boom""");
  }

  @Test
  void should_fail_for_a_name_that_the_definition_does_not_have() {
    assertFails(
        () -> assertThat(new DefinedTestExecution()).isWaitingAt("Approve"),
        """
        Expecting execution 'e-1'
        to run a state machine with the state:
          'Approve'
        but it has none of that name: there are: 'Validate', 'Refund', 'Ship'""");
  }
}
