package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;

import io.github.sfntest.execution.ExecutionStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code AbstractExecutionResultAssert.failedWith}. */
class ExecutionResultAssert_failedWith_Test {

  @ParameterizedTest
  @EnumSource
  void should_pass_for_the_error(Subject subject) {
    subject.assertThatFailedWith("Card.Declined", null).failedWith("Card.Declined");
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_for_another_error(Subject subject) {
    assertFails(
        () ->
            subject.assertThatFailedWith("States.Timeout", "too late").failedWith("Card.Declined"),
        """
        Expecting execution 'e-1'
        to have FAILED with the error:
          Card.Declined
        but was:
          FAILED with States.Timeout: too late""",
        subject.trace());
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_for_another_status(Subject subject) {
    assertFails(
        () ->
            subject
                .assertThat(ExecutionStatus.ABORTED, null, "Card.Declined", null)
                .failedWith("Card.Declined"),
        """
        Expecting execution 'e-1'
        to have FAILED with the error:
          Card.Declined
        but was:
          ABORTED with Card.Declined""",
        subject.trace());
  }

  @ParameterizedTest
  @EnumSource
  void should_show_a_difference(Subject subject) {
    assertShowsDiff(
        () -> subject.assertThatFailedWith("States.Timeout", null).failedWith("Card.Declined"),
        "States.Timeout",
        "Card.Declined");
  }
}
