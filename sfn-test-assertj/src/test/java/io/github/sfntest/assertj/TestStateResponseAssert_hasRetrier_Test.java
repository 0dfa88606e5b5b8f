package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code TestStateResponseAssert.hasRetrier}. */
class TestStateResponseAssert_hasRetrier_Test {

  @BeforeEach
  void assume_that_the_sdk_knows_error_details() {
    TestedStates.assumeErrorDetails();
  }

  @Test
  void should_pass_for_its_index() {
    assertThat(TestedStates.retriable()).hasRetrier(1);
  }

  @Test
  void should_fail_for_another_index() {
    assertFails(
        () -> assertThat(TestedStates.retriable()).hasRetrier(0),
        """
        Expecting the error of state
        to be taken by the retrier with the index:
          0
        but it was taken by that with the index 1, it was:
          RETRIABLE with Busy\
        """,
        "");
  }

  @Test
  void should_fail_if_no_retrier_takes_the_error() {
    assertFails(
        () -> assertThat(TestedStates.failed()).hasRetrier(0),
        """
        Expecting the error of state
        to be taken by the retrier with the index:
          0
        but no retrier took it, it was:
          FAILED with Lost: no line\
        """,
        "");
  }
}
