package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** {@code TaskOrderAssert.invokedTimes}. */
class TaskOrderAssert_invokedTimes_Test {

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
  void should_pass_for_so_many_calls_next_to_each_other() {
    assertThat(execution)
        .inOrder()
        .invoked("Reserve")
        .invokedTimes("Pay", 2)
        .invoked("Notify")
        .invokedTimes("Pay", 1);
  }

  @Test
  void should_pass_for_so_many_calls_with_others_between() {
    assertThat(execution).inOrder().invokedTimes("Pay", 3).invoked("Ship").noMore();
  }

  @Test
  void should_fail_for_another_number() {
    assertFails(
        () -> assertThat(execution).inOrder().invoked("Pay").invokedTimes("Pay", 3),
        """
        Expecting the Tasks of execution 'e-1'
        to have been invoked in this order, after 'Pay', call 1:
          'Pay', 3 times
        but they were invoked in this one:
          ✓ 0 'Reserve' {"id":7}
          ✓ 1 'Pay' {"id":7}
            2 'Pay' {"id":7}
            3 'Notify' {"id":7}
            4 'Pay' {"id":8}
            5 'Ship' {"id":7}\
        """);
  }

  @Test
  void should_refuse_less_than_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(execution).inOrder().invokedTimes("Pay", 0))
        .withMessage("count must be at least 1, but was 0");
  }

  @Test
  void should_fail_for_null() {
    assertFails(
        () -> new TaskOrderAssert(null).invokedTimes("Pay", 1),
        "Expecting actual not to be null",
        "");
  }
}
