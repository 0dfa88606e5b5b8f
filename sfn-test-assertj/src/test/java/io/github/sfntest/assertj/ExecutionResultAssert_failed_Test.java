package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;

import io.github.sfntest.execution.ExecutionStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code AbstractExecutionResultAssert.failed}. */
class ExecutionResultAssert_failed_Test {

  @ParameterizedTest
  @EnumSource
  void should_pass_for_failed(Subject subject) {
    subject.assertThat(ExecutionStatus.FAILED, null, null, null).failed();
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_for_another_status(Subject subject) {
    assertFails(
        () -> subject.assertThat(ExecutionStatus.SUCCEEDED, null, null, null).failed(),
        """
        Expecting execution 'e-1'
        to be:
          FAILED
        but was:
          SUCCEEDED""",
        subject.trace());
  }

  @ParameterizedTest
  @EnumSource
  void should_show_a_difference(Subject subject) {
    assertShowsDiff(
        () -> subject.assertThat(ExecutionStatus.SUCCEEDED, null, null, null).failed(),
        "SUCCEEDED",
        "FAILED");
  }
}
