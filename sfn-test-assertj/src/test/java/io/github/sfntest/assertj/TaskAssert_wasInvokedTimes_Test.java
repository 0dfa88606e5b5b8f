package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** {@code TaskAssert.wasInvokedTimes}. */
class TaskAssert_wasInvokedTimes_Test {

  private final TestExecution execution =
      TestExecution.succeeded("{}")
          .visits(TestVisit.task("Ship").retries("Busy"))
          .calls("Ship", 1, "{\"id\":7}")
          .calls("Ship", 2, "{\"id\":7}")
          .visits(TestVisit.task("Ship"))
          .calls("Ship", 1, "{\"id\":8}")
          .visits(TestVisit.task("Pay"))
          .calls("Pay", 1, "{\"id\":7,\"to\":\"me\"}");

  @Test
  void should_pass_for_all_attempts_of_all_visits() {
    assertThat(execution).task("Ship").wasInvokedTimes(3);
  }

  @Test
  void should_fail_for_another_number() {
    assertFails(
        () -> assertThat(execution).task("Ship").wasInvokedTimes(1),
        """
        Expecting Task 'Ship' of execution 'e-1'
        to have been invoked:
          1 time
        but was invoked:
          3 times""");
  }

  @Test
  void should_name_the_near_ones_of_a_state_not_visited() {
    assertFails(
        () -> assertThat(execution).task("Shipp").wasInvokedTimes(1),
        """
        Expecting Task 'Shipp' of execution 'e-1'
        to have been invoked:
          1 time
        but was invoked:
          0 times
        and no such state was visited: did you mean 'Ship'? There are: 'Ship', 'Pay'""");
  }

  @Test
  void should_refuse_less_than_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(execution).task("Ship").wasInvokedTimes(-1))
        .withMessage("count must not be negative, but was -1");
  }

  @Test
  void should_fail_for_null() {
    assertFails(
        () -> new TaskAssert(null).wasInvokedTimes(1), "Expecting actual not to be null", "");
  }
}
