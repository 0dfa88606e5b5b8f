package io.github.sfntest.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.sfntest.execution.Strictness;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.json.ValueMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What mocks give, compared with the responses of the services. */
class ShapeCheckTest {

  private final MockRegistry mocks =
      new MockRegistry(ValueMapper.standard(), Strictness.STRICT, ShapeCheck.PRESENT);

  private static final TaskCall SEND =
      Calls.task("order", "Send", "arn:aws:states:::events:putEvents");
  private static final Map<String, Object> WRONG =
      Map.of("FailedEntryCount", "none", "Entries", Map.of());

  @Test
  void a_field_of_another_type_is_told_with_the_line_of_the_mock() {
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
    mocks.whenTask(null, "Send").thenReturn(WRONG);

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> mocks.outcome(SEND))
        .withMessage(
            """
            A mock gives what AWS would not.
              where:     state machine 'order' > state 'Send' > Resource arn:aws:states:::events:putEvents (attempt 1)
                         whenTask("Send")   ShapeCheckTest.java:%d
              expected:  a result in the shape of the service's response, but
                           $.FailedEntryCount: Field 'FailedEntryCount' must be a number
                           $.Entries: Field 'Entries' must be an array
              to mend:   correct the value, or let the mock pass with .shapeCheck(ShapeCheck.NONE)\
            """
                .formatted(line));
    assertThat(mocks.failures()).hasSize(1);
  }

  static Stream<Arguments> modes() {
    Map<String, String> missing = Map.of("ExecutionArn", "arn:x");
    return Stream.of(
        arguments(ShapeCheck.STRICT, missing, "Required field 'StartDate' is missing"),
        arguments(ShapeCheck.PRESENT, missing, null),
        arguments(ShapeCheck.PRESENT, Map.of("StartDate", 5), "'StartDate' must be a string"),
        arguments(ShapeCheck.PRESENT, Map.of("Other", 5), null),
        arguments(ShapeCheck.PRESENT, "text", "The result must be an object"),
        arguments(ShapeCheck.NONE, "text", null));
  }

  @ParameterizedTest
  @MethodSource("modes")
  void the_modes_are_those_of_TestState(ShapeCheck mode, Object value, String problem) {
    mocks.whenTask(null, "Start").shapeCheck(mode).thenReturn(value);
    TaskCall call = Calls.task("order", "Start", "arn:aws:states:::states:startExecution");

    if (problem == null) {
      assertThat(mocks.outcome(call)).isNotNull();
    } else {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> mocks.outcome(call))
          .withMessageContaining(problem);
    }
  }

  static Stream<Arguments> spellings() {
    return Stream.of(
        arguments("dynamodb:getItem", "{'item':{}}", "$.item: Field 'item' is spelled 'Item'"),
        arguments(
            "dynamodb:getItem",
            "{'Item':{'paid':{'Bool':true}}}",
            "$.Item.paid.Bool: Field 'Bool' is spelled 'BOOL'"),
        arguments(
            "aws-sdk:dynamodb:getItem",
            "{'Item':{'paid':{'BOOL':true}}}",
            "$.Item.paid.BOOL: Field 'BOOL' is spelled 'Bool'"),
        arguments(
            "sqs:sendMessage",
            "{'messageId':'m'}",
            "$.messageId: Field 'messageId' is spelled 'MessageId'"),
        arguments("sqs:sendMessage", "{'MessageId':'m','messageId':'m'}", null),
        arguments("sqs:sendMessage", "{'other':'m'}", null));
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void a_name_in_another_case_is_told(String resource, String result, String problem) {
    mocks.whenTask(null, "Call").thenReturnJson(result.replace('\'', '"'));
    TaskCall call = Calls.task("order", "Call", "arn:aws:states:::" + resource);

    if (problem == null) {
      assertThat(mocks.outcome(call)).isNotNull();
    } else {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> mocks.outcome(call))
          .withMessageContaining("\n               " + problem + "\n");
    }
  }

  @Test
  void the_answer_of_invoke_is_no_result_of_a_function() {
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
    TaskMock charge = mocks.whenTask(null, "Charge card");
    charge.thenReturnJson("{\"StatusCode\":200,\"Payload\":{\"a\":1}}");

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> mocks.outcome(Calls.function(Calls.PAY, "{}")))
        .withMessage(
            """
            A mock gives the answer of lambda:invoke for a function's ARN.
              where:     state machine 'order' > state 'Charge card' > Resource arn:aws:lambda:us-east-1:123456789012:function:charge-card (attempt 1)
                         whenTask("Charge card")   ShapeCheckTest.java:%d
              expected:  what the function returns, which is the whole result here, but it was {"StatusCode":200,"Payload":{"a":1}}
              to mend:   give what is in its "Payload"\
            """
                .formatted(line));
  }

  @Test
  void what_an_answer_gives_is_compared_but_an_outcome_is_not() {
    mocks
        .whenTask(null, "Send")
        .thenAnswer(task -> TaskOutcome.succeeded(WRONG))
        .thenAnswer(task -> WRONG);

    assertThat(mocks.outcome(SEND)).isNotNull();
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> mocks.outcome(SEND));
  }

  static Stream<Arguments> resources() {
    String unknown =
        "What mocks give for %s is not compared with the service's answer, of which nothing is"
            + " known. To compare it, put the AWS SDK's module of the service on the test's class"
            + " path: software.amazon.awssdk:%s";
    return Stream.of(
        arguments(
            "arn:aws:states:::aws-sdk:amplify:listApps",
            unknown.formatted("aws-sdk:amplify:listApps", "amplify")),
        arguments("arn:aws:states:::glue:startJobRun.sync", null),
        arguments("arn:aws:states:::databrew:startJobRun.sync", null),
        arguments(
            "arn:aws:states:::aws-sdk:sqs:noSuchAction",
            unknown.formatted("aws-sdk:sqs:noSuchAction", "sqs")),
        arguments("arn:aws:states:::aws-sdk:amplify:listApps.waitForTaskToken", null),
        arguments("arn:aws:states:::http:invoke", null),
        arguments("arn:aws:states:::sqs:sendMessage", null),
        arguments("arn:aws:swf:us-east-1:1:task:X", null),
        arguments("foo:bar", null));
  }

  @ParameterizedTest
  @MethodSource("resources")
  void a_service_that_nothing_is_known_of_is_noted_once(String resource, String note) {
    mocks.whenTask(null, "Call").thenReturn(Map.of());

    mocks.outcome(Calls.task("order", "Call", resource));
    mocks.outcome(Calls.task("order", "Call", resource));

    assertThat(mocks.notes()).isEqualTo(note == null ? List.of() : List.of(note));
    mocks.keep().run(); // as before each run of a sweep
    assertThat(mocks.notes()).isEqualTo(note == null ? List.of() : List.of(note));
  }

  @Test
  void what_is_not_to_be_compared_is_not_noted() {
    mocks.whenTask(null, "Call").shapeCheck(ShapeCheck.NONE).thenReturn(Map.of());

    mocks.outcome(Calls.task("order", "Call", "arn:aws:states:::aws-sdk:amplify:listApps"));

    assertThat(mocks.notes()).isEmpty();
  }

  @Test
  void failures_callbacks_and_functions_are_not_compared() {
    mocks.whenTask(null, "Send").thenFail("Any").thenReturn(WRONG);
    mocks.whenLambda("pay").thenReturn("any");

    assertThat(mocks.outcome(SEND)).isNotNull();
    assertThat(
            mocks.outcome(
                Calls.task("order", "Send", "arn:aws:states:::events:putEvents.waitForTaskToken")))
        .isNotNull();
    assertThat(mocks.outcome(Calls.lambda("pay", "{}"))).isNotNull();
  }
}
