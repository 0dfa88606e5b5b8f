package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.assertj.SfnAssertions.ignoringArrayOrder;
import static io.github.sfntest.assertj.SfnAssertions.ignoringPaths;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code AbstractExecutionResultAssert.containsOutput}. */
class ExecutionResultAssert_containsOutput_Test {

  @ParameterizedTest
  @EnumSource
  void should_pass_for_a_part(Subject subject) {
    subject
        .assertThatSucceededWith("{\"id\":7,\"payment\":{\"status\":\"PAID\",\"amount\":42}}")
        .containsOutput("{\"payment\": {\"amount\": 42.0}}");
  }

  @Test
  void should_pass_for_parts_of_elements() {
    assertThat(TestExecution.succeeded("[{\"a\":1,\"b\":2},3]")).containsOutput("[{\"b\":2},3]");
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_for_what_is_missing(Subject subject) {
    assertFails(
        () ->
            subject
                .assertThatSucceededWith("{\"id\":7,\"payment\":{\"amount\":42}}")
                .containsOutput("{\"payment\":{\"status\":\"PAID\"}}"),
        """
        Expecting output of execution 'e-1'
        to contain:
          {"payment":{"status":"PAID"}}
        but was:
          {"id":7,"payment":{"amount":42}}
        with 1 difference:
          $.payment.status: expected "PAID" but is missing\
        """,
        subject.trace());
  }

  @Test
  void should_fail_for_fewer_elements() {
    assertFails(
        () -> assertThat(TestExecution.succeeded("[1,2]")).containsOutput("[1]"),
        """
        Expecting output of execution 'e-1'
        to contain:
          [1]
        but was:
          [1,2]
        with 1 difference:
          $[1]: not expected, but was 2\
        """);
  }

  @Test
  void should_look_away_as_told() {
    assertThat(TestExecution.succeeded("[{\"n\":1,\"x\":0},{\"n\":2,\"id\":7}]"))
        .containsOutput(
            "[{\"n\":2,\"id\":8},{\"n\":1}]", ignoringPaths("$[*].id"), ignoringArrayOrder());
  }

  @Test
  void should_show_nothing_but_the_difference() {
    assertShowsDiff(
        () ->
            assertThat(TestExecution.succeeded("{\"a\":1,\"b\":2,\"c\":3}"))
                .containsOutput("{\"c\":4,\"a\":1}"),
        "{\n  \"c\": 3,\n  \"a\": 1\n}",
        "{\n  \"c\": 4,\n  \"a\": 1\n}");
  }
}
