package io.github.sfntest.mock;

import static io.github.sfntest.mock.Calls.json;
import static io.github.sfntest.mock.Calls.lambda;
import static io.github.sfntest.mock.Calls.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.sfntest.execution.Strictness;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.json.ValueMapper;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

/** Java exceptions as failures of tasks. */
class ThrownFailureTest {

  private final MockRegistry mocks =
      new MockRegistry(ValueMapper.standard(), Strictness.STRICT, ShapeCheck.NONE);

  /** As the SDK's module for DynamoDB has them. */
  static class DynamoDbException extends AwsServiceException {
    private static final long serialVersionUID = 1L;

    DynamoDbException(Builder builder) {
      super(builder);
    }
  }

  static final class ConditionalCheckFailedException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    ConditionalCheckFailedException(Builder builder) {
      super(builder);
    }
  }

  static class LambdaException extends AwsServiceException {
    private static final long serialVersionUID = 1L;

    LambdaException(Builder builder) {
      super(builder);
    }
  }

  static final class TooManyRequestsException extends LambdaException {
    private static final long serialVersionUID = 1L;

    TooManyRequestsException(Builder builder) {
      super(builder);
    }
  }

  static class S3Exception extends AwsServiceException {
    private static final long serialVersionUID = 1L;

    S3Exception(Builder builder) {
      super(builder);
    }
  }

  static final class NoSuchKeyException extends S3Exception {
    private static final long serialVersionUID = 1L;

    NoSuchKeyException(Builder builder) {
      super(builder);
    }
  }

  private static AwsServiceException.Builder built(String message) {
    return AwsServiceException.builder().message(message).requestId("r-1");
  }

  private static AwsServiceException.Builder detailed(String message, String code, int status) {
    return AwsServiceException.builder()
        .requestId("r-1")
        .statusCode(status)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .errorMessage(message)
                .errorCode(code)
                .serviceName("AnyName")
                .build());
  }

  private static TaskCall resource(String resource) {
    return task("order", "Pay", resource);
  }

  static Stream<Arguments> failures() {
    ConditionalCheckFailedException conditional =
        new ConditionalCheckFailedException(built("The conditional request failed"));
    DynamoDbException validation =
        new DynamoDbException(detailed("Value null", "ValidationException", 400));
    return Stream.of(
        arguments(
            "optimised, modelled",
            resource("arn:aws:states:::dynamodb:putItem"),
            conditional,
            "DynamoDB.ConditionalCheckFailedException",
            "The conditional request failed (Service: AmazonDynamoDBv2; Status Code: 400; Error"
                + " Code: ConditionalCheckFailedException; Request ID: r-1; Proxy: null)"),
        arguments(
            "optimised, not modelled",
            resource("arn:aws:states:::dynamodb:putItem"),
            validation,
            "DynamoDB.AmazonDynamoDBException",
            "Value null (Service: AmazonDynamoDBv2; Status Code: 400; Error Code:"
                + " ValidationException; Request ID: r-1; Proxy: null)"),
        arguments(
            "aws-sdk, modelled",
            resource("arn:aws:states:::aws-sdk:dynamodb:putItem"),
            conditional,
            "DynamoDb.ConditionalCheckFailedException",
            "The conditional request failed (Service: DynamoDb, Status Code: 400, Request ID:"
                + " r-1)"),
        arguments(
            "aws-sdk, not modelled",
            resource("arn:aws:states:::aws-sdk:dynamodb:putItem.waitForTaskToken"),
            validation,
            "DynamoDb.DynamoDbException",
            "Value null (Service: DynamoDb, Status Code: 400, Request ID: r-1)"),
        arguments(
            "aws-sdk, with an extended request id",
            resource("arn:aws:states:::aws-sdk:s3:getObject"),
            new NoSuchKeyException(
                detailed("The specified key does not exist.", "NoSuchKey", 404)
                    .extendedRequestId("x-1")),
            "S3.NoSuchKeyException",
            "The specified key does not exist. (Service: S3, Status Code: 404, Request ID: r-1,"
                + " Extended Request ID: x-1)"),
        arguments(
            "optimised states",
            resource("arn:aws:states:::states:startExecution"),
            StateMachineDoesNotExistException.builder()
                .message("State Machine Does Not Exist: 'arn'")
                .requestId("r-1")
                .build(),
            "StepFunctions.StateMachineDoesNotExistException",
            "State Machine Does Not Exist: 'arn' (Service: AWSStepFunctions; Status Code: 400;"
                + " Error Code: StateMachineDoesNotExistException; Request ID: r-1; Proxy: null)"),
        arguments(
            "aws-sdk:sfn",
            resource("arn:aws:states:::aws-sdk:sfn:sendTaskSuccess"),
            SfnException.builder().message("Gone").requestId("r-1").statusCode(500).build(),
            "Sfn.SfnException",
            "Gone (Service: Sfn, Status Code: 500, Request ID: r-1)"),
        arguments(
            "lambda:invoke, of Lambda itself",
            lambda("charge-card", "{}"),
            new TooManyRequestsException(detailed("Rate exceeded", "TooManyRequests", 429)),
            "Lambda.TooManyRequestsException",
            "Rate exceeded (Service: AWSLambda; Status Code: 429; Error Code: TooManyRequests;"
                + " Request ID: r-1; Proxy: null)"),
        arguments(
            "function ARN, of Lambda itself, not modelled",
            Calls.function(Calls.PAY, "{}"),
            new LambdaException(detailed("Broken", "ServiceFault", 500)),
            "Lambda.AWSLambdaException",
            "Broken (Service: AWSLambda; Status Code: 500; Error Code: ServiceFault; Request ID:"
                + " r-1; Proxy: null)"),
        arguments(
            "an integration that is not in the table",
            resource("arn:aws:states:::bedrock:invokeModel"),
            new S3Exception(built("Odd")),
            "S3.S3Exception",
            "Odd (Service: S3, Status Code: 400, Request ID: r-1)"),
        arguments(
            "an exception of no service, optimised",
            resource("arn:aws:states:::sqs:sendMessage"),
            built("Odd").build(),
            "SQS.AmazonSQSException",
            "Odd (Service: AmazonSQS; Status Code: 400; Error Code: AwsServiceException; Request"
                + " ID: r-1; Proxy: null)"),
        arguments(
            "an exception of no service, aws-sdk",
            resource("arn:aws:states:::aws-sdk:secretsmanager:getSecretValue"),
            built("Odd").build(),
            "SecretsManager.SecretsManagerException",
            "Odd (Service: SecretsManager, Status Code: 400, Request ID: r-1)"),
        arguments(
            "the client's own, optimised",
            resource("arn:aws:states:::sqs:sendMessage"),
            SdkClientException.create("Unable to execute HTTP request"),
            "SQS.SdkClientException",
            "Unable to execute HTTP request"),
        arguments(
            "the client's own, aws-sdk",
            resource("arn:aws:states:::aws-sdk:ec2:startInstances"),
            SdkClientException.create("Unable to execute HTTP request"),
            "Ec2.SdkClientException",
            "Unable to execute HTTP request"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void an_exception_of_aws_is_a_failure_of_the_integration(
      String id, TaskCall call, Exception thrown, String error, String cause) {
    mocks.whenResource("*").thenFail(thrown).thenAnswer(task -> throwing(thrown));

    assertThat(mocks.outcome(call))
        .isEqualTo(
            new MockedOutcome(
                TaskOutcome.Kind.FAILED, MockedOutcome.Level.RESULT, null, error, cause, null, 0));
    assertThat(mocks.outcome(call)).extracting(MockedOutcome::error).isEqualTo(error);
  }

  private static Object throwing(Exception thrown) throws Exception {
    throw thrown;
  }

  @Test
  void an_exception_of_another_service_was_thrown_by_the_function() {
    mocks
        .whenLambda("charge-card")
        .thenFail(new ConditionalCheckFailedException(built("The conditional request failed")));

    MockedOutcome outcome = mocks.outcome(lambda("charge-card", "{}"));

    assertThat(outcome.error()).isEqualTo(ConditionalCheckFailedException.class.getName());
    assertThat(json(outcome.cause()).get("errorMessage").asText())
        .isEqualTo("The conditional request failed");
  }

  @Test
  void a_request_id_that_is_missing_is_made_up_the_same_each_time() {
    AwsServiceException anonymous =
        new DynamoDbException(AwsServiceException.builder().message("Odd"));
    mocks.whenTask(null, "Pay").thenFail(anonymous);

    String first = mocks.outcome(task("Pay", "{}")).cause();

    assertThat(first)
        .matches(
            "Odd \\(Service: AmazonDynamoDBv2; Status Code: 400; Error Code: DynamoDbException;"
                + " Request ID: [0-9a-f-]{36}; Proxy: null\\)")
        .isEqualTo(mocks.outcome(task("Pay", "{}")).cause())
        .isNotEqualTo(mocks.outcome(Calls.attempt(task("Pay", "{}"), 2)).cause());
  }

  @Test
  void any_other_exception_is_one_of_the_function() {
    mocks.whenLambda("charge-card").thenFail(new IOException("No route"));

    MockedOutcome outcome = mocks.outcome(lambda("charge-card", "{}"));

    assertThat(outcome.kind()).isEqualTo(TaskOutcome.Kind.FAILED);
    assertThat(outcome.error()).isEqualTo("java.io.IOException");
    assertThat(outcome.cause())
        .matches(
            "\\{\"errorMessage\":\"No route\",\"errorType\":\"java.io.IOException\",\"stackTrace\":"
                + "\\[\"io.github.sfntest.mock.ThrownFailureTest.any_other_exception_is_one_of_the_function"
                + "\\(ThrownFailureTest.java:\\d+\\)\"]}");
  }

  @Test
  void an_exception_without_a_message_has_its_class_for_one() {
    mocks.whenTask(null, "Pay").thenFail(new IllegalStateException());

    assertThat(mocks.outcome(task("Pay", "{}")).cause())
        .startsWith("{\"errorMessage\":\"java.lang.IllegalStateException\",\"errorType\":");
  }

  @Test
  void the_trace_of_an_answer_ends_at_the_answer() {
    TaskAnswer answer =
        task -> {
          throw new IOException("No route");
        };
    mocks.whenTask(null, "Pay").thenAnswer(answer);

    assertThat(json(mocks.outcome(task("Pay", "{}")).cause()).get("stackTrace"))
        .singleElement()
        .matches(line -> line.asText().startsWith("io.github.sfntest.mock.ThrownFailureTest."));
  }
}
