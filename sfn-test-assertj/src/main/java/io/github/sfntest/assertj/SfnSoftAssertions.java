package io.github.sfntest.assertj;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import org.apiguardian.api.API;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/**
 * AssertJ's soft assertions and those on executions: failures are collected, and thrown together by
 * {@code assertAll}. What one goes on with, such as {@code task("Ship")}, is soft as well.
 *
 * <pre>{@code
 * SoftAssertionsProvider.assertSoftly(SfnSoftAssertions.class, softly -> {
 *   softly.assertThat(execution).succeeded().visited("Ship").task("Ship").wasInvokedTimes(1);
 *   softly.assertThat(log).isEmpty();
 * });
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public class SfnSoftAssertions extends SoftAssertions {

  /** Collects nothing yet. */
  public SfnSoftAssertions() {}

  /**
   * Starts soft assertions on the response of {@code StartSyncExecution}.
   *
   * @param actual the response, of sfn-test or of AWS
   * @return the assert
   */
  public StartSyncExecutionResponseAssert assertThat(@Nullable StartSyncExecutionResponse actual) {
    return proxy(StartSyncExecutionResponseAssert.class, StartSyncExecutionResponse.class, actual);
  }

  /**
   * Starts soft assertions on the response of {@code DescribeExecution}.
   *
   * @param actual the response, of sfn-test or of AWS
   * @return the assert
   */
  public DescribeExecutionResponseAssert assertThat(@Nullable DescribeExecutionResponse actual) {
    return proxy(DescribeExecutionResponseAssert.class, DescribeExecutionResponse.class, actual);
  }

  /**
   * Starts soft assertions on the response of {@code TestState}, or of {@code
   * machine.state(…).run()}.
   *
   * @param actual the response, of sfn-test or of AWS
   * @return the assert
   */
  public TestStateResponseAssert assertThat(@Nullable TestStateResponse actual) {
    return proxy(TestStateResponseAssert.class, TestStateResponse.class, actual);
  }

  /**
   * Starts soft assertions on an execution of sfn-test.
   *
   * @param actual the execution
   * @return the assert
   */
  public ExecutionAssert assertThat(@Nullable Execution actual) {
    return proxy(ExecutionAssert.class, Execution.class, actual);
  }

  /**
   * Starts soft assertions on one visit of a state.
   *
   * @param actual the visit
   * @return the assert
   */
  public StateVisitAssert assertThat(@Nullable StateVisit actual) {
    return proxy(StateVisitAssert.class, StateVisit.class, actual);
  }

  /**
   * Starts soft assertions on one call of a Task.
   *
   * @param actual the call
   * @return the assert
   */
  public TaskInvocationAssert assertThat(@Nullable TaskInvocation actual) {
    return proxy(TaskInvocationAssert.class, TaskInvocation.class, actual);
  }

  /**
   * Starts soft assertions on the response of {@code GetExecutionHistory}.
   *
   * @param actual the response, of sfn-test or of AWS
   * @return the assert
   */
  public ExecutionHistoryAssert assertThat(@Nullable GetExecutionHistoryResponse actual) {
    return proxy(ExecutionHistoryAssert.class, GetExecutionHistoryResponse.class, actual);
  }
}
