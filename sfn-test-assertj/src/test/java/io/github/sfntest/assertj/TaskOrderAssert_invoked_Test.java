package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

/** {@code TaskOrderAssert.invoked}. */
class TaskOrderAssert_invoked_Test {

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
  void should_pass_for_calls_in_this_order_with_others_between() {
    assertThat(execution).inOrder().invoked("Reserve").invoked("Notify").invoked("Ship");
  }

  @Test
  void should_pass_for_each_of_several_calls() {
    assertThat(execution).inOrder().invoked("Pay").invoked("Pay").invoked("Pay").invoked("Ship");
  }

  @Test
  void should_fail_for_the_other_way_round() {
    assertFails(
        () -> assertThat(execution).inOrder().invoked("Notify").invoked("Reserve"),
        """
        Expecting the Tasks of execution 'e-1'
        to have been invoked in this order, after 'Notify', call 3:
          'Reserve'
        but they were invoked in this one:
          ✓ 0 'Reserve' {"id":7}
          ✓ 1 'Pay' {"id":7}
          ✓ 2 'Pay' {"id":7}
          ✓ 3 'Notify' {"id":7}
            4 'Pay' {"id":8}
            5 'Ship' {"id":7}\
        """);
  }

  @Test
  void should_name_the_near_ones_of_a_task_that_is_not_there() {
    assertFails(
        () ->
            assertThat(TestExecution.succeeded("{}").visits(TestVisit.task("Ship")))
                .inOrder()
                .invoked("Shipp"),
        """
        Expecting the Tasks of execution 'e-1'
        to have been invoked in this order, first:
          'Shipp'
        but no Task was invoked
        and there is no such Task: did you mean 'Ship'? There are: 'Ship'\
        """);
  }

  @Test
  void should_show_twenty_calls_at_most() {
    TestExecution long40 = TestExecution.succeeded("{}").visits(TestVisit.task("Pay"));
    for (int i = 0; i < 40; i++) {
      long40.calls("Pay", 1, "{\"id\":" + i + "}");
    }
    TaskOrderAssert after = assertThat(long40).inOrder().invokedWith("Pay", "{\"id\":9}");

    assertFails(
        () -> after.invokedWith("Pay", "{\"id\":3}"),
        """
        Expecting the Tasks of execution 'e-1'
        to have been invoked in this order, after 'Pay', call 9:
          'Pay' with {"id":3}
        but they were invoked in this one:
          … 9 before
          ✓ 9 'Pay' {"id":9}
            10 'Pay' {"id":10}
            11 'Pay' {"id":11}
            12 'Pay' {"id":12}
            13 'Pay' {"id":13}
            14 'Pay' {"id":14}
            15 'Pay' {"id":15}
            16 'Pay' {"id":16}
            17 'Pay' {"id":17}
            18 'Pay' {"id":18}
            19 'Pay' {"id":19}
            20 'Pay' {"id":20}
            21 'Pay' {"id":21}
            22 'Pay' {"id":22}
            23 'Pay' {"id":23}
            24 'Pay' {"id":24}
            25 'Pay' {"id":25}
            26 'Pay' {"id":26}
            27 'Pay' {"id":27}
            28 'Pay' {"id":28}
          … 11 more\
        """);
  }

  @Test
  void should_refuse_null() {
    assertThatNullPointerException()
        .isThrownBy(() -> assertThat(execution).inOrder().invoked(null))
        .withMessage("state");
    assertThatNullPointerException().isThrownBy(() -> new TaskOrder(null)).withMessage("execution");
  }

  @Test
  void should_fail_for_null() {
    assertFails(
        () -> new TaskOrderAssert(null).invoked("Pay"), "Expecting actual not to be null", "");
    assertFails(() -> new ExecutionAssert(null).inOrder(), "Expecting actual not to be null", "");
  }
}
