package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.json.JsonOption.ignoringPaths;

import org.junit.jupiter.api.Test;

/** {@code TaskOrderAssert.invokedWith}. */
class TaskOrderAssert_invokedWith_Test {

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
  void should_pass_for_inputs_in_this_order() {
    assertThat(execution)
        .inOrder()
        .invokedWith("Pay", "{\"id\": 7.0}")
        .invokedWith("Pay", "{\"id\": 8}")
        .invoked("Ship");
  }

  @Test
  void should_look_away_from_what_is_ignored() {
    assertThat(execution).inOrder().invokedWith("Ship", "{\"id\": 1}", ignoringPaths("$.id"));
  }

  @Test
  void should_fail_for_the_other_way_round() {
    assertFails(
        () ->
            assertThat(execution)
                .inOrder()
                .invokedWith("Pay", "{\"id\": 8}")
                .invokedWith("Pay", "{\"id\": 7}"),
        """
        Expecting the Tasks of execution 'e-1'
        to have been invoked in this order, after 'Pay', call 4:
          'Pay' with {"id":7}
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
    assertFails(
        () -> new TaskOrderAssert(null).invokedWith("Pay", "{}"),
        "Expecting actual not to be null",
        "");
  }
}
