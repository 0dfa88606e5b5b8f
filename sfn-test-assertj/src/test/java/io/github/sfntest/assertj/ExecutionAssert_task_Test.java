package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code ExecutionAssert.task}. */
class ExecutionAssert_task_Test {

  private final TestExecution execution =
      TestExecution.succeeded("{}")
          .visits(TestVisit.task("Ship"))
          .calls("Ship", 1, "{}")
          .visits("Validate");

  @Test
  void should_go_on_with_the_calls() {
    assertThat(execution).task("Ship").wasInvokedTimes(1);
    assertThat(execution).task("Refund").wasNotInvoked();
  }

  @Test
  void should_stay_with_the_execution() {
    assertThat(execution)
        .task("Ship", task -> task.wasInvokedTimes(1))
        .task("Refund", TaskAssert::wasNotInvoked)
        .succeeded();
  }

  @Test
  void should_fail_if_the_requirements_do() {
    assertFails(
        () -> assertThat(execution).task("Ship", TaskAssert::wasNotInvoked),
        """
        Expecting Task 'Ship' of execution 'e-1'
        to have been invoked:
          0 times
        but was invoked:
          1 time""");
  }

  @Test
  void should_fail_for_a_name_that_the_definition_does_not_have() {
    assertFails(
        () -> assertThat(new DefinedTestExecution()).task("ship"),
        """
        Expecting execution 'e-1'
        to run a state machine with the Task:
          'ship'
        but it has none of that name: did you mean 'Ship'? There are: 'Ship'""");
  }

  @Test
  void should_fail_for_a_state_that_is_no_task() {
    assertFails(
        () -> assertThat(new DefinedTestExecution()).task("Validate", task -> {}),
        """
        Expecting execution 'e-1'
        to run a state machine with the Task:
          'Validate'
        but it has none of that name: there are: 'Ship'""");
  }
}
