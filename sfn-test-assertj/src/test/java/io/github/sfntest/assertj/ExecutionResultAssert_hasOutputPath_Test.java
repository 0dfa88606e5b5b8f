package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code AbstractExecutionResultAssert.hasOutputPath}. */
class ExecutionResultAssert_hasOutputPath_Test {

  private static final String PAID =
      "{\"payment\":{\"status\":\"PAID\",\"amount\":42,\"by\":null}}";

  @ParameterizedTest
  @EnumSource
  void should_pass_for_a_path_that_leads_somewhere(Subject subject) {
    subject
        .assertThatSucceededWith(PAID)
        .hasOutputPath("$.payment.status")
        .hasOutputPath("$['payment'].by")
        .hasOutputPath("$..amount");
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_for_a_path_that_leads_nowhere(Subject subject) {
    assertFails(
        () -> subject.assertThatSucceededWith(PAID).hasOutputPath("$.payment.statis"),
        """
        Expecting output of execution 'e-1'
        to have a value at:
          $.payment.statis
        but was:
          {"payment":{"status":"PAID","amount":42,"by":null}}
        where $.payment has no 'statis': did you mean 'status'? There are: 'status', 'amount', 'by'\
        """,
        subject.trace());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $.no                | where $ has no 'no': there are: 'payment'
          $.payment.no.deeper | where $.payment has no 'no': there are: 'status', 'amount', 'by'
          $['it is']          | where $ has no 'it is': there are: 'payment'
          $.payment.status.x  | where $.payment.status is "PAID"
          $.payment[0]        | where $.payment is {"status":"PAID","amount":42,"by":null}
          $..no               | where nothing matches
          """)
  void should_say_how_far_the_path_leads(String path, String where) {
    assertFails(
        () -> assertThat(TestExecution.succeeded(PAID)).hasOutputPath(path),
        """
        Expecting output of execution 'e-1'
        to have a value at:
          %s
        but was:
          {"payment":{"status":"PAID","amount":42,"by":null}}
        %s\
        """
            .formatted(path, where));
  }

  @Test
  void should_say_that_text_is_a_string_where_an_object_or_array_is_found() {
    assertFails(
        () ->
            assertThat(TestExecution.succeeded("{\"card\":{\"id\":\"c\"}}"))
                .hasOutputPath("$.card", "{\"id\":\"c\"}"),
        """
        Expecting output of execution 'e-1' at:
          $.card
        to be:
          "{\\"id\\":\\"c\\"}"
        but was:
          {"id":"c"}
        The expected value is a JSON string; for an object or array give a Map, a List or a JsonNode.\
        """);
    assertThat(TestExecution.succeeded("{\"card\":{\"id\":\"c\"}}"))
        .hasOutputPath("$.card", Map.of("id", "c"));
  }

  @Test
  void should_say_how_long_an_array_is() {
    assertFails(
        () -> assertThat(TestExecution.succeeded("[1,2]")).hasOutputPath("$[2]"),
        """
        Expecting output of execution 'e-1'
        to have a value at:
          $[2]
        but was:
          [1,2]
        where $ is an array of 2\
        """);
  }

  @ParameterizedTest
  @EnumSource
  void should_pass_for_the_value(Subject subject) {
    subject
        .assertThatSucceededWith(PAID)
        .hasOutputPath("$.payment.status", "PAID")
        .hasOutputPath("$.payment.amount", 42.0)
        .hasOutputPath("$..amount", List.of(42))
        .hasOutputPath("$.payment.by", (Object) null)
        .hasOutputPath("$.payment.by", (Matcher<?>) null);
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_for_another_value(Subject subject) {
    assertFails(
        () -> subject.assertThatSucceededWith(PAID).hasOutputPath("$.payment.amount", "42"),
        """
        Expecting output of execution 'e-1' at:
          $.payment.amount
        to be:
          "42"
        but was:
          42\
        """,
        subject.trace());
  }

  @Test
  void should_list_the_differences_of_another_object() {
    assertFails(
        () ->
            assertThat(TestExecution.succeeded("{\"lines\":[{\"id\":1}]}"))
                .hasOutputPath("$.lines", List.of(Map.of("id", 2))),
        """
        Expecting output of execution 'e-1' at:
          $.lines
        to be:
          [{"id":2}]
        but was:
          [{"id":1}]
        with 1 difference:
          $.lines[0].id: expected 2 but was 1\
        """);
  }

  @Test
  void should_show_a_difference() {
    assertShowsDiff(
        () -> assertThat(TestExecution.succeeded(PAID)).hasOutputPath("$.payment.status", "OPEN"),
        "\"PAID\"",
        "\"OPEN\"");
  }

  @ParameterizedTest
  @EnumSource
  void should_pass_for_a_matcher(Subject subject) {
    Object matcherInDisguise = startsWith("PA");
    subject
        .assertThatSucceededWith(PAID)
        .hasOutputPath("$.payment.amount", greaterThan(40))
        .hasOutputPath("$.payment.amount", greaterThan(40.5))
        .hasOutputPath("$..amount", hasItem(42))
        .hasOutputPath("$.payment.status", matcherInDisguise);
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_for_a_matcher_that_says_no(Subject subject) {
    assertFails(
        () ->
            subject
                .assertThatSucceededWith(PAID)
                .hasOutputPath("$.payment.amount", greaterThan(50)),
        """
        Expecting output of execution 'e-1' at:
          $.payment.amount
        to be:
          a value greater than <50>
        but was 42\
        """,
        subject.trace());
  }

  @ParameterizedTest
  @EnumSource
  void should_fail_without_an_output(Subject subject) {
    assertFails(
        () -> subject.assertThatFailedWith("Boom", null).hasOutputPath("$.a"),
        """
        Expecting execution 'e-1'
        to have an output
        but has none, it was:
          FAILED with Boom\
        """,
        subject.trace());
  }

  @Test
  void should_refuse_what_is_no_path() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(TestExecution.succeeded("{}")).hasOutputPath("payment"))
        .withMessage(
            """
            This is no path of a document.
              where:     payment
              expected:  a path such as $.a.b[0], but: A path starts with $ (character 1 of payment)
              to mend:   start with $ and name members with dots, or with ['…'] if they hold other characters than letters, digits and _\
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$$.Execution.Id", "$variable.a"})
  void should_refuse_a_path_that_reads_something_else(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(TestExecution.succeeded("{}")).hasOutputPath(path))
        .withMessage(
            """
            This is no path of a document.
              where:     %s
              expected:  one into the document, such as $.a.b[0]
              to mend:   start with $ and name members with dots, or with ['…'] if they hold other characters than letters, digits and _\
            """,
            path);
  }
}
