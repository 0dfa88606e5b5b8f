package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.assertj.SfnAssertions.ignoringPaths;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code TaskAssert.wasInvokedWith}. */
class TaskAssert_wasInvokedWith_Test {

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
  void should_pass_for_the_input_of_one_of_the_calls() {
    assertThat(execution)
        .task("Ship")
        .wasInvokedWith("{\"id\": 7.0}")
        .wasInvokedWith(Map.of("id", 8));
  }

  @Test
  void should_fail_for_another_input_of_the_only_call() {
    assertFails(
        () -> assertThat(execution).task("Pay").wasInvokedWith("{\"id\":7}"),
        """
        Expecting Task 'Pay' of execution 'e-1'
        to have been invoked with:
          {"id":7}
        but was invoked with:
          {"id":7,"to":"me"}
        with 1 difference:
          $.to: not expected, but was "me\"\
        """);
  }

  @Test
  void should_show_a_difference_to_the_only_call() {
    assertShowsDiff(
        () -> assertThat(execution).task("Pay").wasInvokedWith("{\"to\":\"you\",\"id\":7}"),
        "{\n  \"to\": \"me\",\n  \"id\": 7\n}",
        "{\n  \"to\": \"you\",\n  \"id\": 7\n}");
  }

  @Test
  void should_list_the_inputs_of_several_calls() {
    assertFails(
        () -> assertThat(execution).task("Ship").wasInvokedWith("{}"),
        """
        Expecting Task 'Ship' of execution 'e-1'
        to have been invoked with:
          {}
        but was invoked 3 times with:
          {"id":7}
          {"id":8}\
        """);
  }

  @Test
  void should_fail_without_a_call() {
    assertFails(
        () -> assertThat(execution).task("Refund").wasInvokedWith("{}"),
        """
        Expecting Task 'Refund' of execution 'e-1'
        to have been invoked with:
          {}
        but was not invoked
        and no such state was visited: there are: 'Ship', 'Pay'\
        """);
  }

  @Test
  void should_look_away_as_told() {
    assertThat(execution).task("Pay").wasInvokedWith("{\"id\":7}", ignoringPaths("$.to"));
  }
}
