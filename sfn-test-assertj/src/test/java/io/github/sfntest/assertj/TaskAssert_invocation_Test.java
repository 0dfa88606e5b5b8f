package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** {@code TaskAssert.invocation}. */
class TaskAssert_invocation_Test {

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
  void should_hand_over_the_call() {
    assertThat(execution)
        .task("Ship")
        .invocation(0, call -> assertThat(call.attempt()).isEqualTo(1))
        .invocation(1, call -> assertThat(call.attempt()).isEqualTo(2))
        .invocation(2, call -> assertThat(call.input().at("/id").intValue()).isEqualTo(8));
  }

  @Test
  void should_fail_for_a_call_that_was_not_made() {
    assertFails(
        () -> assertThat(execution).task("Ship").invocation(3, call -> {}),
        """
        Expecting Task 'Ship' of execution 'e-1'
        to have an invocation with the index:
          3
        but was invoked:
          3 times""");
  }

  @Test
  void should_fail_as_the_requirements_do() {
    assertFails(
        () ->
            assertThat(execution)
                .task("Ship")
                .invocation(
                    0,
                    call -> {
                      throw new AssertionError("\nnot this one");
                    }),
        "not this one",
        "");
  }

  @Test
  void should_refuse_an_index_below_zero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(execution).task("Ship").invocation(-1, call -> {}))
        .withMessage("index counts from 0, but was -1");
  }
}
