package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code TestStateResponseAssert.isRetriable}. */
class TestStateResponseAssert_isRetriable_Test {

  @Test
  void should_pass_if_a_retrier_has_attempts_left() {
    assertThat(TestedStates.retriable()).isRetriable().withError("Busy");
  }

  @Test
  void should_fail_for_another_status() {
    assertFails(
        () -> assertThat(TestedStates.failed()).isRetriable(),
        """
        Expecting state
        to be:
          RETRIABLE
        but was:
          FAILED with Lost: no line\
        """,
        "");
  }

  @Test
  void should_show_a_difference() {
    assertShowsDiff(
        () -> assertThat(TestedStates.succeeded()).isRetriable(), "SUCCEEDED", "RETRIABLE");
  }
}
