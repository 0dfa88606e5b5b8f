package io.github.sfntest.internal.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.sfntest.internal.asl.Resources;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseShapeTest {

  private static List<String> messages(String resource, String result, FieldValidation validation) {
    return problems(resource, result, validation).stream().map(ShapeProblem::message).toList();
  }

  private static List<ShapeProblem> problems(
      String resource, String result, FieldValidation validation) {
    try {
      return ResponseShape.of(Resources.of("arn:aws:states:::" + resource))
          .check(Json.parse(result), validation);
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        arguments("lambda:invoke", "{'StatusCode': '200'}", "Field 'StatusCode' must be a number"),
        arguments("lambda:invoke", "{'StatusCode': null}", "Field 'StatusCode' must be a number"),
        arguments(
            "lambda:invoke", "{'FunctionError': 1}", "Field 'FunctionError' must be a string"),
        arguments("lambda:invoke", "['a']", "The result must be an object"),
        arguments("events:putEvents", "{'Entries': 'none'}", "Field 'Entries' must be an array"),
        arguments("events:putEvents", "{'Entries': ['none']}", "Field 'Entries' must be an object"),
        arguments(
            "events:putEvents",
            "{'Entries': [{'EventId': 'e'}, {'EventId': []}]}",
            "Field 'EventId' must be a string"),
        arguments(
            "dynamodb:putItem",
            "{'ConsumedCapacity': {'CapacityUnits': '1.5'}}",
            "Field 'CapacityUnits' must be a number"),
        arguments("dynamodb:getItem", "{'Item': {'id': {'S': 5}}}", "Field 'S' must be a string"),
        arguments(
            "dynamodb:getItem",
            "{'Item': {'id': {'M': {'deep': {'L': [{'BOOL': 'no'}]}}}}}",
            "Field 'BOOL' must be a boolean"),
        arguments("dynamodb:getItem", "{'Item': []}", "Field 'Item' must be an object"),
        arguments("dynamodb:getItem", "{'Item': {'id': 'o-1'}}", "Field 'id' must be an object"),
        arguments(
            "aws-sdk:s3:getObject",
            "{'StorageClass': 'Papyrus'}",
            "Field 'StorageClass' is not an expected value"),
        arguments(
            "aws-sdk:s3:getObject",
            "{'LastModified': 1764103483}",
            "Field 'LastModified' must be a string"),
        arguments("aws-sdk:s3:getObject", "{'ETag': true}", "Field 'ETag' must be a string"),
        arguments(
            "aws-sdk:kms:encrypt",
            "{'CiphertextBlob': ''}",
            "Field 'CiphertextBlob' is smaller than the minimum length"),
        arguments(
            "aws-sdk:kms:encrypt",
            "{'CiphertextBlob': '" + "A".repeat(6145) + "'}",
            "Field 'CiphertextBlob' exceeds the maximum length"),
        arguments(
            "aws-sdk:lambda:getFunction",
            "{'Configuration': {'MemorySize': 127}}",
            "Field 'MemorySize' is less than the minimum value"),
        arguments(
            "aws-sdk:lambda:getFunction",
            "{'Configuration': {'Timeout': 0}}",
            "Field 'Timeout' is less than the minimum value"),
        arguments(
            "aws-sdk:rds:describeDBInstances",
            "{'DbInstances': [{'DbInstanceIdentifier': 5}]}",
            "Field 'DbInstanceIdentifier' must be a string"),
        arguments(
            "states:startExecution",
            "{'ExecutionArn': 'arn', 'StartDate': 1764103483}",
            "Field 'StartDate' must be a string"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("wrong")
  void says_what_is_wrong_with_a_member(String resource, String result, String message) {
    String json = result.replace('\'', '"');

    assertThat(messages(resource, json, FieldValidation.STRICT)).containsExactly(message);
    assertThat(messages(resource, json, FieldValidation.PRESENT)).containsExactly(message);
    assertThat(messages(resource, json, FieldValidation.NONE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          states:startExecution         | {}
          states:startExecution         | {'executionArn': 'arn', 'startDate': 'now'}
          aws-sdk:sfn:startExecution    | {}
          """)
  void misses_required_members_only_if_strict(String resource, String result) {
    String json = result.replace('\'', '"');

    assertThat(messages(resource, json, FieldValidation.STRICT))
        .containsExactly(
            "Required field 'ExecutionArn' is missing", "Required field 'StartDate' is missing");
    assertThat(messages(resource, json, FieldValidation.PRESENT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          events:putEvents                        | {}
          events:putEvents                        | {'random': 'json'}
          lambda:invoke                           | {'Payload': {'any': ['thing']}, 'SdkHttpMetadata': {'HttpStatusCode': 200}}
          bedrock:invokeModel                     | {'Body': {'any': 'thing'}, 'ContentType': 'application/json'}
          sqs:sendMessage.waitForTaskToken        | ['anything']
          http:invoke                             | {'StatusCode': 'two hundred'}
          apigateway:invoke                       | {'approval': true}
          eks:call                                | {'StatusCode': 'two hundred'}
          aws-sdk:kms:encrypt                     | {'CiphertextBlob': 'AQ=='}
          aws-sdk:nosuchservice:doIt              | ['anything']
          aws-sdk:s3:noSuchAction                 | ['anything']
          """)
  void passes(String resource, String result) {
    assertThat(messages(resource, result.replace('\'', '"'), FieldValidation.STRICT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:lambda:eu-west-1:123456789012:function:f",
        "arn:aws:states:eu-west-1:123456789012:activity:a",
        "urn:something:else"
      })
  void knows_no_shape_of_what_is_no_api(String resource) {
    assertThat(
            ResponseShape.of(Resources.of(resource))
                .check(Json.text("any"), FieldValidation.STRICT))
        .isEmpty();
  }

  @Test
  void compares_a_job_with_what_is_polled() {
    String description =
        """
        {"ExecutionArn": "arn", "StateMachineArn": "arn", "StartDate": "now", "Status": "SUCCEEDED", "Output": "{}"}\
        """;

    assertThat(messages("states:startExecution.sync", description, FieldValidation.STRICT))
        .isEmpty();
    assertThat(
            messages("states:startExecution.sync:2", "{\"Output\": [1]}", FieldValidation.PRESENT))
        .isEmpty();
    assertThat(messages("states:startExecution.sync", "{\"Output\": [1]}", FieldValidation.PRESENT))
        .containsExactly("Field 'Output' must be a string");
    assertThat(
            messages(
                "states:startExecution.sync", "{\"Status\": \"DONE\"}", FieldValidation.PRESENT))
        .containsExactly("Field 'Status' is not an expected value");
  }

  @Test
  void says_where() {
    assertThat(
            problems(
                "events:putEvents",
                """
                {"Entries": [{"EventId": "e"}, {"EventId": []}], "FailedEntryCount": "0"}\
                """,
                FieldValidation.STRICT))
        .containsExactly(
            new ShapeProblem("$.FailedEntryCount", "Field 'FailedEntryCount' must be a number"),
            new ShapeProblem("$.Entries[1].EventId", "Field 'EventId' must be a string"));
  }

  /** Counted over public definitions; HTTP and API Gateway have no shapes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lambda:invoke",
        "sns:publish",
        "dynamodb:updateItem",
        "dynamodb:putItem",
        "dynamodb:getItem",
        "events:putEvents",
        "sqs:sendMessage",
        "states:startExecution",
        "batch:submitJob",
        "aws-sdk:s3:putObject",
        "bedrock:invokeModel",
        "aws-sdk:s3:getObject",
        "aws-sdk:s3:listObjectsV2",
        "aws-sdk:glue:startCrawler",
        "aws-sdk:dynamodb:putItem",
        "ecs:runTask",
        "aws-sdk:rekognition:detectLabels",
        "aws-sdk:glue:getCrawler",
        "athena:startQueryExecution",
        "athena:getQueryResults",
        "aws-sdk:transcribe:getTranscriptionJob",
        "aws-sdk:fis:startExperiment",
        "aws-sdk:fis:getExperiment",
        "aws-sdk:fis:createExperimentTemplate",
        "aws-sdk:bedrockagent:startIngestionJob",
        "aws-sdk:bedrockagent:getIngestionJob",
        "aws-sdk:bedrockagent:createKnowledgeBase",
        "aws-sdk:bedrockagent:createDataSource",
        "aws-sdk:bedrock:getEvaluationJob",
        "aws-sdk:bedrock:createEvaluationJob",
        "dynamodb:deleteItem",
        "aws-sdk:transcribe:startTranscriptionJob",
        "aws-sdk:s3:copyObject",
        "aws-sdk:rekognition:detectText",
        "aws-sdk:rekognition:detectModerationLabels",
        "aws-sdk:lambda:listFunctions",
        "aws-sdk:dynamodb:scan",
        "aws-sdk:s3:headObject",
        "aws-sdk:polly:getSpeechSynthesisTask",
        "codebuild:startBuild.sync",
        "glue:startJobRun.sync",
        "aws-sdk:secretsmanager:getSecretValue",
      })
  void knows_the_integrations_used_most(String resource) {
    assertThat(messages(resource, "\"no object\"", FieldValidation.PRESENT))
        .containsExactly("The result must be an object");
  }
}
