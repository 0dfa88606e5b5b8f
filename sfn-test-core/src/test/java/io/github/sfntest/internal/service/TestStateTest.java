package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.TestStateCalls.call;
import static io.github.sfntest.internal.service.TestStateCalls.json;
import static io.github.sfntest.internal.service.TestStateCalls.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.mock.UnmockedTaskError;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code TestState}: what a state makes of its input, and where it leads. */
class TestStateTest {

  private static final String ROLE = "'roleArn': 'arn:aws:iam::123456789012:role/r'";
  private static final String PROCESSOR =
      "'ItemProcessor': {'StartAt': 'In', 'States': {'In': {'Type': 'Pass', 'End': true}}}";
  private static final String DISTRIBUTED =
      "'ItemProcessor': {'ProcessorConfig': {'Mode': 'DISTRIBUTED', 'ExecutionType': 'STANDARD'},"
          + " 'StartAt': 'In', 'States': {'In': {'Type': 'Pass', 'End': true}}}";
  private static final String INVOKE =
      "'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke',"
          + " 'Parameters': {'FunctionName': 'f'}, 'Next': 'After'";
  private static final String RETRY =
      "'Retry': [{'ErrorEquals': ['Other']}, {'ErrorEquals': ['Busy'], 'IntervalSeconds': 3,"
          + " 'MaxAttempts': 2, 'BackoffRate': 10, 'MaxDelaySeconds': 20}]";

  static Stream<Arguments> states() {
    return Stream.of(
        row(
            "a Wait passes its input on",
            "{'Type': 'Wait', 'Seconds': 60, 'InputPath': '$.a', 'Next': 'After'}",
            "'input': {'a': {'b': 1}}",
            "{'status': 'SUCCEEDED', 'nextState': 'After', 'output': {'b': 1},"
                + " 'inspectionData': {'input': {'a': {'b': 1}}, 'afterInputPath': {'b': 1}}}"),
        row(
            "a Wait of more than five minutes is too long for a test",
            "{'Type': 'Wait', 'Seconds': 301, 'End': true}",
            "'input': {}",
            "{'status': 'FAILED', 'error': 'States.Timeout',"
                + " 'inspectionData': {'input': {}, 'afterInputPath': {}}}"),
        row(
            "a Choice shows the input its rules read",
            "{'Type': 'Choice', 'InputPath': '$.a', 'Choices': [{'Variable': '$.b',"
                + " 'NumericEquals': 1, 'Next': 'One'}], 'Default': 'Other'}",
            "'input': {'a': {'b': 2}}",
            "{'status': 'SUCCEEDED', 'nextState': 'Other', 'output': {'b': 2},"
                + " 'inspectionData': {'input': {'a': {'b': 2}}, 'afterInputPath': {'b': 2}}}"),
        row(
            "a Choice that leads nowhere fails, without the words about an execution",
            "{'Type': 'Choice', 'Choices': [{'Variable': '$.b', 'NumericEquals': 1, 'Next': 'N'}]}",
            "'input': {'b': 2}",
            "{'status': 'FAILED', 'error': 'States.Runtime', 'cause': 'Failed to transition out of"
                + " the state. The state does not point to a next state.',"
                + " 'inspectionData': {'input': {'b': 2}, 'afterInputPath': {'b': 2}}}"),
        row(
            "data are shown up to the failure",
            "{'Type': 'Pass', 'Parameters': {'x.$': '$.missing'}, 'End': true}",
            "'input': {'b': 2}",
            "{'status': 'FAILED', 'error': 'States.Runtime', 'cause': 'The JSONPath ´$.missing´"
                + " specified for the field ´x.$´ could not be found in the input ´{\\\"b\\\":2}´',"
                + " 'inspectionData': {'input': {'b': 2}, 'afterInputPath': {'b': 2}}}"),
        row(
            "variables are those after the state",
            "{'Type': 'Pass', 'Assign': {'b.$': '$.n', 'c.$': '$a'}, 'End': true}",
            "'input': {'n': 2}, 'variables': {'a': 1}",
            "{'status': 'SUCCEEDED', 'output': {'n': 2}, 'inspectionData': {'input': {'n': 2},"
                + " 'afterInputPath': {'n': 2}, 'afterParameters': {'n': 2},"
                + " 'afterResultSelector': {'n': 2}, 'afterResultPath': {'n': 2},"
                + " 'variables': {'a': 1, 'b': 2, 'c': 1}}}"),
        row(
            "an error that is retried tells which retrier and how long to wait, at most its limit",
            "{" + INVOKE + ", " + RETRY + "}",
            "'mock': {'errorOutput': {'error': 'Busy', 'cause': 'too much'}},"
                + " 'stateConfiguration': {'retrierRetryCount': 1}",
            "{'status': 'RETRIABLE', 'error': 'Busy', 'cause': 'too much', 'inspectionData':"
                + " {'input': {}, 'afterInputPath': {}, 'afterParameters': {'FunctionName': 'f'},"
                + " 'errorDetails': {'retryIndex': 1, 'retryBackoffIntervalSeconds': 20}}}"),
        row(
            "an error whose retries are used up goes to the catcher",
            "{"
                + INVOKE
                + ", "
                + RETRY
                + ", 'Catch': [{'ErrorEquals': ['States.ALL'], 'ResultPath': '$.e', 'Next': 'C'}]}",
            "'input': {'a': 1}, 'mock': {'errorOutput': {'error': 'Busy', 'cause': 'too much'}},"
                + " 'stateConfiguration': {'retrierRetryCount': 2}",
            "{'status': 'CAUGHT_ERROR', 'error': 'Busy', 'cause': 'too much', 'nextState': 'C',"
                + " 'output': {'a': 1, 'e': {'Error': 'Busy', 'Cause': 'too much'}},"
                + " 'inspectionData': {'input': {'a': 1}, 'afterInputPath': {'a': 1},"
                + " 'afterParameters': {'FunctionName': 'f'},"
                + " 'errorDetails': {'retryIndex': 1, 'catchIndex': 0}}}"),
        row(
            "the context object counts the retries",
            "{'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke', 'Parameters':"
                + " {'FunctionName': 'f', 'Payload.$': '$$.State.RetryCount'}, 'ResultPath': null,"
                + " 'End': true}",
            "'mock': {'result': {}}, 'stateConfiguration': {'retrierRetryCount': 3}",
            "{'status': 'SUCCEEDED', 'output': {}, 'inspectionData': {'input': {},"
                + " 'afterInputPath': {}, 'afterParameters': {'FunctionName': 'f', 'Payload': 3},"
                + " 'result': {}, 'afterResultSelector': {}, 'afterResultPath': {}}}"),
        row(
            "an activity needs not exist",
            "{'Type': 'Task', 'Resource': 'arn:aws:states:us-east-1:123456789012:activity:a',"
                + " 'End': true}",
            "'mock': {'result': '5'}",
            "{'status': 'SUCCEEDED', 'output': 5, 'inspectionData': {'input': {},"
                + " 'afterInputPath': {}, 'afterParameters': {}, 'result': 5,"
                + " 'afterResultSelector': 5, 'afterResultPath': 5}}"),
        row(
            "the items of a Map are selected one by one",
            "{'Type': 'Map', 'ItemsPath': '$.l', 'ItemSelector': {'v.$': '$$.Map.Item.Value',"
                + " 'i.$': '$$.Map.Item.Index', 'k.$': '$.k'}, "
                + PROCESSOR
                + ", 'End': true}",
            "'input': {'l': [7, 8], 'k': 'x'}, 'mock': {'result': [1, 2]}",
            "{'status': 'SUCCEEDED', 'output': [1, 2], 'inspectionData': {'input': {'l': [7, 8],"
                + " 'k': 'x'}, 'afterInputPath': {'l': [7, 8], 'k': 'x'}, 'afterItemsPath': [7, 8],"
                + " 'afterItemSelector': [{'v': 7, 'i': 0, 'k': 'x'}, {'v': 8, 'i': 1, 'k': 'x'}],"
                + " 'afterResultSelector': [1, 2], 'afterResultPath': [1, 2],"
                + " 'maxConcurrency': 0}}"),
        row(
            "items are batched",
            "{'Type': 'Map', 'QueryLanguage': 'JSONata', 'Items': '{% $states.input %}',"
                + " 'ItemSelector': '{% $states.context.Map.Item.Value * 10 %}',"
                + " 'ItemBatcher': {'MaxItemsPerBatch': 2, 'BatchInput': {'b': 1}},"
                + " 'MaxConcurrency': 5, "
                + DISTRIBUTED
                + ", 'End': true}",
            "'input': [1, 2, 3], 'mock': {'result': []}",
            "{'status': 'SUCCEEDED', 'output': [], 'inspectionData': {'input': [1, 2, 3],"
                + " 'afterItemSelector': [10, 20, 30], 'afterItemBatcher':"
                + " [{'BatchInput': {'b': 1}, 'Items': [10, 20]},"
                + " {'BatchInput': {'b': 1}, 'Items': [30]}], 'maxConcurrency': 5}}"),
        row(
            "a reader's data are read as its settings say",
            "{'Type': 'Map', 'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject',"
                + " 'ReaderConfig': {'InputType': 'JSON', 'ItemsPointer': '/l'},"
                + " 'Parameters': {'Bucket': 'b', 'Key': 'k'}}, 'ItemSelector':"
                + " {'s.$': '$$.Map.Item.Source', 'v.$': '$$.Map.Item.Value'}, "
                + DISTRIBUTED
                + ", 'ToleratedFailurePercentage': 50, 'End': true}",
            "'mock': {'result': []}, 'stateConfiguration': {'mapItemReaderData': {'l': [1, 2]},"
                + " 'mapIterationFailureCount': 1}",
            "{'status': 'SUCCEEDED', 'output': [], 'inspectionData': {'input': {},"
                + " 'afterInputPath': {}, 'afterItemsPointer': [1, 2], 'afterItemSelector':"
                + " [{'s': 'S3://b/k', 'v': 1}, {'s': 'S3://b/k', 'v': 2}],"
                + " 'afterResultSelector': [], 'afterResultPath': [], 'maxConcurrency': 0,"
                + " 'toleratedFailurePercentage': 50.0}}"),
        row(
            "without data of its own, a reader's items are in the input",
            "{'Type': 'Map', 'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject',"
                + " 'ReaderConfig': {'InputType': 'JSON'}, 'Parameters': {'Bucket': 'b', 'Key':"
                + " 'k'}}, 'ItemsPath': '$.l', "
                + DISTRIBUTED
                + ", 'End': true}",
            "'input': {'l': [1, 2]}, 'mock': {'result': []}",
            "{'status': 'SUCCEEDED', 'output': [], 'inspectionData': {'input': {'l': [1, 2]},"
                + " 'afterInputPath': {'l': [1, 2]}, 'afterItemsPath': [1, 2],"
                + " 'afterResultSelector': [], 'afterResultPath': [], 'maxConcurrency': 0}}"),
        row(
            "a reader whose data are no items fails the Map",
            "{'Type': 'Map', 'ItemReader': {'Resource': 'arn:aws:states:::s3:getObject',"
                + " 'ReaderConfig': {'InputType': 'JSON'}, 'Parameters': {'Bucket': 'b', 'Key':"
                + " 'k'}}, "
                + DISTRIBUTED
                + ", 'End': true}",
            "'mock': {'result': []}, 'stateConfiguration': {'mapItemReaderData': '5'}",
            "{'status': 'FAILED', 'error': 'States.ItemReaderFailed',"
                + " 'cause': 'Attempting to map over non-iterable node.',"
                + " 'inspectionData': {'input': {}, 'afterInputPath': {}}}"),
        row(
            "too many failures by percentage",
            "{'Type': 'Map', 'ToleratedFailurePercentage': 50, "
                + DISTRIBUTED
                + ", 'Catch': [{'ErrorEquals': ['States.ExceedToleratedFailureThreshold'],"
                + " 'Next': 'Many'}], 'End': true}",
            "'input': [1, 2, 3], 'mock': {'result': [1]},"
                + " 'stateConfiguration': {'mapIterationFailureCount': 2}",
            "{'status': 'CAUGHT_ERROR', 'error': 'States.ExceedToleratedFailureThreshold',"
                + " 'cause': 'The specified tolerated failure threshold was exceeded',"
                + " 'nextState': 'Many', 'output': {'Error':"
                + " 'States.ExceedToleratedFailureThreshold', 'Cause': 'The specified tolerated"
                + " failure threshold was exceeded'}, 'inspectionData': {'input': [1, 2, 3],"
                + " 'afterInputPath': [1, 2, 3], 'afterItemsPath': [1, 2, 3], 'maxConcurrency': 0,"
                + " 'toleratedFailurePercentage': 50.0, 'errorDetails': {'catchIndex': 0}}}"),
        row(
            "an error inside a Parallel is caught by it",
            "{'Type': 'Parallel', 'Branches': [{'StartAt': 'In', 'States': {'In': {'Type': 'Pass',"
                + " 'End': true}}}], 'Catch': [{'ErrorEquals': ['States.TaskFailed'], 'Next':"
                + " 'C'}], 'End': true}",
            "'mock': {'errorOutput': {'error': 'E'}},"
                + " 'stateConfiguration': {'errorCausedByState': 'In'}",
            "{'status': 'CAUGHT_ERROR', 'error': 'E', 'nextState': 'C', 'output': {'Error': 'E',"
                + " 'Cause': ''}, 'inspectionData': {'input': {}, 'errorDetails':"
                + " {'catchIndex': 0}}}"));
  }

  private static Arguments row(String name, String state, String members, String answer) {
    return arguments(name, state, members, answer);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("states")
  void tells_what_a_state_does(String name, String state, String members, String answer) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      String call = "{'definition': " + state + ", 'inspectionLevel': 'DEBUG', " + members + "}";

      JsonNode actual = call(sfn, call);

      assertThat(Json.equal(actual, json(answer))).as(Json.write(actual)).isTrue();
      assertThat(sfn.executions()).isEmpty();
    }
  }

  @Test
  void is_answered_at_level_info_without_data() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      assertThat(call(sfn, "{'definition': {'Type': 'Pass', 'Next': 'B'}, 'input': [1]}"))
          .isEqualTo(json("{'output': [1], 'status': 'SUCCEEDED', 'nextState': 'B'}"));
    }
  }

  @Test
  void an_http_task_shows_its_exchange_at_level_trace() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      var data =
          call(
                  sfn,
                  """
                  {'inspectionLevel': 'TRACE', 'definition': {'Type': 'Task', 'Resource': 'arn:aws:states:::http:invoke',
                    'Parameters': {'Method': 'POST', 'ApiEndpoint': 'https://example.com/a',
                      'Authentication': {'ConnectionArn': 'arn'}, 'Headers': {'h': 'v'},
                      'QueryParameters': {'q': 'a b'}, 'RequestBody': {'n': 1}}, 'End': true},
                   'mock': {'result': {'StatusCode': 200, 'StatusText': 'OK', 'Headers': {'date': ['today']},
                      'ResponseBody': {'ok': true}}}}\
                  """)
              .path("inspectionData");

      JsonNode sent = data.path("request");
      assertThat(sent.path("protocol").textValue()).isEqualTo("https");
      assertThat(sent.path("method").textValue()).isEqualTo("POST");
      assertThat(sent.path("url").textValue()).isEqualTo("https://example.com/a?q=a+b");
      assertThat(sent.path("headers").textValue())
          .isEqualTo(
              "[h: v, User-Agent: Amazon|StepFunctions|HttpInvoke|us-east-1, Range:"
                  + " bytes=0-262144]");
      assertThat(sent.path("body").textValue()).isEqualTo("{\"n\":1}");
      assertThat(data.path("response").path("statusCode").textValue()).isEqualTo("200");
      assertThat(data.path("response").path("statusMessage").textValue()).isEqualTo("OK");
      assertThat(data.path("response").path("headers").textValue()).isEqualTo("[date: today]");
      assertThat(data.path("response").path("body").textValue()).isEqualTo("{\"ok\":true}");
    }
  }

  @Test
  void a_state_inside_a_map_sees_a_first_item() {
    String machine =
        """
        {'StartAt': 'M', 'States': {'M': {'Type': 'Map', 'ItemProcessor': {'StartAt': 'In', 'States': {
          'In': {'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Output': '{% $states.context.Map.Item %}', 'End': true}}},
          'End': true}}}\
        """;
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      assertThat(
              call(sfn, "{'definition': " + machine + ", 'stateName': 'In', 'input': {'a': 1}}")
                  .path("output"))
          .isEqualTo(json("{'Index': 0, 'Value': {'a': 1}}"));
    }
  }

  @Test
  void a_task_without_a_mock_of_its_own_asks_the_tests_mocks() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      sfn.whenLambda("f").thenFail("Busy").thenReturnJson("{\"paid\": true}");
      String call = "{'definition': {" + INVOKE + "}, " + ROLE + "}";

      assertThat(call(sfn, call)).isEqualTo(json("{'error': 'Busy', 'status': 'FAILED'}"));
      assertThat(call(sfn, call).path("output").path("Payload")).isEqualTo(json("{'paid': true}"));
      assertThat(sfn.executions()).isEmpty();
    }
  }

  @Test
  void a_task_that_nothing_answers_is_the_tests_mistake() {
    SfnTestEnvironment sfn = SfnTestEnvironment.create();
    assertThatThrownBy(() -> call(sfn, "{'definition': {" + INVOKE + "}, " + ROLE + "}"))
        .isInstanceOf(UnmockedTaskError.class);
    assertThatThrownBy(sfn::close).isInstanceOf(UnmockedTaskError.class);
  }

  @Test
  void the_same_seed_makes_up_the_same_context() {
    String call =
        "{'definition': {'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Output':"
            + " '{% [$states.context, $uuid()] %}', 'End': true}}";
    try (SfnTestEnvironment one = SfnTestEnvironment.create();
        SfnTestEnvironment other = SfnTestEnvironment.create()) {
      assertThat(one.client().testState(request(call)).output())
          .isEqualTo(other.client().testState(request(call)).output())
          .isNotEqualTo(one.client().testState(request(call)).output());
    }
  }
}
