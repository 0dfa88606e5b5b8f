package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.assertj.SfnAssertions.ignoringArrayOrder;
import static io.github.sfntest.assertj.SfnAssertions.ignoringPaths;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code AbstractExecutionResultAssert.hasOutput}. */
class ExecutionResultAssert_hasOutput_Test {

  @ParameterizedTest
  @EnumSource
  void should_pass_for_the_same_document(Subject subject) {
    subject
        .assertThatSucceededWith("{\"id\":7,\"paid\":true}")
        .hasOutput("{\"paid\": true, \"id\": 7.0}")
        .hasOutput(Map.of("id", 7, "paid", true));
  }

  @Test
  void should_take_text_as_json() {
    assertThat(TestExecution.succeeded("\"PAID\"")).hasOutput("\"PAID\"");
    assertThat(TestExecution.succeeded("null")).hasOutput("null").hasOutput(null);
  }

  @Test
  void should_refuse_text_that_is_no_json() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(TestExecution.succeeded("\"PAID\"")).hasOutput("PAID"))
        .withMessageStartingWith("This text is not JSON.");
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_for_another_document(Subject subject) {
    assertFails(
        () ->
            subject
                .assertThatSucceededWith("{\"id\":7,\"lines\":[1,2],\"to me\":1}")
                .hasOutput("{\"id\":8,\"lines\":[1,2,3]}"),
        """
        Expecting output of execution 'e-1'
        to be:
          {"id":8,"lines":[1,2,3]}
        but was:
          {"id":7,"lines":[1,2],"to me":1}
        with 3 differences:
          $.id: expected 8 but was 7
          $.lines[2]: expected 3 but is missing
          $['to me']: not expected, but was 1\
        """,
        subject.trace());
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_without_an_output(Subject subject) {
    assertFails(
        () -> subject.assertThatFailedWith("Card.Declined", null).hasOutput("{}"),
        """
        Expecting execution 'e-1'
        to have an output
        but has none, it was:
          FAILED with Card.Declined\
        """,
        subject.trace());
  }

  @Test
  void should_show_a_difference_in_the_expected_order() {
    assertShowsDiff(
        () ->
            assertThat(TestExecution.succeeded("{\"b\":1,\"a\":[{\"d\":3,\"c\":2}]}"))
                .hasOutput("{\"a\":[{\"c\":0,\"d\":3}],\"b\":1}"),
        """
        {
          "a": [
            {
              "c": 2,
              "d": 3
            }
          ],
          "b": 1
        }\
        """,
        """
        {
          "a": [
            {
              "c": 0,
              "d": 3
            }
          ],
          "b": 1
        }\
        """);
  }

  @ParameterizedTest
  @EnumSource
  void should_look_away_as_told(Subject subject) {
    subject
        .assertThatSucceededWith("{\"id\":7,\"items\":[{\"at\":5,\"n\":2},{\"at\":6,\"n\":1}]}")
        .hasOutput(
            "{\"items\": [{\"n\": 1}, {\"n\": 2}]}",
            ignoringPaths("$.id", "$..at"),
            ignoringArrayOrder());
  }

  @Test
  void should_show_as_expected_what_it_looks_away_from() {
    assertShowsDiff(
        () ->
            assertThat(TestExecution.succeeded("{\"id\":7,\"n\":1}"))
                .hasOutput("{\"id\":\"any\",\"n\":2}", ignoringPaths("$.id")),
        "{\n  \"id\": \"any\",\n  \"n\": 1\n}",
        "{\n  \"id\": \"any\",\n  \"n\": 2\n}");
  }

  @Test
  void should_refuse_a_path_that_is_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> assertThat(TestExecution.succeeded("1")).hasOutput("1", ignoringPaths("id")))
        .withMessageStartingWith("This path names no places in a document.");
  }
}
