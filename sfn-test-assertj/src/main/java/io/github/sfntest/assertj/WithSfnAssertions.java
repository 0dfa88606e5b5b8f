package io.github.sfntest.assertj;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.json.JsonOption;
import org.apiguardian.api.API;
import org.assertj.core.api.WithAssertions;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/**
 * The same as {@link SfnAssertions} for a test class that implements it instead of importing.
 *
 * <pre>{@code
 * class OrderTest implements WithSfnAssertions {
 *   …
 *     assertThat(result).succeeded();
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public interface WithSfnAssertions extends WithAssertions, SfnInstanceOfAssertFactories {

  /**
   * Starts assertions on the response of {@code StartSyncExecution}.
   *
   * @param actual the response, of sfn-test or of AWS
   * @return the assert
   */
  default StartSyncExecutionResponseAssert assertThat(@Nullable StartSyncExecutionResponse actual) {
    return SfnAssertions.assertThat(actual);
  }

  /**
   * Starts assertions on the response of {@code DescribeExecution}.
   *
   * @param actual the response, of sfn-test or of AWS
   * @return the assert
   */
  default DescribeExecutionResponseAssert assertThat(@Nullable DescribeExecutionResponse actual) {
    return SfnAssertions.assertThat(actual);
  }

  /**
   * Starts assertions on the response of {@code TestState}, or of {@code machine.state(…).run()}.
   *
   * @param actual the response, of sfn-test or of AWS
   * @return the assert
   */
  default TestStateResponseAssert assertThat(@Nullable TestStateResponse actual) {
    return SfnAssertions.assertThat(actual);
  }

  /**
   * Starts assertions on an execution of sfn-test.
   *
   * @param actual the execution
   * @return the assert
   */
  default ExecutionAssert assertThat(@Nullable Execution actual) {
    return SfnAssertions.assertThat(actual);
  }

  /**
   * Starts assertions on one visit of a state.
   *
   * @param actual the visit
   * @return the assert
   */
  default StateVisitAssert assertThat(@Nullable StateVisit actual) {
    return SfnAssertions.assertThat(actual);
  }

  /**
   * Starts assertions on one call of a Task.
   *
   * @param actual the call
   * @return the assert
   */
  default TaskInvocationAssert assertThat(@Nullable TaskInvocation actual) {
    return SfnAssertions.assertThat(actual);
  }

  /**
   * Starts assertions on the response of {@code GetExecutionHistory}.
   *
   * @param actual the response, of sfn-test or of AWS
   * @return the assert
   */
  default ExecutionHistoryAssert assertThat(@Nullable GetExecutionHistoryResponse actual) {
    return SfnAssertions.assertThat(actual);
  }

  /**
   * Where documents are compared, values at these places may be any, and may be missing.
   *
   * @param paths such as {@code $.id} or {@code $..createdAt}
   * @return an option for {@code hasOutput} and the like
   * @see JsonOption#ignoringPaths
   */
  default JsonOption ignoringPaths(String... paths) {
    return SfnAssertions.ignoringPaths(paths);
  }

  /**
   * Where documents are compared, arrays may have their elements in any order.
   *
   * @return an option for {@code hasOutput} and the like
   * @see JsonOption#ignoringArrayOrder
   */
  default JsonOption ignoringArrayOrder() {
    return SfnAssertions.ignoringArrayOrder();
  }
}
