package io.github.sfntest.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.execution.TaskOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which recorded outcome a call gets, and what is said of calls that AWS did not make. */
class TaskScriptTest {

  private static final String TOKEN = "AQC8kPnrR4kLrLSXz0vzHYmn";

  @Test
  void takes_the_outcome_of_the_same_input() {
    TaskScript script =
        script(
            """
            {"T":[{"output":"one","input":{"n":1}},{"output":"two","input":{"n":2}}]}\
            """);

    assertThat(script.answer(call("{\"n\":2}")).value()).hasToString("\"two\"");
    assertThat(script.answer(call("{\"n\":1.0}")).value()).hasToString("\"one\"");
    assertThat(script.neverAsked()).isEmpty();
    assertThat(script.otherInput()).isEmpty();
  }

  @Test
  void among_equal_inputs_takes_the_outcome_of_the_same_iteration() {
    TaskScript script =
        script(
            """
            {"T":[{"output":"zero","input":{},"iteration":[{"map":"M","index":0}]},
                  {"output":"one","input":{},"iteration":[{"map":"M","index":1}]}]}\
            """);

    assertThat(script.answer(call("{}", new Iteration("M", 1))).value()).hasToString("\"one\"");
    assertThat(script.answer(call("{}", new Iteration("M", 1))).value()).hasToString("\"zero\"");
  }

  @Test
  void takes_the_next_outcome_if_no_input_is_the_same_and_says_so() {
    TaskScript script =
        script(
            """
            {"T":[{"output":"one","input":{"n":1}},{"output":"two","input":{"n":2}}]}\
            """);

    assertThat(script.answer(call("{\"n\":3}")).value()).hasToString("\"one\"");
    assertThat(script.otherInput()).hasValue(new Difference("$.tasks.T[0].input.n", "1", "3"));
  }

  @Test
  void an_outcome_never_asked_for_is_a_difference() {
    TaskScript script = script("{\"T\":[{\"output\":1},{\"output\":2}]}");
    script.answer(call("{}"));

    assertThat(script.neverAsked())
        .hasValue(new Difference("$.tasks.T[1]", "asked for", "never asked for"));
  }

  @Test
  void a_call_more_than_recorded_is_a_difference() {
    TaskScript script = script("{\"T\":[{\"output\":1}]}");
    script.answer(call("{}"));

    assertThatThrownBy(() -> script.answer(call("{\"again\":true}")))
        .isInstanceOf(AssertionError.class);
    assertThat(script.excess())
        .hasValue(
            new Difference(
                "$.tasks.T[1]",
                "asked for 1 times",
                "asked for once more, with input {\"again\":true}"));
  }

  @Test
  void a_call_that_was_not_recorded_at_all_is_a_difference() {
    TaskScript script = script("{}");

    assertThatThrownBy(() -> script.answer(call("{}"))).isInstanceOf(AssertionError.class);
    assertThat(script.excess())
        .hasValue(
            new Difference(
                "$.tasks.T[0]", "never asked for", "asked for once more, with input {}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"output\":null}; SUCCEEDED",
        "{\"error\":\"E\",\"cause\":\"C\"}; FAILED",
        "{\"error\":null}; FAILED",
        "{\"timeout\":\"States.Timeout\"}; TIMED_OUT",
        "{\"timeout\":\"States.HeartbeatTimeout\"}; MISSED_HEARTBEAT",
        "{\"pending\":true}; PENDING",
      })
  void every_kind_of_entry_becomes_an_outcome(String entry, TaskOutcome.Kind kind) {
    assertThat(script("{\"T\":[" + entry + "]}").answer(call("{}")).kind()).isEqualTo(kind);
  }

  @Test
  void keeps_error_cause_and_the_answer_to_the_request() {
    TaskOutcome outcome =
        script("{\"T\":[{\"error\":\"E\",\"cause\":\"C\",\"submitOutput\":{\"id\":7}}]}")
            .answer(call("{}"));

    assertThat(outcome.error()).hasValue("E");
    assertThat(outcome.cause()).hasValue("C");
    assertThat(outcome.submitted()).hasToString("{\"id\":7}");
    assertThat(script("{\"T\":[{\"error\":null}]}").answer(call("{}")).error()).isEmpty();
    assertThat(script("{\"T\":[{\"error\":null}]}").answer(call("{}")).hasSubmitted()).isFalse();
  }

  @Test
  void knows_the_recorders_word_for_a_task_token() {
    TaskScript script =
        script(
            """
            {"T":[{"output":{"echo":"a_task_token"},
                   "input":{"Message":"m","Body":"token=a_task_token;"}}]}\
            """);

    TaskOutcome outcome =
        script.answer(call("{\"Message\":\"m\",\"Body\":\"token=" + TOKEN + ";\"}"));

    assertThat(outcome.value()).hasToString("{\"echo\":\"" + TOKEN + "\"}");
    assertThat(script.recordersView("{\"t\":\"" + TOKEN + "\"}"))
        .isEqualTo("{\"t\":\"a_task_token\"}");
    assertThat(script.otherInput()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"Message\":\"T\",\"Body\":\"m\"}",
        "{\"Message\":\"m\",\"Other\":\"T\"}",
        "{\"Message\":\"m\",\"Body\":\"x T\"}",
      })
  void a_token_at_another_place_is_no_such_word(String input) {
    TaskScript script =
        script("{\"T\":[{\"output\":1,\"input\":{\"Message\":\"Pass\",\"Body\":\"word\"}}]}");

    script.answer(call(input.replace("\"T\"", "\"" + TOKEN + "\"").replace(" T", " " + TOKEN)));

    assertThat(script.otherInput()).isPresent();
  }

  private static TaskScript script(String tasks) {
    return new TaskScript(
        Recording.parse(
            "area/case",
            """
            {"definition":{"StartAt":"T","States":{"T":{"Type":"Pass","End":true}}},
             "input":{},"tasks":%s,"expected":{"events":[]},"volatile":[]}\
            """
                .formatted(tasks)));
  }

  private static TaskInvocation call(String input, Iteration... iterations) {
    return new Call(Texts.read(input), List.of(iterations));
  }

  private record Call(JsonNode input, List<Iteration> iteration) implements TaskInvocation {
    @Override
    public <T> T inputAs(Class<T> type) {
      throw new UnsupportedOperationException("not needed here");
    }

    @Override
    public String state() {
      return "T";
    }

    @Override
    public String stateMachine() {
      return "machine";
    }

    @Override
    public String executionArn() {
      return "arn";
    }

    @Override
    public int attempt() {
      return 1;
    }

    @Override
    public String resource() {
      return "arn:aws:states:::sqs:sendMessage.waitForTaskToken";
    }

    @Override
    public Optional<String> taskToken() {
      return Optional.of(TOKEN);
    }

    @Override
    public Instant at() {
      return Instant.EPOCH;
    }
  }
}
