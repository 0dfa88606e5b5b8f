package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** {@code TaskAssert.wasRetriedTimes}. */
class TaskAssert_wasRetriedTimes_Test {

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
  void should_pass_for_the_retries_of_all_visits() {
    assertThat(execution).task("Ship").wasRetriedTimes(1);
    assertThat(execution).task("Pay").wasRetriedTimes(0);
  }

  @Test
  void should_fail_for_another_number() {
    assertFails(
        () -> assertThat(execution).task("Ship").wasRetriedTimes(2),
        """
        Expecting Task 'Ship' of execution 'e-1'
        to have been retried:
          2 times
        but was retried:
          1 time""");
  }

  @Test
  void should_refuse_less_than_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(execution).task("Ship").wasRetriedTimes(-1))
        .withMessage("count must not be negative, but was -1");
  }
}
