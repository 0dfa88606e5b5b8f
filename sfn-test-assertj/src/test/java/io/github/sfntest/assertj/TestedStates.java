package io.github.sfntest.assertj;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.StateRun;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.sfn.model.InspectionData;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/** Responses of {@code TestState}. */
final class TestedStates {
  private static final String MACHINE =
      """
      {"StartAt": "Charge card", "States": {
        "Charge card": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
          "Parameters": {"QueueUrl": "q", "MessageBody.$": "$.id"}, "ResultPath": "$.sent",
          "Retry": [{"ErrorEquals": ["Other"]},
            {"ErrorEquals": ["Busy"], "IntervalSeconds": 4, "MaxAttempts": 1}],
          "Catch": [{"ErrorEquals": ["Other"], "Next": "Done"},
            {"ErrorEquals": ["Card.Declined"], "Next": "Sorry"}],
          "Next": "Done"},
        "Sorry": {"Type": "Fail"},
        "Done": {"Type": "Succeed"}}}
      """;

  private TestedStates() {}

  /** Skips the test if the SDK on the class path is from before there were error details. */
  static void assumeErrorDetails() {
    assumeThat(InspectionData.builder().build().sdkFields())
        .anyMatch(field -> field.locationName().equals("errorDetails"));
  }

  /** Leads to 'Done'. */
  static TestStateResponse succeeded() {
    return run(state -> state.mockResultJson("{\"MessageId\": \"m-1\"}"));
  }

  /** Leads to 'Sorry', by the catcher 1. */
  static TestStateResponse caught() {
    return run(state -> state.mockError("Card.Declined", "no money"));
  }

  /** Is retried in 4 seconds, by the retrier 1. */
  static TestStateResponse retriable() {
    return run(state -> state.mockError("Busy"));
  }

  /** Nothing takes the error. */
  static TestStateResponse failed() {
    return run(state -> state.mockError("Lost", "no line"));
  }

  /** A response without inspection data. */
  static TestStateResponse uninspected() {
    return TestStateResponse.builder().status("SUCCEEDED").build();
  }

  private static TestStateResponse run(UnaryOperator<StateRun> mock) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      StateRun state = sfn.register("order", MACHINE).state("Charge card");
      return mock.apply(state.input("{\"id\": \"o-1\"}")).run();
    }
  }
}
