package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code TestStateResponseAssert.hasCatcher}. */
class TestStateResponseAssert_hasCatcher_Test {

  @BeforeEach
  void assume_that_the_sdk_knows_error_details() {
    TestedStates.assumeErrorDetails();
  }

  @Test
  void should_pass_for_its_index() {
    assertThat(TestedStates.caught()).hasCatcher(1);
  }

  @Test
  void should_fail_for_another_index() {
    assertFails(
        () -> assertThat(TestedStates.caught()).hasCatcher(0),
        """
        Expecting the error of state
        to be taken by the catcher with the index:
          0
        but it was taken by that with the index 1, it was:
          CAUGHT_ERROR with Card.Declined: no money\
        """,
        "");
  }

  @Test
  void should_fail_if_no_catcher_takes_the_error() {
    assertFails(
        () -> assertThat(TestedStates.succeeded()).hasCatcher(0),
        """
        Expecting the error of state
        to be taken by the catcher with the index:
          0
        but no catcher took it, it was:
          SUCCEEDED\
        """,
        "");
  }
}
