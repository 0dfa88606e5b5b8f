package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code AbstractExecutionResultAssert.doesNotHaveOutputPath}. */
class ExecutionResultAssert_doesNotHaveOutputPath_Test {

  @ParameterizedTest
  @EnumSource
  void should_pass_for_a_path_that_leads_nowhere(Subject subject) {
    subject
        .assertThatSucceededWith("{\"id\":7}")
        .doesNotHaveOutputPath("$.card")
        .doesNotHaveOutputPath("$..card");
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_for_a_value_be_it_null(Subject subject) {
    assertFails(
        () -> subject.assertThatSucceededWith("{\"card\":null}").doesNotHaveOutputPath("$.card"),
        """
        Expecting output of execution 'e-1'
        to have no value at:
          $.card
        but there is:
          null\
        """,
        subject.trace());
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_without_an_output(Subject subject) {
    assertFails(
        () -> subject.assertThatFailedWith("Boom", "no luck").doesNotHaveOutputPath("$.card"),
        """
        Expecting execution 'e-1'
        to have an output
        but has none, it was:
          FAILED with Boom: no luck\
        """,
        subject.trace());
  }
}
