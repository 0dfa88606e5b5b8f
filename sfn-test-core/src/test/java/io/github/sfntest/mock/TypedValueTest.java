package io.github.sfntest.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.json.ValueMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.athena.model.InvalidRequestException;
import software.amazon.awssdk.services.athena.model.StartQueryExecutionResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ListSecretsResponse;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.ssm.model.GetParameterResponse;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;

/** Responses and exceptions of the AWS SDK, as each integration shows them. */
class TypedValueTest {

  private final MockRegistry mocks =
      new MockRegistry(ValueMapper.standard(), Strictness.STRICT, ShapeCheck.STRICT);

  private static final String STATES = "arn:aws:states:::";
  private static final Instant DATE = Instant.parse("2025-01-02T03:04:05Z");

  private static TaskCall call(String resource) {
    return Calls.task("order", "Pay", STATES + resource);
  }

  private JsonNode shown(String resource, Object value) {
    mocks.whenTask(null, "Pay").thenReturn(value);
    return mocks.outcome(call(resource)).value();
  }

  private static <B extends AwsServiceException.Builder> B said(B builder, String code) {
    builder
        .awsErrorDetails(
            software.amazon.awssdk.awscore.exception.AwsErrorDetails.builder()
                .errorCode(code)
                .errorMessage("no")
                .build())
        .statusCode(400)
        .requestId("r-1");
    return builder;
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  /**
   * The integrations that workflows use most. {@code SDK} stands for SdkHttpMetadata and
   * SdkResponseMetadata. The shapes are those of {@code TaskSucceeded} and {@code TaskFailed} in
   * recorded executions of these integrations, areas services, callback and local_mocking; those
   * marked with (*) follow the API's reference, as no recording has them.
   */
  static Stream<Arguments> integrations() {
    return Stream.of(
        arguments(
            "lambda:invoke",
            InvokeResponse.builder()
                .executedVersion("$LATEST")
                .statusCode(200)
                .payload(SdkBytes.fromUtf8String("{\"a\":[1]}"))
                .build(),
            "{\"ExecutedVersion\":\"$LATEST\",\"StatusCode\":200,\"Payload\":{\"a\":[1]},SDK}",
            said(TooManyRequestsException.builder(), "TooManyRequestsException").build(),
            "Lambda.TooManyRequestsException: no (Service: AWSLambda; Status Code: 400; Error Code:"
                + " TooManyRequestsException; Request ID: r-1; Proxy: null)"),
        arguments(
            "dynamodb:getItem",
            GetItemResponse.builder()
                .item(Map.of("S", text("x"), "flags", AttributeValue.fromSs(List.of("a"))))
                .build(),
            "{\"Item\":{\"S\":{\"S\":\"x\"},\"flags\":{\"SS\":[\"a\"]}},SDK}",
            said(ResourceNotFoundException.builder(), "ResourceNotFoundException").build(),
            "DynamoDB.ResourceNotFoundException: no (Service: AmazonDynamoDBv2; Status Code: 400;"
                + " Error Code: ResourceNotFoundException; Request ID: r-1; Proxy: null)"),
        arguments(
            "dynamodb:putItem",
            PutItemResponse.builder().build(),
            "{SDK}",
            said(ConditionalCheckFailedException.builder(), "ConditionalCheckFailedException")
                .build(),
            "DynamoDB.ConditionalCheckFailedException: no (Service: AmazonDynamoDBv2; Status Code:"
                + " 400; Error Code: ConditionalCheckFailedException; Request ID: r-1; Proxy:"
                + " null)"),
        arguments(
            "dynamodb:updateItem",
            UpdateItemResponse.builder()
                .attributes(Map.of("paid", AttributeValue.fromBool(true)))
                .build(),
            "{\"Attributes\":{\"paid\":{\"BOOL\":true}},SDK}",
            said(DynamoDbException.builder(), "ValidationException").build(),
            "DynamoDB.AmazonDynamoDBException: no (Service: AmazonDynamoDBv2; Status Code: 400;"
                + " Error Code: ValidationException; Request ID: r-1; Proxy: null)"),
        arguments(
            "dynamodb:deleteItem",
            DeleteItemResponse.builder().build(),
            "{SDK}",
            said(ResourceNotFoundException.builder(), "ResourceNotFoundException").build(),
            "DynamoDB.ResourceNotFoundException: no (Service: AmazonDynamoDBv2; Status Code: 400;"
                + " Error Code: ResourceNotFoundException; Request ID: r-1; Proxy: null)"),
        arguments(
            "sqs:sendMessage",
            SendMessageResponse.builder().messageId("m-1").md5OfMessageBody("d41d8").build(),
            "{\"MessageId\":\"m-1\",\"MD5OfMessageBody\":\"d41d8\",SDK}",
            said(SqsException.builder(), "AccessDenied").build(),
            "SQS.AmazonSQSException: no (Service: AmazonSQS; Status Code: 400; Error Code:"
                + " AccessDenied; Request ID: r-1; Proxy: null)"),
        arguments(
            "sns:publish",
            PublishResponse.builder().messageId("m-1").build(),
            "{\"MessageId\":\"m-1\",SDK}",
            said(NotFoundException.builder(), "NotFound").build(),
            "SNS.NotFoundException: no (Service: AmazonSNS; Status Code: 400; Error Code: NotFound;"
                + " Request ID: r-1; Proxy: null)"),
        arguments(
            "events:putEvents",
            PutEventsResponse.builder()
                .failedEntryCount(0)
                .entries(PutEventsResultEntry.builder().eventId("e-1").build())
                .build(),
            "{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"e-1\"}]}",
            said(EventBridgeException.builder(), "AccessDenied").build(),
            "EventBridge.AmazonEventBridgeException: no (Service: AmazonEventBridge; Status Code:"
                + " 400; Error Code: AccessDenied; Request ID: r-1; Proxy: null)"),
        arguments(
            "states:startExecution",
            StartExecutionResponse.builder().executionArn("arn:x").startDate(DATE).build(),
            "{\"ExecutionArn\":\"arn:x\",\"StartDate\":\"2025-01-02T03:04:05Z\",SDK}",
            said(ExecutionAlreadyExistsException.builder(), "ExecutionAlreadyExists").build(),
            "StepFunctions.ExecutionAlreadyExistsException: no (Service: AWSStepFunctions; Status"
                + " Code: 400; Error Code: ExecutionAlreadyExists; Request ID: r-1; Proxy: null)"),
        arguments( // (*)
            "ecs:runTask",
            RunTaskResponse.builder()
                .tasks(Task.builder().taskArn("arn:t").lastStatus("PENDING").build())
                .build(),
            "{\"Tasks\":[{\"LastStatus\":\"PENDING\",\"TaskArn\":\"arn:t\"}],SDK}",
            said(ClusterNotFoundException.builder(), "ClusterNotFoundException").build(),
            "ECS.ClusterNotFoundException: no (Service: AmazonECS; Status Code: 400; Error Code:"
                + " ClusterNotFoundException; Request ID: r-1; Proxy: null)"),
        arguments( // (*)
            "athena:startQueryExecution",
            StartQueryExecutionResponse.builder().queryExecutionId("q-1").build(),
            "{\"QueryExecutionId\":\"q-1\",SDK}",
            said(InvalidRequestException.builder(), "InvalidRequestException").build(),
            "Athena.InvalidRequestException: no (Service: AmazonAthena; Status Code: 400; Error"
                + " Code: InvalidRequestException; Request ID: r-1; Proxy: null)"),
        arguments(
            "aws-sdk:dynamodb:getItem",
            GetItemResponse.builder().item(Map.of("id", text("id1"))).build(),
            "{\"Item\":{\"id\":{\"S\":\"id1\"}}}",
            said(ResourceNotFoundException.builder(), "ResourceNotFoundException").build(),
            "DynamoDb.ResourceNotFoundException: no (Service: DynamoDb, Status Code: 400, Request"
                + " ID: r-1)"),
        arguments(
            "aws-sdk:dynamodb:putItem",
            PutItemResponse.builder().build(),
            "{}",
            said(ConditionalCheckFailedException.builder(), "ConditionalCheckFailedException")
                .build(),
            "DynamoDb.ConditionalCheckFailedException: no (Service: DynamoDb, Status Code: 400,"
                + " Request ID: r-1)"),
        arguments(
            "aws-sdk:dynamodb:query",
            QueryResponse.builder()
                .count(1)
                .items(List.of(Map.of("n", AttributeValue.fromNul(true))))
                .scannedCount(1)
                .build(),
            "{\"Items\":[{\"n\":{\"Nul\":true}}],\"Count\":1,\"ScannedCount\":1}",
            said(DynamoDbException.builder(), "ValidationException").build(),
            "DynamoDb.DynamoDbException: no (Service: DynamoDb, Status Code: 400, Request ID:"
                + " r-1)"),
        arguments(
            "aws-sdk:s3:getObject",
            GetObjectResponse.builder()
                .acceptRanges("bytes")
                .lastModified(DATE)
                .contentLength(11L)
                .eTag("\"e1\"")
                .metadata(Map.of())
                .build(),
            "{\"AcceptRanges\":\"bytes\",\"LastModified\":\"2025-01-02T03:04:05Z\","
                + "\"ContentLength\":11,\"ETag\":\"\\\"e1\\\"\",\"Metadata\":{}}",
            said(NoSuchKeyException.builder(), "NoSuchKey").extendedRequestId("x-1").build(),
            "S3.NoSuchKeyException: no (Service: S3, Status Code: 400, Request ID: r-1, Extended"
                + " Request ID: x-1)"),
        arguments(
            "aws-sdk:s3:putObject",
            PutObjectResponse.builder().eTag("\"e1\"").checksumCRC32("hn==").build(),
            "{\"ETag\":\"\\\"e1\\\"\",\"ChecksumCRC32\":\"hn==\"}",
            said(NoSuchBucketException.builder(), "NoSuchBucket").build(),
            "S3.NoSuchBucketException: no (Service: S3, Status Code: 400, Request ID: r-1)"),
        arguments(
            "aws-sdk:secretsmanager:listSecrets",
            ListSecretsResponse.builder().secretList(List.of()).build(),
            "{\"SecretList\":[]}",
            said(SecretsManagerException.builder(), "AccessDeniedException").build(),
            "SecretsManager.SecretsManagerException: no (Service: SecretsManager, Status Code: 400,"
                + " Request ID: r-1)"),
        arguments( // (*)
            "aws-sdk:secretsmanager:getSecretValue",
            GetSecretValueResponse.builder()
                .arn("arn:aws:secretsmanager:x")
                .secretBinary(SdkBytes.fromUtf8String("abc"))
                .createdDate(DATE)
                .build(),
            "{\"Arn\":\"arn:aws:secretsmanager:x\",\"SecretBinary\":\"YWJj\",\"CreatedDate\":\"2025-01-02T03:04:05Z\"}",
            said(SecretsManagerException.builder(), "AccessDeniedException").build(),
            "SecretsManager.SecretsManagerException: no (Service: SecretsManager, Status Code: 400,"
                + " Request ID: r-1)"),
        arguments(
            "aws-sdk:sfn:startExecution",
            StartExecutionResponse.builder().executionArn("arn:x").startDate(DATE).build(),
            "{\"ExecutionArn\":\"arn:x\",\"StartDate\":\"2025-01-02T03:04:05Z\"}",
            said(InvalidTokenException.builder(), "InvalidToken").build(),
            "Sfn.InvalidTokenException: no (Service: Sfn, Status Code: 400, Request ID: r-1)"),
        arguments( // (*)
            "aws-sdk:ssm:getParameter",
            GetParameterResponse.builder().parameter(p -> p.arn("arn:p").value("v")).build(),
            "{\"Parameter\":{\"Value\":\"v\",\"Arn\":\"arn:p\"}}",
            said(ParameterNotFoundException.builder(), "ParameterNotFound").build(),
            "Ssm.ParameterNotFoundException: no (Service: Ssm, Status Code: 400, Request ID:"
                + " r-1)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("integrations")
  void a_response_is_shown_as_the_integration_shows_it(
      String resource, Object response, String json, AwsServiceException unused, String failure) {
    ObjectNode shown = shown(resource, response).deepCopy();

    assertThat(shown.has("SdkHttpMetadata")).isEqualTo(json.contains("SDK"));
    assertThat(shown.has("SdkResponseMetadata")).isEqualTo(json.contains("SDK"));
    shown.remove(List.of("SdkHttpMetadata", "SdkResponseMetadata"));
    assertThat(shown).isEqualTo(Calls.json(json.replaceAll(",?SDK", "")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("integrations")
  void an_exception_fails_the_task_as_the_integration_does(
      String resource, Object unused, String json, AwsServiceException thrown, String failure) {
    mocks.whenTask(null, "Pay").thenFail(thrown);

    MockedOutcome outcome = mocks.outcome(call(resource));

    assertThat(outcome.error() + ": " + outcome.cause()).isEqualTo(failure);
  }

  @Test
  void the_metadata_has_the_request_id() {
    JsonNode shown = shown("sns:publish", PublishResponse.builder().messageId("m").build());

    String id = shown.at("/SdkResponseMetadata/RequestId").textValue();
    assertThat(id).hasSize(36);
    assertThat(Calls.text(shown.get("SdkHttpMetadata")))
        .isEqualTo(
            "{\"AllHttpHeaders\":{\"x-amzn-RequestId\":[\""
                + id
                + "\"]},\"HttpHeaders\":{\"x-amzn-RequestId\":\""
                + id
                + "\"},\"HttpStatusCode\":200}");
  }

  @Test
  void aws_sdk_integrations_spell_as_the_methods_of_the_sdk() {
    assertThat(
            shown(
                "aws-sdk:sqs:sendMessage",
                SendMessageResponse.builder().messageId("m").md5OfMessageBody("d").build()))
        .isEqualTo(Calls.json("{\"MessageId\":\"m\",\"Md5OfMessageBody\":\"d\"}"));
  }

  @Test
  void aws_sdk_lambda_gives_the_payload_as_text() {
    assertThat(
            shown(
                "aws-sdk:lambda:invoke",
                InvokeResponse.builder()
                    .statusCode(200)
                    .payload(SdkBytes.fromUtf8String("{\"a\":1}"))
                    .build()))
        .isEqualTo(Calls.json("{\"StatusCode\":200,\"Payload\":\"{\\\"a\\\":1}\"}"));
  }

  @Test
  void a_result_of_sync_has_no_metadata_but_what_it_submits_has() {
    mocks
        .whenTask(null, "Pay")
        .thenReturn(
            DescribeExecutionResponse.builder()
                .executionArn("arn:x")
                .stateMachineArn("arn:m")
                .startDate(DATE)
                .status("SUCCEEDED")
                .build())
        .submitting(StartExecutionResponse.builder().executionArn("arn:x").startDate(DATE).build());

    MockedOutcome outcome = mocks.outcome(call("states:startExecution.sync"));

    assertThat(Calls.text(outcome.value()))
        .isEqualTo(
            "{\"ExecutionArn\":\"arn:x\",\"StateMachineArn\":\"arn:m\",\"Status\":\"SUCCEEDED\","
                + "\"StartDate\":\"2025-01-02T03:04:05Z\"}");
    assertThat(outcome.submitted().has("SdkHttpMetadata")).isTrue();
  }

  @Test
  void objects_of_the_sdk_may_stand_in_maps_and_lists() {
    Map<String, Object> value = new HashMap<>();
    value.put("Item", Map.of("paid", AttributeValue.fromBool(true)));
    value.put("others", List.of(text("x"), DATE, 1));
    mocks.whenTask(null, "Pay").thenReturn(value);
    value.clear();

    assertThat(mocks.outcome(call("dynamodb:getItem")).value())
        .isEqualTo(
            Calls.json(
                "{\"Item\":{\"paid\":{\"BOOL\":true}},"
                    + "\"others\":[{\"S\":\"x\"},\"2025-01-02T03:04:05Z\",1]}"));
    assertThat(
            mocks
                .outcome(call("aws-sdk:dynamodb:getItem"))
                .value()
                .at("/Item/paid/Bool")
                .isBoolean())
        .isTrue();
  }

  @Test
  void answers_may_give_them_too() {
    mocks
        .whenTask(null, "Pay")
        .thenAnswer(task -> PublishResponse.builder().messageId("m-1").build())
        .thenAnswer(
            task -> TaskOutcome.succeeded(PublishResponse.builder().messageId("m-2").build()));

    assertThat(mocks.outcome(call("aws-sdk:sns:publish")).value())
        .isEqualTo(Calls.json("{\"MessageId\":\"m-1\"}"));
    assertThat(mocks.outcome(call("aws-sdk:sns:publish")).value())
        .isEqualTo(Calls.json("{\"MessageId\":\"m-2\"}"));
  }

  @Test
  void a_builder_inside_is_refused() {
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
    TaskMock pay = mocks.whenTask(null, "Pay");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pay.thenReturn(Map.of("a", AttributeValue.builder().s("x"))))
        .withMessage(
            """
            thenReturn was given an object that is no value of a task.
              where:     whenTask("Pay")   TypedValueTest.java:%d
              expected:  what can be written as JSON, but this is a software.amazon.awssdk.services.dynamodb.model.AttributeValue$BuilderImpl
              to mend:   give what it builds: builder.build()\
            """
                .formatted(line));
  }

  @Test
  void a_function_gives_no_response_of_a_service() {
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
    TaskMock pay = mocks.whenLambda("pay");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pay.thenReturn(InvokeResponse.builder().build()))
        .withMessage(
            """
            thenReturn was given an object that is no value of a task.
              where:     whenLambda("pay")   TypedValueTest.java:%d
              expected:  what can be written as JSON, but this is a software.amazon.awssdk.services.lambda.model.InvokeResponse
              to mend:   whenTask(state) gives the answer of an AWS service; here, give a Map, a record or a JsonNode\
            """
                .formatted(line));
  }

  @Test
  void a_body_that_the_sdk_hands_out_apart_is_shown_as_text() {
    GetObjectResponse response = GetObjectResponse.builder().contentLength(3L).build();

    assertThat(
            shown(
                "aws-sdk:s3:getObject",
                ResponseBytes.fromByteArray(response, "abc".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(Calls.json("{\"ContentLength\":3,\"Body\":\"abc\"}"));
  }

  @Test
  void a_stream_is_refused() {
    var stream =
        new ResponseInputStream<>(
            GetObjectResponse.builder().build(), new ByteArrayInputStream(new byte[0]));
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
    TaskMock pay = mocks.whenTask(null, "Pay");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pay.thenReturn(stream))
        .withMessage(
            """
            thenReturn was given an object that is no value of a task.
              where:     whenTask("Pay")   TypedValueTest.java:%d
              expected:  what can be written as JSON, but this is a software.amazon.awssdk.core.ResponseInputStream
              to mend:   give ResponseBytes.fromByteArray(response, bytes)\
            """
                .formatted(line));
  }

  @Test
  void a_request_or_a_part_is_no_answer() {
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
    TaskMock pay = mocks.whenTask(null, "Pay");
    pay.thenReturn(GetItemRequest.builder().build()).thenReturn(text("x"));

    for (String given : List.of("GetItemRequest", "AttributeValue")) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> mocks.outcome(call("dynamodb:getItem")))
          .withMessage(
              """
              A mock gives no answer of a service.
                where:     state machine 'order' > state 'Pay' > Resource arn:aws:states:::dynamodb:getItem (attempt 1)
                           whenTask("Pay")   TypedValueTest.java:%d
                expected:  the response of dynamodb:getItem, but it gives a %s
                to mend:   give the GetItemResponse, or correct which task the mock names\
              """
                  .formatted(line, given));
    }
  }

  @Test
  void an_exception_without_a_message_has_its_code() {
    mocks.whenTask(null, "Pay").thenFail(ConditionalCheckFailedException.builder().build());

    assertThat(mocks.outcome(call("dynamodb:putItem")).cause())
        .startsWith(
            "ConditionalCheckFailedException (Service: AmazonDynamoDBv2; Status Code: 400;");
  }

  @Test
  void the_response_of_another_call() {
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 1;
    mocks.whenTask(null, "Pay").thenReturn(GetItemResponse.builder().build());

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> mocks.outcome(call("dynamodb:putItem")))
        .withMessage(
            """
            A mock gives the answer of another call.
              where:     state machine 'order' > state 'Pay' > Resource arn:aws:states:::dynamodb:putItem (attempt 1)
                         whenTask("Pay")   TypedValueTest.java:%d
              expected:  the response of dynamodb:putItem, but it gives a GetItemResponse
              to mend:   give the PutItemResponse, or correct which task the mock names\
            """
                .formatted(line));
  }
}
