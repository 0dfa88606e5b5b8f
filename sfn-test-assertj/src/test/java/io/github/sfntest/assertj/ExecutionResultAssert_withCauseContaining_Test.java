package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code AbstractExecutionResultAssert.withCauseContaining}. */
class ExecutionResultAssert_withCauseContaining_Test {

  @ParameterizedTest
  @EnumSource
  void should_pass_for_a_part_of_the_cause(Subject subject) {
    subject.assertThatFailedWith("Card.Declined", "no money").withCauseContaining("money");
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_for_another_cause(Subject subject) {
    assertFails(
        () ->
            subject
                .assertThatFailedWith("Card.Declined", "100 %needed")
                .withCauseContaining("money"),
        """
        Expecting execution 'e-1'
        to have a cause containing:
          money
        but was:
          FAILED with Card.Declined: 100 %needed""",
        subject.trace());
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_without_a_cause(Subject subject) {
    assertFails(
        () -> subject.assertThatFailedWith("Card.Declined", null).withCauseContaining("money"),
        """
        Expecting execution 'e-1'
        to have a cause containing:
          money
        but was:
          FAILED with Card.Declined""",
        subject.trace());
  }
}
