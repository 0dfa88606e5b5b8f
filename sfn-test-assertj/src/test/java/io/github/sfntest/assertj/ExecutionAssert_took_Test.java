package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.execution.Edge.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ExecutionAssert.took}. */
class ExecutionAssert_took_Test {

  private final TestExecution execution =
      TestExecution.running()
          .visits(TestVisit.pass("In stock?").leaves(Kind.CHOICE_RULE, 1, "Reorder"))
          .visits(TestVisit.pass("In stock?").leaves(Kind.DEFAULT, -1, "Ship"))
          .visits(TestVisit.task("Ship").fails("Boom", null).leaves(Kind.CATCH, 0, "Sorry"))
          .visits(TestVisit.pass("Sorry").leaves(Kind.NEXT, -1, "Last"))
          .visits(TestVisit.pass("Last").leaves(Kind.END, -1, null))
          .visits(TestVisit.open("Task", "Open"));

  @Test
  void should_pass_for_a_way_that_was_taken() {
    assertThat(execution)
        .took("In stock?", "Reorder")
        .took("In stock?", "Ship")
        .took("Ship", "Sorry")
        .took("Sorry", "Last");
  }

  @Test
  void should_fail_for_another_way_of_a_choice() {
    assertFails(
        () -> assertThat(execution).took("In stock?", "Refund"),
        """
        Expecting execution 'e-1'
        to have gone from:
          'In stock?'
        to:
          'Refund'
        but from there it went to:
          'Reorder' by rule 1
          'Ship' by Default""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Ship  | 'Sorry' by catcher 0
          Sorry | 'Last'
          Last  | the end
          Open  | nowhere, it did not leave the state
          """)
  void should_say_where_it_went(String state, String way) {
    assertFails(
        () -> assertThat(execution).took(state, "Refund"),
        """
        Expecting execution 'e-1'
        to have gone from:
          '%s'
        to:
          'Refund'
        but from there it went to:
          %s"""
            .formatted(state, way));
  }

  @Test
  void should_fail_for_a_state_not_visited() {
    assertFails(
        () -> assertThat(execution).took("Pay", "Ship"),
        """
        Expecting execution 'e-1'
        to have gone from:
          'Pay'
        to:
          'Ship'
        but that state was not visited""");
  }

  @Test
  void should_fail_for_a_name_that_the_definition_does_not_have() {
    assertFails(
        () -> assertThat(new DefinedTestExecution()).took("Validate", "Shop"),
        """
        Expecting execution 'e-1'
        to run a state machine with the state:
          'Shop'
        but it has none of that name: did you mean 'Ship'? There are: 'Validate', 'Refund', 'Ship'""");
  }
}
