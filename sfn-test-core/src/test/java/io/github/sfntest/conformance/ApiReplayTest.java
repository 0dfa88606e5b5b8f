package io.github.sfntest.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole script of calls; every departure from it is found. */
class ApiReplayTest {

  private static final String CASE =
      """
      {"id": "core/x", "area": "core", "family": "x",
       "placeholders": {"<datetime>": {"kind": "datetime", "bind": false}},
       "taskMocks": {"Call": [{"Throw": {"Error": "E", "Cause": "c"}}, {"Return": {"done": true}}]},
       "steps": [
         {"op": "createActivity", "args": {"name": "work"}, "as": "r1"},
         {"op": "createActivity", "args": {"name": "no name"}, "as": "r2",
          "expectError": {"code": "InvalidName", "message": "Invalid Name: 'no name'",
                          "httpStatus": 400}},
         {"op": "createStateMachine", "as": "r3", "args": {
           "name": "machine", "roleArn": "arn:aws:iam::111111111111:role/r",
           "definition": {"$concat": ["{\\"StartAt\\": \\"Call\\", \\"States\\": {\\"Call\\": {\\"Type\\": \\"Task\\", \\"Retry\\": [{\\"ErrorEquals\\": [\\"E\\"], \\"IntervalSeconds\\": 9}], \\"Resource\\": \\"arn:aws:states:::sns:publish\\", \\"Parameters\\": {\\"Message\\": \\"m\\", \\"TopicArn\\": \\"", {"$ref": "r1.activityArn"}, "\\"}, \\"End\\": true}}}"]}}},
         {"op": "startExecution", "args": {"stateMachineArn": {"$ref": "r3.stateMachineArn"}}, "as": "r4"},
         {"await": {"executionArn": {"$ref": "r4.executionArn"}, "until": "STARTED"}},
         {"await": {"executionArn": {"$ref": "r4.executionArn"}, "until": "STATE_ENTERED", "stateName": "Call"}},
         {"await": {"seconds": 1}},
         {"await": {"executionArn": {"$ref": "r4.executionArn"}, "until": "SUCCEEDED"}},
         {"op": "getExecutionHistory", "args": {"executionArn": {"$ref": "r4.executionArn"}, "reverseOrder": true}, "as": "r5"}],
       "expect": [
         {"key": "created", "step": "r1", "httpStatus": 200, "recorded": {
           "activityArn": "arn:aws:states:us-east-1:111111111111:activity:work",
           "creationDate": "<datetime>"}},
         {"key": "output", "value": [{"$ref": "r5.events[0].executionSucceededEventDetails.output"}],
          "recorded": [{"done": true}]},
         {"key": "asserted", "step": "r5", "lengths": {"events": 10}, "absent": ["nextToken"]},
         {"key": "log", "logEvents": {}, "recorded": []}]}
      """;

  @Test
  void a_case_that_is_answered_as_recorded_passes() {
    ApiCase recording = ApiCase.parse(CASE);

    assertThat(ApiReplay.of(recording)).isEmpty();
    assertThat(recording.logRecords()).isEqualTo(1);
    assertThat(recording.isKnownToSdk()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"InvalidName\"; \"InvalidArn\"; $.steps[1].expectError.code",
        "Invalid Name: ; Invalid name: ; $.steps[1].expectError.message",
        "\"httpStatus\": 400; \"httpStatus\": 404; $.steps[1].expectError.httpStatus",
        "\"no name\"}; \"name\"}; $.steps[1].expectError",
        "{\"name\": \"work\"}; {\"name\": \"not work\"}; $.steps[0]",
        "\"until\": \"SUCCEEDED\"; \"until\": \"ABORTED\"; $.steps[7].await",
        "activity:work; activity:play; $.expect.created.activityArn",
        "\"httpStatus\": 200; \"httpStatus\": 201; $.expect.created.httpStatus",
        "[{\"done\": true}]; [{\"done\": false}]; $.expect.output[0].done",
        "{\"events\": 10}; {\"events\": 9}; $.expect.asserted.events",
        "[\"nextToken\"]; [\"events\"]; $.expect.asserted.events",
      })
  void a_departure_is_found_at_its_place(String original, String planted, String place) {
    assertThat(CASE).contains(original);

    assertThat(ApiReplay.of(ApiCase.parse(CASE.replace(original, planted))))
        .map(Difference::path)
        .hasValue(place);
  }

  @Test
  void what_the_sdk_does_not_have_is_known_before() {
    assertThat(ApiCase.parse(CASE.replace("createActivity", "paintActivity")).isKnownToSdk())
        .isFalse();
    assertThat(ApiCase.parse(CASE.replace("reverseOrder", "newOrder")).isKnownToSdk()).isFalse();
  }
}
