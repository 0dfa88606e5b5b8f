package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code TestStateResponseAssert.caughtError}. */
class TestStateResponseAssert_caughtError_Test {

  @Test
  void should_pass_if_a_catcher_took_the_error() {
    assertThat(TestedStates.caught())
        .caughtError()
        .withError("Card.Declined")
        .withCause("no money");
  }

  @Test
  void should_fail_for_another_status() {
    assertFails(
        () -> assertThat(TestedStates.retriable()).caughtError(),
        """
        Expecting state
        to be:
          CAUGHT_ERROR
        but was:
          RETRIABLE with Busy\
        """,
        "");
  }

  @Test
  void should_show_a_difference() {
    assertShowsDiff(
        () -> assertThat(TestedStates.failed()).caughtError(), "FAILED", "CAUGHT_ERROR");
  }
}
