package io.github.sfntest.assertj;

import io.github.sfntest.execution.Execution;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/** The same without an import. */
class WithSfnAssertionsTest implements WithSfnAssertions {

  @Test
  void serves_the_types_of_the_kit_and_of_assertj() {
    Execution execution = TestExecution.succeeded("{}");

    assertThat(execution).succeeded();
    assertThat(StartSyncExecutionResponse.builder().status("SUCCEEDED").build()).succeeded();
    assertThat(DescribeExecutionResponse.builder().status("SUCCEEDED").build()).succeeded();
    assertThat(TestStateResponse.builder().status("SUCCEEDED").build()).succeeded();
    assertThat("text").startsWith("te");
    assertThat(List.of(1)).hasSize(1);
    assertThat(TestExecution.succeeded("{\"id\":7,\"n\":[1,2]}"))
        .hasOutput("{\"n\":[2,1]}", ignoringPaths("$.id"), ignoringArrayOrder());
    assertThat((Object) execution).asInstanceOf(EXECUTION).succeeded();
  }
}
