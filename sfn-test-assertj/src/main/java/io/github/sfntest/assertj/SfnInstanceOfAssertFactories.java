package io.github.sfntest.assertj;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import org.apiguardian.api.API;
import org.assertj.core.api.InstanceOfAssertFactory;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/**
 * For {@code asInstanceOf} and the like.
 *
 * <pre>{@code
 * assertThat(anObject).asInstanceOf(EXECUTION).succeeded();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public interface SfnInstanceOfAssertFactories {

  /** For an {@link Execution}. */
  InstanceOfAssertFactory<Execution, ExecutionAssert> EXECUTION =
      new InstanceOfAssertFactory<>(Execution.class, ExecutionAssert::new);

  /** For a {@link StateVisit}. */
  InstanceOfAssertFactory<StateVisit, StateVisitAssert> STATE_VISIT =
      new InstanceOfAssertFactory<>(StateVisit.class, StateVisitAssert::new);

  /** For a {@link TaskInvocation}. */
  InstanceOfAssertFactory<TaskInvocation, TaskInvocationAssert> TASK_INVOCATION =
      new InstanceOfAssertFactory<>(TaskInvocation.class, TaskInvocationAssert::new);

  /** For the response of {@code GetExecutionHistory}. */
  InstanceOfAssertFactory<GetExecutionHistoryResponse, ExecutionHistoryAssert>
      GET_EXECUTION_HISTORY_RESPONSE =
          new InstanceOfAssertFactory<>(
              GetExecutionHistoryResponse.class, ExecutionHistoryAssert::new);

  /** For the response of {@code StartSyncExecution}. */
  InstanceOfAssertFactory<StartSyncExecutionResponse, StartSyncExecutionResponseAssert>
      START_SYNC_EXECUTION_RESPONSE =
          new InstanceOfAssertFactory<>(
              StartSyncExecutionResponse.class, StartSyncExecutionResponseAssert::new);

  /** For the response of {@code DescribeExecution}. */
  InstanceOfAssertFactory<DescribeExecutionResponse, DescribeExecutionResponseAssert>
      DESCRIBE_EXECUTION_RESPONSE =
          new InstanceOfAssertFactory<>(
              DescribeExecutionResponse.class, DescribeExecutionResponseAssert::new);

  /** For the response of {@code TestState}. */
  InstanceOfAssertFactory<TestStateResponse, TestStateResponseAssert> TEST_STATE_RESPONSE =
      new InstanceOfAssertFactory<>(TestStateResponse.class, TestStateResponseAssert::new);
}
