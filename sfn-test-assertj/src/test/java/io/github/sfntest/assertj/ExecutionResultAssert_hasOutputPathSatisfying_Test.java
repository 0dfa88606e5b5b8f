package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code AbstractExecutionResultAssert.hasOutputPathSatisfying}. */
class ExecutionResultAssert_hasOutputPathSatisfying_Test {

  private static final String TWO = "{\"items\":[1,2]}";

  @ParameterizedTest
  @EnumSource
  void should_pass_if_the_requirement_does(Subject subject) {
    subject
        .assertThatSucceededWith(TWO)
        .hasOutputPathSatisfying("$.items", items -> assertThat(items).hasSize(2));
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_if_the_requirement_does(Subject subject) {
    assertFails(
        () ->
            subject
                .assertThatSucceededWith(TWO)
                .hasOutputPathSatisfying(
                    "$.items",
                    items -> {
                      throw new AssertionError("three, please");
                    }),
        """
        Expecting output of execution 'e-1' at:
          $.items
        to satisfy the requirement
        but failed for:
          [1,2]
        with:
          three, please\
        """,
        subject.trace());
  }

  @Test
  void should_keep_the_failure_of_the_requirement() {
    AssertionError inner = new AssertionError("three, please");

    AssertionError failure =
        catchThrowableOfType(
            AssertionError.class,
            () ->
                assertThat(TestExecution.succeeded(TWO))
                    .hasOutputPathSatisfying(
                        "$.items",
                        items -> {
                          throw inner;
                        }));

    assertThat(failure).hasSuppressedException(inner);
  }

  @Test
  void should_fail_for_a_path_that_leads_nowhere() {
    assertFails(
        () -> assertThat(TestExecution.succeeded(TWO)).hasOutputPathSatisfying("$.a", a -> {}),
        """
        Expecting output of execution 'e-1'
        to have a value at:
          $.a
        but was:
          {"items":[1,2]}
        where $ has no 'a': there are: 'items'\
        """);
  }
}
