package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.execution.Edge.Kind;
import org.junit.jupiter.api.Test;

/** {@code ExecutionAssert.caught}. */
class ExecutionAssert_caught_Test {

  private static final TestVisit CHARGE = TestVisit.task("Charge card");

  @Test
  void should_pass_for_an_error_caught_there() {
    assertThat(
            TestExecution.running()
                .visits(CHARGE)
                .visits(CHARGE.fails("Card.Declined", "no money").leaves(Kind.CATCH, 0, "Sorry")))
        .caught("Charge card", "Card.Declined");
  }

  @Test
  void should_fail_for_another_error() {
    assertFails(
        () ->
            assertThat(
                    TestExecution.running()
                        .visits(CHARGE)
                        .visits(
                            CHARGE
                                .retries("Busy")
                                .retries("Busy")
                                .fails("Boom", "no luck")
                                .leaves(Kind.CATCH, 1, "Sorry"))
                        .visits(TestVisit.open("Task", "Charge card").fails("Card.Declined", null)))
                .caught("Charge card", "Card.Declined"),
        """
        Expecting execution 'e-1'
        to have caught at:
          'Charge card'
        the error:
          Card.Declined
        but that state:
          had no error
          retried Busy, then caught Boom: no luck with catcher 1
          failed with Card.Declined""");
  }

  @Test
  void should_fail_while_the_state_runs() {
    assertFails(
        () ->
            assertThat(
                    TestExecution.running()
                        .visits(TestVisit.open("Task", "Charge card").retries("Busy")))
                .caught("Charge card", "Card.Declined"),
        """
        Expecting execution 'e-1'
        to have caught at:
          'Charge card'
        the error:
          Card.Declined
        but that state:
          retried Busy, then did not end""");
  }

  @Test
  void should_fail_for_a_state_not_visited() {
    assertFails(
        () -> assertThat(TestExecution.running()).caught("Charge card", "Card.Declined"),
        """
        Expecting execution 'e-1'
        to have caught at:
          'Charge card'
        the error:
          Card.Declined
        but that state:
          was not visited""");
  }

  @Test
  void should_fail_for_a_name_that_the_definition_does_not_have() {
    assertFails(
        () -> assertThat(new DefinedTestExecution()).caught("Sip", "Boom"),
        """
        Expecting execution 'e-1'
        to run a state machine with the state:
          'Sip'
        but it has none of that name: did you mean 'Ship'? There are: 'Validate', 'Refund', 'Ship'""");
  }
}
