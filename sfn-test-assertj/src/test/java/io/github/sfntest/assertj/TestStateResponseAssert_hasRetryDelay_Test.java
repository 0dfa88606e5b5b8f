package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code TestStateResponseAssert.hasRetryDelay}. */
class TestStateResponseAssert_hasRetryDelay_Test {

  @BeforeEach
  void assume_that_the_sdk_knows_error_details() {
    TestedStates.assumeErrorDetails();
  }

  @Test
  void should_pass_for_the_delay() {
    assertThat(TestedStates.retriable()).hasRetryDelay(Duration.ofSeconds(4));
  }

  @Test
  void should_fail_for_another_delay() {
    assertFails(
        () -> assertThat(TestedStates.retriable()).hasRetryDelay(Duration.ofMillis(4500)),
        """
        Expecting state
        to be retried after:
          PT4.5S
        but the retry comes after 4 s, it was:
          RETRIABLE with Busy\
        """,
        "");
  }

  @Test
  void should_fail_without_a_retry() {
    assertFails(
        () -> assertThat(TestedStates.caught()).hasRetryDelay(Duration.ofSeconds(4)),
        """
        Expecting state
        to be retried after:
          PT4S
        but there is no retry, it was:
          CAUGHT_ERROR with Card.Declined: no money\
        """,
        "");
  }
}
