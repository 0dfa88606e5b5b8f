package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code TestStateResponseAssert.hasNoNextState}. */
class TestStateResponseAssert_hasNoNextState_Test {

  @Test
  void should_pass_at_the_end() {
    assertThat(TestedStates.failed()).hasNoNextState();
    assertThat(TestedStates.uninspected()).hasNoNextState();
  }

  @Test
  void should_fail_if_there_is_one() {
    assertFails(
        () -> assertThat(TestedStates.succeeded()).hasNoNextState(),
        """
        Expecting state
        to lead to no other state
        but it leads to 'Done', it was:
          SUCCEEDED\
        """,
        "");
  }
}
