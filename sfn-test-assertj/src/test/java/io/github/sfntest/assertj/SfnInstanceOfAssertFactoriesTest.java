package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.SfnInstanceOfAssertFactories.DESCRIBE_EXECUTION_RESPONSE;
import static io.github.sfntest.assertj.SfnInstanceOfAssertFactories.EXECUTION;
import static io.github.sfntest.assertj.SfnInstanceOfAssertFactories.START_SYNC_EXECUTION_RESPONSE;
import static io.github.sfntest.assertj.SfnInstanceOfAssertFactories.TEST_STATE_RESPONSE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

class SfnInstanceOfAssertFactoriesTest {

  @Test
  void lead_from_an_object_to_its_asserts() {
    Object execution = TestExecution.succeeded("{}");
    Object started = StartSyncExecutionResponse.builder().status("FAILED").build();
    Object described = DescribeExecutionResponse.builder().status("RUNNING").build();
    Object tested = TestStateResponse.builder().status("RETRIABLE").build();

    assertThat(execution).asInstanceOf(EXECUTION).succeeded();
    assertThat(started).asInstanceOf(START_SYNC_EXECUTION_RESPONSE).failed();
    assertThat(described).asInstanceOf(DESCRIBE_EXECUTION_RESPONSE).isRunning();
    assertThat(tested).asInstanceOf(TEST_STATE_RESPONSE).isRetriable();
  }
}
