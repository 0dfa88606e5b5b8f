package io.github.sfntest.assertj;

import io.github.sfntest.execution.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;

/** What has a result: the same assertions hold for all of them. */
enum Subject {
  START_SYNC_EXECUTION_RESPONSE {
    @Override
    AbstractExecutionResultAssert<?, ?> assertThat(
        ExecutionStatus status, String output, String error, String cause) {
      return SfnAssertions.assertThat(
          StartSyncExecutionResponse.builder()
              .name("e-1")
              .status(status.name())
              .output(output)
              .error(error)
              .cause(cause)
              .build());
    }
  },
  DESCRIBE_EXECUTION_RESPONSE {
    @Override
    AbstractExecutionResultAssert<?, ?> assertThat(
        ExecutionStatus status, String output, String error, String cause) {
      return SfnAssertions.assertThat(
          DescribeExecutionResponse.builder()
              .name("e-1")
              .status(status.name())
              .output(output)
              .error(error)
              .cause(cause)
              .build());
    }
  },
  EXECUTION {
    @Override
    AbstractExecutionResultAssert<?, ?> assertThat(
        ExecutionStatus status, String output, String error, String cause) {
      return SfnAssertions.assertThat(TestExecution.running().ends(status, output, error, cause));
    }

    @Override
    String trace() {
      return "\n\n" + TestExecution.TRACE;
    }
  };

  abstract AbstractExecutionResultAssert<?, ?> assertThat(
      ExecutionStatus status, String output, String error, String cause);

  AbstractExecutionResultAssert<?, ?> assertThatSucceededWith(String output) {
    return assertThat(ExecutionStatus.SUCCEEDED, output, null, null);
  }

  AbstractExecutionResultAssert<?, ?> assertThatFailedWith(String error, String cause) {
    return assertThat(ExecutionStatus.FAILED, null, error, cause);
  }

  /** How a failure message ends: a response by hand has no execution behind it. */
  String trace() {
    return "";
  }
}
