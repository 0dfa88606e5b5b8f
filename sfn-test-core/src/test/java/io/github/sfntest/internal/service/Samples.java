package io.github.sfntest.internal.service;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.SfnException;

/** Small state machines, and what the tests of the service do again and again. */
public final class Samples {
  static final String MACHINE_ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:";
  static final String ROLE = "arn:aws:iam::123456789012:role/test";

  /** Gives its input back. */
  public static final String PASS =
      """
      {"StartAt": "Copy", "States": {"Copy": {"Type": "Pass", "End": true}}}""";

  /** Waits 90 seconds. */
  public static final String WAIT =
      """
      {"StartAt": "Pause", "States": {"Pause": {"Type": "Wait", "Seconds": 90, "End": true}}}""";

  /** Invokes a Lambda function that is called work. */
  public static final String TASK =
      """
      {"StartAt": "Work", "States": {"Work": {
        "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work",
        "End": true}}}""";

  /** Waits for a callback, for an hour. */
  public static final String CALLBACK =
      """
      {"StartAt": "Approve", "States": {"Approve": {
        "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        "Parameters": {"QueueUrl": "q", "MessageBody": {"Token.$": "$$.Task.Token"}},
        "TimeoutSeconds": 3600, "End": true}}}""";

  private Samples() {}

  static String createStandard(SfnTestEnvironment sfn, String name, String definition) {
    return create(sfn, name, definition, StateMachineType.STANDARD).stateMachineArn();
  }

  static String createExpress(SfnTestEnvironment sfn, String name, String definition) {
    return create(sfn, name, definition, StateMachineType.EXPRESS).stateMachineArn();
  }

  private static CreateStateMachineResponse create(
      SfnTestEnvironment sfn, String name, String definition, StateMachineType type) {
    return sfn.client()
        .createStateMachine(
            r -> r.name(name).definition(definition).roleArn(ROLE).type(type.name()));
  }

  /**
   * The error of the API that this throws, as {@code <code>: <message>}; its class, status and id
   * are checked.
   */
  static String error(ThrowingCallable call) {
    SfnException error = catchThrowableOfType(SfnException.class, call);
    if (error == null) {
      return "no error";
    }
    String code = error.awsErrorDetails().errorCode();
    String type = code.endsWith("Exception") ? code : code + "Exception";
    if (!error.getClass().getSimpleName().equals(type)
        || error.statusCode() != 400
        || error.requestId().isBlank()
        || error.awsErrorDetails().sdkHttpResponse().statusCode() != 400
        || !error.awsErrorDetails().serviceName().equals("Sfn")) {
      return "a malformed " + error.getClass() + ", status " + error.statusCode() + ": " + error;
    }
    return code + ": " + error.awsErrorDetails().errorMessage();
  }
}
