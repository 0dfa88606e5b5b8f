package io.github.sfntest.internal.asl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.definition.Diagnostic;
import io.github.sfntest.definition.StateMachineType;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskResourceParserTest {

  private static final String NOT_AN_ARN = "Value is not a valid resource ARN";
  private static final String NOT_RECOGNIZED =
      "The resource provided %s is not recognized. The value is not a valid resource ARN, or the"
          + " resource is not available in this region.";

  private static CompileResult compile(String resource) {
    return StateMachineCompiler.compile(
        "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Task\",\"End\":true,\"Resource\":\""
            + resource
            + "\"}}}",
        StateMachineType.STANDARD);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:lambda:us-east-1:111111111111:function:f, LAMBDA_FUNCTION, lambda, '', REQUEST_RESPONSE",
    "arn:aws-cn:lambda:cn-north-1:1:function:f:$LATEST, LAMBDA_FUNCTION, lambda, '', REQUEST_RESPONSE",
    "arn:aws:lambda:::function:f, LAMBDA_FUNCTION, lambda, '', REQUEST_RESPONSE",
    "arn:<p>:lambda:<r>:1:function:<lambda-name>, LAMBDA_FUNCTION, lambda, '', REQUEST_RESPONSE",
    "arn:aws:states:us-east-1:111111111111:activity:a, ACTIVITY, activity, '', REQUEST_RESPONSE",
    "arn:aws:states:::lambda:invoke, OPTIMIZED, lambda, invoke, REQUEST_RESPONSE",
    "arn:aws-us-gov:states:::sqs:sendMessage, OPTIMIZED, sqs, sendMessage, REQUEST_RESPONSE",
    "arn:aws:states:::sqs:sendMessage.waitForTaskToken, OPTIMIZED, sqs, sendMessage, WAIT_FOR_CALLBACK",
    "arn:aws:states:::states:startExecution.sync, OPTIMIZED, states, startExecution, RUN_A_JOB",
    "arn:aws:states:::states:startExecution.sync:2, OPTIMIZED, states, startExecution, RUN_A_JOB_2",
    "arn:aws:states:::emr-containers:startJobRun.sync, OPTIMIZED, emr-containers, startJobRun, RUN_A_JOB",
    "arn:aws:states:::aws-sdk:dynamodb:query, AWS_SDK, aws-sdk:dynamodb, query, REQUEST_RESPONSE",
    "arn:aws:states:::aws-sdk:rds:createDBInstance, AWS_SDK, aws-sdk:rds, createDBInstance, REQUEST_RESPONSE",
    "arn:aws:states:::aws-sdk:sns:publish.waitForTaskToken, AWS_SDK, aws-sdk:sns, publish, WAIT_FOR_CALLBACK",
    // An account where AWS leaves it out does no harm.
    "arn:aws:states:us-east-1:1:aws-sdk:s3:getObject, AWS_SDK, aws-sdk:s3, getObject, REQUEST_RESPONSE",
    // What no service has stays what it is.
    "arn:aws:swf:us-east-1:1:task:X, OPTIMIZED, swf, task:X, REQUEST_RESPONSE",
    "foo:bar, OPTIMIZED, foo, bar, REQUEST_RESPONSE",
  })
  void knows_what_a_resource_is(
      String arn,
      TaskResource.Kind kind,
      String service,
      String action,
      TaskResource.Pattern pattern) {
    StateMachine machine = Objects.requireNonNull(compile(arn).machine());

    assertThat(((TaskState) machine.graph().state("S")).resource())
        .isEqualTo(new TaskResource(arn, kind, service, action, pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:states:::dynamodb:query",
        "arn:aws:states:::dynamodb:getItem.sync",
        "arn:aws:states:::http:invoke.waitForTaskToken",
        "arn:aws:states:::lambda:invoke.sync",
        "arn:aws:states:::lambda:Invoke",
        "arn:aws:states:::s3:getObject",
        "arn:aws:states:::aws-sdk:DynamoDB:query",
        "arn:aws:states:::aws-sdk:dynamodb:Query",
        "arn:aws:states:::aws-sdk:glue:startJobRun.sync",
        "arn:aws:states:us-east-1:111111111111:stateMachine:m",
        "arn:aws:lambda:us-east-1:111111111111:layer:l",
        "arn:aws::lambda:us-east-1:111111111111:function:f",
      })
  void refuses_what_is_no_integration(String arn) {
    assertThat(compile(arn).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(NOT_RECOGNIZED.formatted(arn));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "create", "${lambdaArn", "lambda:invoke", "states:startExecution", "arn:aws"})
  void refuses_what_is_no_arn(String text) {
    assertThat(compile(text).diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(NOT_AN_ARN);
  }
}
