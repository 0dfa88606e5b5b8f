package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;

import io.github.sfntest.execution.ExecutionStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code AbstractExecutionResultAssert.timedOut}. */
class ExecutionResultAssert_timedOut_Test {

  @ParameterizedTest
  @EnumSource
  void should_pass_for_timed_out(Subject subject) {
    subject.assertThat(ExecutionStatus.TIMED_OUT, null, null, null).timedOut();
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_for_another_status(Subject subject) {
    assertFails(
        () ->
            subject
                .assertThat(ExecutionStatus.FAILED, null, "Card.Declined", "no money")
                .timedOut(),
        """
        Expecting execution 'e-1'
        to be:
          TIMED_OUT
        but was:
          FAILED with Card.Declined: no money""",
        subject.trace());
  }

  @ParameterizedTest
  @EnumSource
  void should_show_a_difference(Subject subject) {
    assertShowsDiff(
        () ->
            subject
                .assertThat(ExecutionStatus.FAILED, null, "Card.Declined", "no money")
                .timedOut(),
        "FAILED",
        "TIMED_OUT");
  }
}
