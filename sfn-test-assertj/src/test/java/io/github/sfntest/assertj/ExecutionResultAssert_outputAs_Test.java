package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code AbstractExecutionResultAssert.outputAs}. */
class ExecutionResultAssert_outputAs_Test {

  record Order(int id, String status) {}

  @ParameterizedTest
  @EnumSource
  void should_go_on_with_the_object(Subject subject) {
    subject
        .assertThatSucceededWith("{\"id\":7,\"status\":\"PAID\",\"more\":1}")
        .outputAs(Order.class)
        .isEqualTo(new Order(7, "PAID"));
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_for_another_shape(Subject subject) {
    assertFails(
        () -> subject.assertThatSucceededWith("[1]").outputAs(Integer.class),
        """
        Expecting output of execution 'e-1'
        to be readable as:
          java.lang.Integer
        but was:
          [1]
        and reading it says:
          Cannot deserialize value of type `java.lang.Integer` from Array value (token `JsonToken.START_ARRAY`)""",
        subject.trace());
  }

  @Test
  void should_fail_without_an_output() {
    assertFails(
        () -> assertThat(TestExecution.running()).outputAs(Order.class),
        """
        Expecting execution 'e-1'
        to have an output
        but has none, it was:
          RUNNING""");
  }
}
