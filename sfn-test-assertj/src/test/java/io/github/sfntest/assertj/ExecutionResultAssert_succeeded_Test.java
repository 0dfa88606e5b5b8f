package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;

/** {@code AbstractExecutionResultAssert.succeeded}. */
class ExecutionResultAssert_succeeded_Test {

  @ParameterizedTest
  @EnumSource
  void should_pass_for_succeeded(Subject subject) {
    subject.assertThat(ExecutionStatus.SUCCEEDED, null, null, null).succeeded();
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_for_another_status(Subject subject) {
    assertFails(
        () ->
            subject
                .assertThat(ExecutionStatus.FAILED, null, "Card.Declined", "no money")
                .succeeded(),
        """
        Expecting execution 'e-1'
        to be:
          SUCCEEDED
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
                .succeeded(),
        "FAILED",
        "SUCCEEDED");
  }

  @Test
  void should_fail_for_null() {
    assertFails(
        () -> assertThat((Execution) null).succeeded(), "Expecting actual not to be null", "");
  }

  @Test
  void should_fail_with_the_message_of_the_test() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () ->
                assertThat(TestExecution.failed("Boom", null))
                    .withFailMessage("no order today")
                    .succeeded())
        .withMessage("no order today");
  }

  @Test
  void should_fail_with_the_description_of_the_test() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () -> assertThat(TestExecution.failed("Boom", null)).as("the order").succeeded())
        .withMessageStartingWith("[the order] \nExpecting execution 'e-1'");
  }

  @Test
  void should_fail_at_the_line_of_the_test() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(TestExecution.failed("Boom", null)).succeeded())
        .satisfies(
            failure ->
                assertThat(failure.getStackTrace()[0].getClassName())
                    .isEqualTo(getClass().getName()));
  }

  @Test
  void should_speak_of_an_execution_without_a_name() {
    assertFails(
        () -> assertThat(StartSyncExecutionResponse.builder().build()).succeeded(),
        """
        Expecting execution
        to be:
          SUCCEEDED
        but was:
          without a status""",
        "");
  }
}
