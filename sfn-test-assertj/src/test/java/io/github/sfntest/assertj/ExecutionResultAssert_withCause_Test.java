package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code AbstractExecutionResultAssert.withCause}. */
class ExecutionResultAssert_withCause_Test {

  @ParameterizedTest
  @EnumSource
  void should_pass_for_the_cause(Subject subject) {
    subject.assertThatFailedWith("Card.Declined", "no money").withCause("no money");
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_for_a_part_of_the_cause(Subject subject) {
    assertFails(
        () -> subject.assertThatFailedWith("Card.Declined", "no money").withCause("money"),
        """
        Expecting execution 'e-1'
        to have the cause:
          money
        but was:
          FAILED with Card.Declined: no money""",
        subject.trace());
  }

  @ParameterizedTest
  @EnumSource
  void should_show_a_difference(Subject subject) {
    assertShowsDiff(
        () -> subject.assertThatFailedWith("Card.Declined", "no money").withCause("money"),
        "no money",
        "money");
  }
}
