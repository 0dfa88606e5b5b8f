package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;

import io.github.sfntest.execution.ExecutionStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code AbstractExecutionResultAssert.withError}. */
class ExecutionResultAssert_withError_Test {

  @ParameterizedTest
  @EnumSource
  void should_pass_for_the_error_whatever_the_status(Subject subject) {
    subject.assertThat(ExecutionStatus.ABORTED, null, "Enough", null).withError("Enough");
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_for_a_part_of_the_error(Subject subject) {
    assertFails(
        () -> subject.assertThatFailedWith("Card.Declined", null).withError("Card"),
        """
        Expecting execution 'e-1'
        to have the error:
          Card
        but was:
          FAILED with Card.Declined""",
        subject.trace());
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_without_an_error(Subject subject) {
    assertFails(
        () -> subject.assertThatFailedWith(null, "no money").withError("Card.Declined"),
        """
        Expecting execution 'e-1'
        to have the error:
          Card.Declined
        but was:
          FAILED with no error name: no money""",
        subject.trace());
  }

  @ParameterizedTest
  @EnumSource
  void should_show_a_difference(Subject subject) {
    assertShowsDiff(
        () -> subject.assertThatFailedWith("Card.Declined", null).withError("Card"),
        "Card.Declined",
        "Card");
  }
}
