package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code TaskAssert.wasNotInvoked}. */
class TaskAssert_wasNotInvoked_Test {

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
  void should_pass_for_a_task_not_reached() {
    assertThat(execution).task("Refund").wasNotInvoked();
  }

  @Test
  void should_fail_for_a_call() {
    assertFails(
        () -> assertThat(execution).task("Pay").wasNotInvoked(),
        """
        Expecting Task 'Pay' of execution 'e-1'
        to have been invoked:
          0 times
        but was invoked:
          1 time""");
  }
}
