package io.github.sfntest.mock;

import static io.github.sfntest.mock.Calls.lambda;
import static io.github.sfntest.mock.Calls.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.json.ValueMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;

/** Outcomes: fixed values, answers, and values that are none. */
class AnswerTest {

  private final MockRegistry mocks =
      new MockRegistry(ValueMapper.standard(), Strictness.STRICT, ShapeCheck.NONE);

  record Parcel(String id, int weight) {}

  private static String place(int line) {
    return "AnswerTest.java:" + line;
  }

  private static int nextLine() {
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber() + 1);
  }

  static Stream<Arguments> values() {
    return Stream.of(
        arguments(null, "null"),
        arguments("PAID", "\"PAID\""),
        arguments(java.nio.CharBuffer.wrap("PAID"), "\"PAID\""),
        arguments("", "\"\""),
        arguments("{not JSON", "\"{not JSON\""),
        arguments("[sic]", "\"[sic]\""),
        arguments("5", "\"5\""),
        arguments("null", "\"null\""),
        arguments(TextNode.valueOf("{\"a\":1}"), "\"{\\\"a\\\":1}\""),
        arguments(5, "5"),
        arguments(5.5, "5.5"),
        arguments(true, "true"),
        arguments(List.of(1, "a"), "[1,\"a\"]"),
        arguments(Map.of("status", "PAID"), "{\"status\":\"PAID\"}"),
        arguments(new Parcel("P-1", 3), "{\"id\":\"P-1\",\"weight\":3}"),
        arguments(Calls.json("{\"a\":[null]}"), "{\"a\":[null]}"),
        arguments(Instant.EPOCH, null));
  }

  @ParameterizedTest
  @MethodSource("values")
  void a_value_is_written_by_the_mapper(Object value, String expected) {
    if (expected == null) {
      assertThatThrownBy(() -> mocks.whenTask(null, "Pay").thenReturn(value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Jackson cannot write this object as JSON.");
      return;
    }
    mocks
        .whenTask(null, "Pay")
        .thenReturn(value)
        .thenAnswer(task -> value)
        .thenAnswer(task -> TaskOutcome.succeeded(value));

    for (int i = 0; i < 3; i++) {
      assertThat(Calls.text(mocks.outcome(task("Pay", "{}")).value())).isEqualTo(expected);
    }
  }

  @Test
  void json_text_is_refused_where_it_is_declared() {
    int line = nextLine();
    TaskMock mock = mocks.whenLambda("charge-card");

    assertThatThrownBy(
            () ->
                mock.thenReturn(
                    """
                    {"status": "PAID"}\
                    """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            thenReturn was given the text of a JSON object.
              where:     whenLambda("charge-card")   %s
              expected:  a value, and here a text is a JSON string, but this one is {"status": "PAID"}
              to mend:   thenReturnJson(text), or give a Map, a record or a JsonNode; TextNode.valueOf(text) if the task does give this very text\
            """
                .formatted(place(line)));
    assertThatThrownBy(() -> mock.thenReturn(1).submitting(" [1]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            submitting was given the text of a JSON array.
              where:     whenLambda("charge-card")   %s
              expected:  a value, and here a text is a JSON string, but this one is  [1]
              to mend:   give a Map, a record or a JsonNode; TextNode.valueOf(text) if the task does give this very text\
            """
                .formatted(place(line)));
  }

  @Test
  void json_text_of_an_answer_fails_the_test() {
    int line = nextLine();
    mocks.whenLambda("charge-card").thenAnswer(task -> "{\"status\":\"PAID\"}");

    Throwable thrown = catchThrowable(() -> mocks.outcome(lambda("charge-card", "{}")));

    assertThat(thrown)
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessage(
            """
            An answer gave the text of a JSON object.
              where:     whenLambda("charge-card")   %s
              expected:  a value, and here a text is a JSON string, but this one is {"status":"PAID"}
              to mend:   give a Map, a record or a JsonNode; TextNode.valueOf(text) if the task does give this very text\
            """
                .formatted(place(line)));
    assertThat(mocks.failures()).singleElement().isSameAs(thrown);
  }

  @Test
  void an_outcome_of_an_answer_may_give_any_text() {
    mocks.whenLambda("charge-card").thenAnswer(task -> TaskOutcome.succeeded("{\"a\":1}"));

    assertThat(Calls.text(mocks.outcome(lambda("charge-card", "{}")).value()))
        .isEqualTo("\"{\\\"a\\\":1}\"");
  }

  static Stream<Arguments> noValues() {
    MockRegistry other =
        new MockRegistry(ValueMapper.standard(), Strictness.STRICT, ShapeCheck.NONE);
    TaskAnswer answer = task -> 1;
    return Stream.of(
        arguments(TaskOutcome.failed("E", null), "thenAnswer(task -> outcome)"),
        arguments(answer, "thenAnswer(answer)"),
        arguments(new IllegalStateException(), "thenFail(exception)"),
        arguments(other.whenTask(null, "Pay"), "give the value itself"),
        arguments(org.hamcrest.Matchers.equalTo(1), "give the value itself"),
        arguments(CompletableFuture.completedFuture(1), "give the future's result"),
        arguments(StartExecutionResponse.builder(), "give what it builds: builder.build()"));
  }

  @ParameterizedTest
  @MethodSource("noValues")
  void what_is_no_value_is_refused(Object given, String instead) {
    int line = nextLine();
    TaskMock mock = mocks.whenTask(null, "Pay");

    assertThatThrownBy(() -> mock.thenReturn(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            thenReturn was given an object that is no value of a task.
              where:     whenTask("Pay")   %s
              expected:  what can be written as JSON, but this is a %s
              to mend:   %s\
            """
                .formatted(place(line), given.getClass().getName(), instead));
  }

  @Test
  void a_value_beside_one_of_the_sdk_that_cannot_be_written_fails_the_test() {
    mocks
        .whenTask(null, "Pay")
        .thenAnswer(
            task -> Map.of("a", ListTagsForResourceResponse.builder().build(), "b", Optional.of(1)))
        .lenient();

    assertThatThrownBy(() -> mocks.outcome(task("Pay", "{}")))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageStartingWith("An answer gave a value that can't be written as JSON.\n");
  }

  @Test
  void an_answer_that_cannot_be_written_fails_the_test() {
    int line = nextLine();
    mocks.whenTask(null, "Pay").thenAnswer(task -> Optional.of(1)).lenient();

    assertThatThrownBy(() -> mocks.outcome(task("Pay", "{}")))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            """
            An answer gave a value that can't be written as JSON.
              where:     whenTask("Pay")   %s
              expected:  what the ObjectMapper can write, but it says: Java 8 optional type\
            """
                .formatted(place(line)))
        .hasMessageEndingWith(
            "\n"
                + "  to mend:   return a Map or a JsonNode, or give the environment an ObjectMapper"
                + " with the module for this type");
  }

  @Test
  void json_text_is_parsed() {
    mocks.whenTask(null, "Pay").thenReturnJson("{\"amount\": 42.0}").thenReturnJson("\"text\"");

    assertThat(Calls.text(mocks.outcome(task("Pay", "{}")).value())).isEqualTo("{\"amount\":42.0}");
    assertThat(Calls.text(mocks.outcome(task("Pay", "{}")).value())).isEqualTo("\"text\"");
    assertThatThrownBy(() -> mocks.whenTask(null, "Pay").thenReturnJson("{\"amount\": }"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("This text is not JSON.\n  where:     line 1, column 13 of {");
  }

  @Test
  void each_outcome_has_its_kind() {
    mocks
        .whenTask(null, "Pay")
        .thenFail()
        .thenFail("Busy")
        .thenFail("Busy", "later")
        .thenFail(null, "nameless")
        .thenTimeOut()
        .thenMissHeartbeat()
        .thenWaitForCallback()
        .thenReturn(1);

    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      MockedOutcome outcome = mocks.outcome(task("Pay", "{}"));
      outcomes.add(outcome.kind() + " " + outcome.error() + " " + outcome.cause());
    }

    assertThat(outcomes)
        .containsExactly(
            "FAILED null null",
            "FAILED Busy null",
            "FAILED Busy later",
            "FAILED null nameless",
            "TIMED_OUT null null",
            "MISSED_HEARTBEAT null null",
            "PENDING null null",
            "SUCCEEDED null null");
  }

  @Test
  void an_answer_sees_the_call() {
    List<TaskInvocation> seen = new ArrayList<>();
    mocks.whenTask(null, "Pay").thenAnswer(seen::add);
    mocks.whenLambda("charge-card").thenAnswer(seen::add);
    Iteration first = new Iteration("Each", 0);

    mocks.outcome(Calls.attempt(Calls.item("Pay", first), 3));
    mocks.outcome(lambda("charge-card", "{\"amount\":5}"));

    TaskInvocation pay = seen.get(0);
    assertThat(pay.state()).isEqualTo("Pay");
    assertThat(pay.stateMachine()).isEqualTo("order");
    assertThat(pay.executionArn()).isEqualTo(Calls.EXECUTION);
    assertThat(pay.resource()).isEqualTo(Calls.PUT_ITEM);
    assertThat(pay.attempt()).isEqualTo(3);
    assertThat(pay.iteration()).containsExactly(first);
    assertThat(pay.taskToken()).isEmpty();
    assertThat(pay.at()).isEqualTo(Instant.EPOCH);
    assertThat(Calls.text(pay.input())).isEqualTo("{}");
    assertThat(pay)
        .hasToString(
            "state machine 'order' > state 'Pay' > Resource arn:aws:states:::dynamodb:putItem"
                + " (attempt 3, item 0 of 'Each')");
    assertThat(Calls.text(seen.get(1).input())).isEqualTo("{\"amount\":5}");
  }

  @Test
  void an_answers_own_latency_and_submission_come_before_the_mocks() {
    mocks
        .whenTask(null, "Pay")
        .thenAnswer(
            task ->
                task.attempt() == 1
                    ? TaskOutcome.pending()
                    : TaskOutcome.succeeded(1).after(Duration.ofSeconds(1)).submitting(null))
        .after(Duration.ofSeconds(5))
        .submitting("mock");

    MockedOutcome first = mocks.outcome(task("Pay", "{}"));
    MockedOutcome second = mocks.outcome(Calls.attempt(task("Pay", "{}"), 2));

    assertThat(first.kind()).isEqualTo(TaskOutcome.Kind.PENDING);
    assertThat(first.latencyMillis()).isEqualTo(5_000);
    assertThat(Calls.text(first.submitted())).isEqualTo("\"mock\"");
    assertThat(second.latencyMillis()).isEqualTo(1_000);
    assertThat(Calls.text(second.submitted())).isEqualTo("null");
  }

  @Test
  void an_assertion_error_of_an_answer_fails_the_test() {
    AssertionError error = new AssertionError("expected 5");
    mocks
        .whenTask(null, "Pay")
        .thenAnswer(
            task -> {
              throw error;
            });

    assertThatThrownBy(() -> mocks.outcome(task("Pay", "{}"))).isSameAs(error);
    assertThatThrownBy(() -> mocks.outcome(task("Pay", "{}"))).isSameAs(error);
    assertThat(mocks.failures()).containsExactly(error);
    assertThat(mocks.unmocked()).isEmpty();
    assertThatThrownBy(mocks::verify)
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessage("expected 5")
        .hasCause(error);
  }

  @Test
  void an_interrupted_answer_is_a_failure_and_stays_interrupted() {
    mocks
        .whenTask(null, "Pay")
        .thenAnswer(
            task -> {
              throw new InterruptedException("stop");
            });

    MockedOutcome outcome = mocks.outcome(task("Pay", "{}"));

    assertThat(outcome.error()).isEqualTo("java.lang.InterruptedException");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void an_answer_may_ask_the_mocks_again() {
    mocks.whenTask(null, "Inner").thenReturn("inner");
    mocks.whenTask(null, "Outer").thenAnswer(task -> mocks.outcome(task("Inner", "{}")).value());

    assertThat(Calls.text(mocks.outcome(task("Outer", "{}")).value())).isEqualTo("\"inner\"");
  }

  @Test
  void a_result_of_lambda_invoke_wants_a_payload() {
    int line = nextLine() + 1;
    mocks
        .whenTask(null, "Charge card")
        .shapeCheck(ShapeCheck.PRESENT)
        .thenReturn(Map.of("status", "PAID"));

    assertThatThrownBy(() -> mocks.outcome(lambda(Calls.PAY, "{}")))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessage(
            """
            The result of lambda:invoke has no Payload.
              where:     state machine 'order' > state 'Charge card' > Resource arn:aws:states:::lambda:invoke, function %s (attempt 1)
                         whenTask("Charge card")   %s
              expected:  the integration's raw result, {"Payload": …, "StatusCode": 200}, but it was {"status":"PAID"}
              to mend:   sfn.whenLambda("charge-card") gives what the function returns; or put "Payload" round the value\
            """
                .formatted(Calls.PAY, place(line)));
  }

  @Test
  void other_results_want_none() {
    mocks
        .whenTask(null, "Charge card")
        .shapeCheck(ShapeCheck.PRESENT)
        .thenReturn(Map.of("Payload", 1))
        .thenReturn(Map.of("StatusCode", 202))
        .thenAnswer(task -> TaskOutcome.succeeded(1));
    mocks.whenTask(null, "Pay").thenReturn(1);

    for (int i = 0; i < 3; i++) {
      assertThat(mocks.outcome(lambda("charge-card", "{}"))).isNotNull();
    }
    mocks.whenTask(null, "Charge card").thenReturn(1);
    assertThat(mocks.outcome(Calls.function(Calls.PAY, "{}"))).isNotNull();
    assertThat(mocks.outcome(task("Pay", "{}"))).isNotNull();
  }

  @Test
  void nothing_of_a_value_changes_later() {
    Map<String, Object> value = new java.util.HashMap<>(Map.of("a", 1));
    mocks.whenTask(null, "Pay").thenReturn(value);
    value.put("a", 2);

    assertThat(Calls.text(mocks.outcome(task("Pay", "{}")).value())).isEqualTo("{\"a\":1}");
  }
}
