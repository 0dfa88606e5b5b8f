package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.TestStateCalls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.SfnTestEnvironment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which inspection data each type of state has, in each query language, at each level: the rows are
 * those of the recordings and, for Choice and Wait in JSONPath, what follows from them.
 */
class TestStateInspectionTest {
  private static final String IN = "'States': {'I': {'Type': 'Pass', 'End': true}}}";
  private static final String INSIDE = "{'StartAt': 'I', " + IN;
  private static final String MANY =
      "{'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'}, 'StartAt': 'I', "
          + IN;
  private static final String SEND =
      "'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage', 'End': true";
  private static final String SENT = "'mock': {'result': {'MessageId': 'm'}}";
  private static final String FAILED = "'mock': {'errorOutput': {'error': 'E', 'cause': 'c'}}";
  private static final String RESULTS = "'mock': {'result': [1]}";
  private static final String RETRY = ", 'Retry': [{'ErrorEquals': ['E']}]";
  private static final String CATCH = ", 'Catch': [{'ErrorEquals': ['E'], 'Next': 'C'}]";

  static Stream<Arguments> states() {
    return Stream.of(
        path(
            "Pass",
            "'Type': 'Pass', 'End': true",
            "",
            "input afterInputPath afterParameters afterResultSelector afterResultPath"),
        path(
            "Pass with Result",
            "'Type': 'Pass', 'Result': 1, 'InputPath': '$.a', 'End': true",
            "",
            "input result afterResultSelector afterResultPath"),
        ata("Pass", "'Type': 'Pass', 'Output': 1, 'End': true", "", "input"),
        ata(
            "Pass with variables",
            "'Type': 'Pass', 'Assign': {'v': 1}, 'End': true",
            "'variables': {'w': 2}",
            "input variables"),
        path(
            "Task",
            SEND,
            SENT,
            "input afterInputPath afterParameters result afterResultSelector afterResultPath"),
        path("Task that fails", SEND, FAILED, "input afterInputPath afterParameters"),
        path(
            "Task to retry",
            SEND + RETRY,
            FAILED,
            "input afterInputPath afterParameters errorDetails"),
        ata("Task", SEND + ", 'Arguments': {}", SENT, "input afterArguments result"),
        ata("Task that fails", SEND + ", 'Arguments': {}", FAILED, "input afterArguments"),
        ata(
            "Task that is caught",
            SEND + ", 'Arguments': {}" + CATCH,
            FAILED,
            "input afterArguments errorDetails"),
        path(
            "Choice",
            "'Type': 'Choice', 'Choices': [{'Variable': '$.a', 'IsPresent': true, 'Next': 'N'}]",
            "",
            "input afterInputPath"),
        ata(
            "Choice",
            "'Type': 'Choice', 'Choices': [{'Condition': '{% true %}', 'Next': 'N'}]",
            "",
            "input"),
        path("Wait", "'Type': 'Wait', 'Seconds': 1, 'End': true", "", "input afterInputPath"),
        ata("Wait", "'Type': 'Wait', 'Seconds': '{% 1 %}', 'End': true", "", "input"),
        path("Succeed", "'Type': 'Succeed'", "", "input afterInputPath"),
        ata("Succeed", "'Type': 'Succeed', 'Output': 1", "", "input"),
        path("Fail", "'Type': 'Fail', 'Error': 'E'", "", "input afterInputPath"),
        ata("Fail", "'Type': 'Fail', 'Error': 'E'", "", "input"),
        path(
            "Parallel",
            "'Type': 'Parallel', 'Branches': [" + INSIDE + "], 'Parameters': {}, 'End': true",
            RESULTS,
            "input afterResultSelector afterResultPath"),
        path(
            "Parallel that is caught",
            "'Type': 'Parallel', 'Branches': [" + INSIDE + "], 'End': true" + CATCH,
            FAILED,
            "input errorDetails"),
        ata(
            "Parallel",
            "'Type': 'Parallel', 'Branches': [" + INSIDE + "], 'Arguments': {}, 'End': true",
            RESULTS,
            "input"),
        path(
            "Map",
            "'Type': 'Map', 'ItemsPath': '$.a', 'ItemProcessor': " + INSIDE + ", 'End': true",
            RESULTS,
            "input afterInputPath afterItemsPath afterResultSelector afterResultPath"
                + " maxConcurrency"),
        path(
            "Map without an array",
            "'Type': 'Map', 'ItemProcessor': " + INSIDE + ", 'End': true",
            RESULTS,
            "input afterInputPath"),
        path(
            "Map to retry",
            "'Type': 'Map', 'ItemsPath': '$.a', 'ItemProcessor': "
                + INSIDE
                + ", 'End': true"
                + RETRY,
            FAILED,
            "input afterInputPath afterItemsPath maxConcurrency errorDetails"),
        ata(
            "Map",
            "'Type': 'Map', 'Items': [1], 'ItemProcessor': " + INSIDE + ", 'End': true",
            RESULTS,
            "input maxConcurrency"),
        ata(
            "distributed Map",
            "'Type': 'Map', 'Items': [1], 'ItemProcessor': "
                + MANY
                + ", 'ToleratedFailureCount': 1, 'ToleratedFailurePercentage': 5, 'End': true",
            RESULTS,
            "input maxConcurrency toleratedFailureCount toleratedFailurePercentage"));
  }

  private static Arguments path(String what, String state, String request, String members) {
    return row(what + " in JSONPath", "JSONPath", state, request, members);
  }

  private static Arguments ata(String what, String state, String request, String members) {
    return row(what + " in JSONata", "JSONata", state, request, members);
  }

  private static Arguments row(
      String what, String language, String state, String request, String members) {
    String call =
        "{'definition': {'QueryLanguage': '"
            + language
            + "', "
            + state
            + "}, 'input': {'a': [1]}"
            + (request.isEmpty() ? "" : ", " + request);
    return arguments(what, call, List.of(members.split(" ", -1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("states")
  void are_shown_from_debug_on(String what, String call, List<String> members) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      assertThat(members(call(sfn, call + ", 'inspectionLevel': 'DEBUG'}")))
          .containsExactlyInAnyOrderElementsOf(members);
      assertThat(members(call(sfn, call + ", 'inspectionLevel': 'TRACE'}")))
          .containsExactlyInAnyOrderElementsOf(members);
      assertThat(call(sfn, call + ", 'inspectionLevel': 'INFO'}").has("inspectionData")).isFalse();
      assertThat(call(sfn, call + "}").has("inspectionData")).isFalse();
    }
  }

  private static List<String> members(JsonNode answer) {
    return answer.path("inspectionData").properties().stream().map(Map.Entry::getKey).toList();
  }
}
