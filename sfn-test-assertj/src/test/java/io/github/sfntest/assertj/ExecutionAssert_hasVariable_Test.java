package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** {@code ExecutionAssert.hasVariable}. */
class ExecutionAssert_hasVariable_Test {

  private final TestExecution execution =
      TestExecution.running()
          .assigns("total", "42")
          .assigns("name", "\"Ann\"")
          .assigns("gift", "null")
          .assigns("order", "{\"b\":1,\"a\":2}");

  @Test
  void should_pass_for_a_variable() {
    assertThat(execution).hasVariable("total").hasVariable("gift");
  }

  @Test
  void should_fail_for_an_unknown_variable() {
    assertFails(
        () -> assertThat(execution).hasVariable("totl"),
        """
        Expecting execution 'e-1'
        to have the variable:
          'totl'
        but it has none of that name: did you mean 'total'? There are: 'total', 'name', 'gift', 'order'""");
  }

  @Test
  void should_pass_for_the_value() {
    Object matcherInDisguise = greaterThan(40);
    assertThat(execution)
        .hasVariable("total", 42.0)
        .hasVariable("name", "Ann")
        .hasVariable("order", Map.of("a", 2, "b", 1))
        .hasVariable("gift", (Object) null)
        .hasVariable("gift", (Matcher<?>) null)
        .hasVariable("total", greaterThan(40))
        .hasVariable("total", matcherInDisguise);
  }

  @Test
  void should_fail_for_another_value() {
    assertFails(
        () -> assertThat(execution).hasVariable("total", "42"),
        """
        Expecting variable 'total' of execution 'e-1'
        to be:
          "42"
        but was:
          42""");
  }

  @Test
  void should_show_a_difference_in_the_expected_order() {
    assertShowsDiff(
        () -> assertThat(execution).hasVariable("order", Map.of("a", 3)),
        "{\n  \"a\": 2,\n  \"b\": 1\n}",
        "{\n  \"a\": 3\n}");
  }

  @Test
  void should_fail_for_a_matcher_that_says_no() {
    assertFails(
        () -> assertThat(execution).hasVariable("total", greaterThan(50)),
        """
        Expecting variable 'total' of execution 'e-1'
        to be:
          a value greater than <50>
        but was 42""");
  }
}
