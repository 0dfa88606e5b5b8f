package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code TaskOrderAssert.noMore}. */
class TaskOrderAssert_noMore_Test {

  /** Pay was tried twice; a notice went out between. */
  private final TestExecution execution =
      TestExecution.succeeded("{}")
          .visits(TestVisit.task("Reserve"))
          .visits(TestVisit.task("Pay"))
          .visits(TestVisit.task("Notify"))
          .visits(TestVisit.task("Ship"))
          .calls("Reserve", 1, "{\"id\":7}")
          .calls("Pay", 1, "{\"id\":7}")
          .calls("Pay", 2, "{\"id\":7}")
          .calls("Notify", 1, "{\"id\":7}")
          .calls("Pay", 1, "{\"id\":8}")
          .calls("Ship", 1, "{\"id\":7}");

  @Test
  void should_pass_behind_the_last_call() {
    assertThat(execution).inOrder().invoked("Ship").noMore();
    assertThat(TestExecution.succeeded("{}")).inOrder().noMore();
  }

  @Test
  void should_fail_for_a_later_call() {
    assertFails(
        () -> assertThat(execution).inOrder().invoked("Notify").invoked("Pay").noMore(),
        """
        Expecting the Tasks of execution 'e-1'
        to have been invoked in this order, after 'Pay', call 4:
          no other call
        but they were invoked in this one:
          ✓ 0 'Reserve' {"id":7}
          ✓ 1 'Pay' {"id":7}
          ✓ 2 'Pay' {"id":7}
          ✓ 3 'Notify' {"id":7}
          ✓ 4 'Pay' {"id":8}
            5 'Ship' {"id":7}\
        """);
  }

  @Test
  void should_fail_for_null() {
    assertFails(() -> new TaskOrderAssert(null).noMore(), "Expecting actual not to be null", "");
  }
}
