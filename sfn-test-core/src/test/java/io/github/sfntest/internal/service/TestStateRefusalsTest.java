package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.TestStateCalls.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sfntest.SfnTestEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sfn.model.SfnException;

/** The requests of {@code TestState} that are refused, with the whole texts. */
class TestStateRefusalsTest {

  private static SfnException refusal(String call) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      var made = request(call);
      return catchThrowableOfType(SfnException.class, () -> sfn.client().testState(made));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'definition': {'Type': 'Wait', 'Seconds': 1, 'End': true}, 'mock': {'result': {}}} | ValidationException | State type 'Wait' is not supported when a mock is specified
          {'definition': {'Type': 'Choice', 'Choices': [{'Variable': '$.a', 'IsNull': true, 'Next': 'B'}]}, 'mock': {'result': {}}} | ValidationException | State type 'Choice' is not supported when a mock is specified
          {'definition': {'Type': 'Pass', 'End': true}, 'mock': {}} | ValidationException | A test mock should have only one of the following fields: [result, errorOutput].
          {'definition': {'Type': 'Pass', 'End': true}, 'context': {}} | ValidationException | Context can only be specified when a mock is specified.
          {'definition': {'Type': 'Pass', 'End': true}, 'variables': [1]} | ValidationException | Invalid variables provided: must be a JSON object
          {'definition': {'Type': 'Pass', 'End': true}, 'input': '{'} | InvalidExecutionInput | ~
          {'definition': {'Type': 'Pass'}} | InvalidDefinition | Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These fields are required: [Next] at /States/StateName'
          {'definition': {'Type': 'Pass', 'End': true}, 'stateName': 'StateName'} | InvalidDefinition | ~
          {'definition': '{'} | InvalidDefinition | ~
          {'definition': {'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Next': 'B'}}}, 'stateName': 'A'} | InvalidDefinition | ~
          {'definition': {'Type': 'Task', 'Resource': 'arn:aws:states:us-east-1:123456789012:activity:a', 'End': true}, 'roleArn': 'r'} | ValidationException | TestState API does not support Activity tasks, .sync or .waitForTaskToken service integration patterns unless a mock is specified.
          {'definition': {'Type': 'Task', 'Resource': 'arn:aws:states:::glue:startJobRun.sync', 'Parameters': {'JobName': 'j'}, 'End': true}, 'roleArn': 'r'} | ValidationException | TestState API does not support Activity tasks, .sync or .waitForTaskToken service integration patterns unless a mock is specified.
          {'definition': {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage', 'End': true}} | ValidationException | RoleArn must be specified when testing a Task state
          {'definition': {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage', 'End': true}, 'mock': {'result': {}}, 'context': [1]} | ValidationException | Invalid Context object provided: must be a JSON object
          {'definition': {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage', 'End': true}, 'mock': {'result': {}}, 'context': {'State': 1}} | ValidationException | Invalid Context object provided: Field 'State' must be an object
          {'definition': {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage', 'End': true}, 'mock': {'result': {}}, 'context': {'Task': {'Id': 1}}} | ValidationException | Invalid Context object provided: Field 'Id' is not allowed
          {'definition': {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage', 'End': true}, 'mock': {'result': {'MessageId': 5}}} | ValidationException | Mock result schema validation error: Field 'MessageId' must be a string
          {'definition': {'Type': 'Parallel', 'Branches': [{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'End': true}}}], 'End': true}, 'mock': {'result': {}}} | ValidationException | Mocked result must be an array.
          {'definition': {'Type': 'Parallel', 'Branches': [{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'End': true}}}], 'End': true}, 'mock': {'errorOutput': {'error': 'E'}}, 'stateConfiguration': {'errorCausedByState': 'B'}} | ValidationException | State not found in definition
          {'definition': {'Type': 'Map', 'ItemProcessor': {'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'End': true}}}, 'End': true}, 'input': [1], 'mock': {'result': []}, 'stateConfiguration': {'mapIterationFailureCount': 2}} | ValidationException | MapIterationFailureCount cannot exceed the number of items in the input.
          {'inspectionLevel': 'ALL', 'definition': {'Type': 'Pass', 'End': true}} | ValidationException | 1 validation error detected: Value 'ALL' at 'inspectionLevel' failed to satisfy constraint: Member must satisfy enum value set: [INFO, DEBUG, TRACE]
          {'definition': {'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage', 'End': true}, 'mock': {'result': {}, 'fieldValidationMode': 'SOME'}} | ValidationException | 1 validation error detected: Value 'SOME' at 'mock.fieldValidationMode' failed to satisfy constraint: Member must satisfy enum value set: [STRICT, PRESENT, NONE]
          """)
  void is_refused(String call, String code, String message) {
    SfnException refusal = refusal(call);

    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(refusal.statusCode()).isEqualTo(400);
    if (!message.equals("~")) {
      assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'Type': 'Map', 'ItemProcessor': {'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'End': true}}}, 'End': true} | List.of(…)
          {'Type': 'Task', 'Resource': 'arn:aws:states:us-east-1:123456789012:activity:a', 'End': true} | …
          """)
  void a_missing_mock_gets_the_kits_hint_beside_the_texts_of_aws(String state, String result) {
    SfnException refusal = refusal("{'definition': " + state + "}");

    assertThat(refusal.getSuppressed()).hasSize(1);
    assertThat(refusal.getSuppressed()[0])
        .hasMessage(
            """
            State 'StateName' is tested without a mock.
              to mend:   give its result, or its error: .mockResult(%s), .mockError(error, cause)\
            """
                .formatted(result));
  }

  @Test
  void a_result_of_another_shape_gets_a_hint_with_all_that_is_wrong() {
    SfnException refusal =
        refusal(
            "{'definition': {'Type': 'Task', 'Resource':"
                + " 'arn:aws:states:::aws-sdk:sqs:receiveMessage', 'End': true}, 'mock': {'result':"
                + " {'Messages': [{'Body': 'b'}, {'Body': 1, 'Attributes': []}]}}}");

    assertThat(refusal.awsErrorDetails().errorMessage())
        .isEqualTo("Mock result schema validation error: Field 'Body' must be a string");
    assertThat(refusal.getSuppressed()[0])
        .hasMessage(
            """
            The mocked result of state 'StateName' is not what the API answers.
              where:     arn:aws:states:::aws-sdk:sqs:receiveMessage
              expected:  $.Messages[1].Body: Field 'Body' must be a string
              expected:  $.Messages[1].Attributes: Field 'Attributes' must be an object
              to mend:   correct it, or ask for less: .checkingPresentMembersOnly(), .withoutShapeCheck()\
            """);
  }
}
