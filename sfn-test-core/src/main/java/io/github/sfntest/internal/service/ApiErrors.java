package io.github.sfntest.internal.service;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sfn.model.ActivityAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ActivityDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ConflictException;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionNotRedrivableException;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.InvalidEncryptionConfigurationException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidLoggingConfigurationException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.InvalidOutputException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.InvalidTracingConfigurationException;
import software.amazon.awssdk.services.sfn.model.KmsAccessDeniedException;
import software.amazon.awssdk.services.sfn.model.KmsInvalidStateException;
import software.amazon.awssdk.services.sfn.model.KmsKeyState;
import software.amazon.awssdk.services.sfn.model.MissingRequiredParameterException;
import software.amazon.awssdk.services.sfn.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sfn.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.StateMachineDeletingException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.StateMachineTypeNotSupportedException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;
import software.amazon.awssdk.services.sfn.model.TooManyTagsException;
import software.amazon.awssdk.services.sfn.model.ValidationException;
import software.amazon.awssdk.services.sfn.model.ValidationExceptionReason;

/**
 * The API's errors: the SDK's own classes with AWS's code, message, status and a request id. Texts
 * are AWS's where a recording has them; where a comment says so, only the form is known.
 */
final class ApiErrors {
  /** As the real client's errors name it. */
  private static final String SERVICE = "Sfn";

  private static final int BAD_REQUEST = 400;

  private ApiErrors() {}

  static SfnException validation(String message) {
    return make(ValidationException.builder(), "ValidationException", message);
  }

  static SfnException validation(String message, ValidationExceptionReason reason) {
    return make(ValidationException.builder().reason(reason), "ValidationException", message);
  }

  /** conformance/api/versions, test_create_with_version_description_no_publish. */
  static SfnException versionDescriptionWithoutPublish() {
    return validation("Version description can only be set when publish is true");
  }

  static SfnException invalidArn(String what) {
    return make(InvalidArnException.builder(), "InvalidArn", "Invalid Arn: '" + what + "'");
  }

  static SfnException invalidName(String name) {
    return make(InvalidNameException.builder(), "InvalidName", "Invalid Name: '" + name + "'");
  }

  static SfnException invalidDefinition(String findings) {
    return make(
        InvalidDefinitionException.builder(),
        "InvalidDefinition",
        "Invalid State Machine Definition: '" + findings + "'");
  }

  /** {@code InvalidDefinition} of {@code TestState}, whose text stands alone. */
  static SfnException invalidState(String message) {
    return make(InvalidDefinitionException.builder(), "InvalidDefinition", message);
  }

  static SfnException invalidExecutionInput(String what) {
    return make(
        InvalidExecutionInputException.builder(),
        "InvalidExecutionInput",
        "Invalid State Machine Execution Input: '" + what + "'");
  }

  /** No recording has it: the form of the text is that of {@code InvalidExecutionInput}. */
  static SfnException invalidOutput(String what) {
    return make(
        InvalidOutputException.builder(), "InvalidOutput", "Invalid Output: '" + what + "'");
  }

  static SfnException invalidLoggingConfiguration(String what) {
    return make(
        InvalidLoggingConfigurationException.builder(),
        "InvalidLoggingConfiguration",
        "Invalid Logging Configuration: " + what);
  }

  /** No recording has it: the form of the text is that of the logging configuration's error. */
  static SfnException invalidEncryptionConfiguration(String what) {
    return make(
        InvalidEncryptionConfigurationException.builder(),
        "InvalidEncryptionConfiguration",
        "Invalid Encryption Configuration: " + what);
  }

  /** No recording has it: the text is the API Reference's sentence on this error. */
  static SfnException invalidTracingConfiguration() {
    return make(
        InvalidTracingConfigurationException.builder(),
        "InvalidTracingConfiguration",
        "Invalid Tracing Configuration: 'enabled' has not been set to true or false.");
  }

  static SfnException invalidToken() {
    return make(InvalidTokenException.builder(), "InvalidToken", "Invalid Token: 'Invalid token'");
  }

  static SfnException stateMachineAlreadyExists(String arn) {
    return make(
        StateMachineAlreadyExistsException.builder(),
        "StateMachineAlreadyExists",
        "State Machine Already Exists: '" + arn + "'");
  }

  static SfnException stateMachineDoesNotExist(String arn) {
    return make(
        StateMachineDoesNotExistException.builder(),
        "StateMachineDoesNotExist",
        "State Machine Does Not Exist: '" + arn + "'");
  }

  /** No recording has it: the form of the text is that of {@code StateMachineDoesNotExist}. */
  static SfnException stateMachineDeleting(String arn) {
    return make(
        StateMachineDeletingException.builder(),
        "StateMachineDeleting",
        "State Machine Deleting: '" + arn + "'");
  }

  static SfnException stateMachineTypeNotSupported() {
    return make(
        StateMachineTypeNotSupportedException.builder(),
        "StateMachineTypeNotSupported",
        "This operation is not supported by this type of state machine");
  }

  static SfnException executionAlreadyExists(String arn) {
    return make(
        ExecutionAlreadyExistsException.builder(),
        "ExecutionAlreadyExists",
        "Execution Already Exists: '" + arn + "'");
  }

  /** No recording has it: the form of the text is that of {@code StateMachineDoesNotExist}. */
  static SfnException executionDoesNotExist(String arn) {
    return make(
        ExecutionDoesNotExistException.builder(),
        "ExecutionDoesNotExist",
        "Execution Does Not Exist: '" + arn + "'");
  }

  /** No recording has it: the text is the reason that {@code DescribeExecution} gives. */
  static SfnException executionNotRedrivable(String reason) {
    return make(ExecutionNotRedrivableException.builder(), "ExecutionNotRedrivable", reason);
  }

  /** No recording has it: the form of the text is that of {@code StateMachineDoesNotExist}. */
  static SfnException activityDoesNotExist(String arn) {
    return make(
        ActivityDoesNotExistException.builder(),
        "ActivityDoesNotExist",
        "Activity Does Not Exist: '" + arn + "'");
  }

  static SfnException resourceNotFound(String arn) {
    return make(
        ResourceNotFoundException.builder().resourceName(arn),
        "ResourceNotFound",
        "Resource not found: '" + arn + "'");
  }

  /** An alias, or the version it points to. */
  static SfnException resourceDoesNotExist(String arn) {
    return make(
        ResourceNotFoundException.builder().resourceName(arn),
        "ResourceNotFound",
        "Request references a resource that does not exist.");
  }

  static SfnException conflict(String message) {
    return make(ConflictException.builder(), "ConflictException", message);
  }

  /** No recording has it. */
  static SfnException serviceQuotaExceeded(String message) {
    return make(ServiceQuotaExceededException.builder(), "ServiceQuotaExceededException", message);
  }

  /** No recording has it: the text is the API Reference's sentence on this error. */
  static SfnException tooManyTags(String arn) {
    return make(
        TooManyTagsException.builder().resourceName(arn),
        "TooManyTags",
        "You've exceeded the number of tags allowed for a resource.");
  }

  /** No recording has it. */
  static SfnException missingRequiredParameter(String message) {
    return make(MissingRequiredParameterException.builder(), "MissingRequiredParameter", message);
  }

  /** No recording has it: the form of the text is that of {@code StateMachineAlreadyExists}. */
  static SfnException activityAlreadyExists(String arn) {
    return make(
        ActivityAlreadyExistsException.builder(),
        "ActivityAlreadyExists",
        "Activity Already Exists: '" + arn + "'");
  }

  /** The text is in no recording here, but in many a public bug report. */
  static SfnException taskTimedOut() {
    return make(
        TaskTimedOutException.builder(),
        "TaskTimedOut",
        "Task Timed Out: 'Provided task does not exist anymore'");
  }

  /** No recording has it: the text is the API Reference's sentence on this error. */
  static SfnException kmsAccessDenied() {
    return make(
        KmsAccessDeniedException.builder(),
        "KmsAccessDeniedException",
        "Either your KMS key policy or API caller does not have the required permissions.");
  }

  /** No recording has it: the text is the API Reference's sentence on this error. */
  static SfnException kmsInvalidState(KmsKeyState state) {
    return make(
        KmsInvalidStateException.builder().kmsKeyState(state),
        "KmsInvalidStateException",
        "The KMS key is not in valid state, for example: Disabled or Deleted.");
  }

  private static SfnException make(SfnException.Builder builder, String code, String message) {
    return make(builder, code, message, BAD_REQUEST);
  }

  static SfnException make(
      SfnException.Builder builder, String code, String message, int statusCode) {
    String requestId = RequestIds.next();
    builder
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName(SERVICE)
                .errorCode(code)
                .errorMessage(message)
                .sdkHttpResponse(Answers.http(statusCode, requestId))
                .build())
        .message(message)
        .requestId(requestId)
        .statusCode(statusCode);
    return (SfnException) builder.build();
  }
}
