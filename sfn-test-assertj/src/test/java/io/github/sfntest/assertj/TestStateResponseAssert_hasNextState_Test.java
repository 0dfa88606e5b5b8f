package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

/** {@code TestStateResponseAssert.hasNextState}. */
class TestStateResponseAssert_hasNextState_Test {

  @Test
  void should_pass_for_the_next_state() {
    assertThat(TestedStates.succeeded()).succeeded().hasNextState("Done");
    assertThat(TestedStates.caught()).hasNextState("Sorry");
  }

  @Test
  void should_fail_for_another_state() {
    assertFails(
        () -> assertThat(TestedStates.caught()).hasNextState("Done"),
        """
        Expecting state
        to lead to the state:
          'Done'
        but it leads to 'Sorry', it was:
          CAUGHT_ERROR with Card.Declined: no money\
        """,
        "");
  }

  @Test
  void should_fail_at_the_end() {
    assertFails(
        () -> assertThat(TestedStates.failed()).hasNextState("Done"),
        """
        Expecting state
        to lead to the state:
          'Done'
        but it leads to none, it was:
          FAILED with Lost: no line\
        """,
        "");
  }

  @Test
  void should_show_a_difference() {
    assertShowsDiff(() -> assertThat(TestedStates.caught()).hasNextState("Done"), "Sorry", "Done");
  }

  @Test
  void should_refuse_no_name() {
    assertThatNullPointerException()
        .isThrownBy(() -> assertThat(TestedStates.caught()).hasNextState(null))
        .withMessage("state");
  }
}
