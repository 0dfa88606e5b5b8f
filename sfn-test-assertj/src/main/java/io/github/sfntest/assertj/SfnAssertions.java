package io.github.sfntest.assertj;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.json.JsonOption;
import org.apiguardian.api.API;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/**
 * The entrance: all of AssertJ, and assertions on executions. One import serves both.
 *
 * <pre>{@code
 * import static io.github.sfntest.assertj.SfnAssertions.assertThat;
 *
 * assertThat(result).succeeded().hasOutputPath("$.payment.status", "PAID");
 * assertThat(sfn.execution(result)).visited("Validate", "Charge card")
 *     .task("Charge card").wasInvokedTimes(2);
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public class SfnAssertions extends Assertions implements SfnInstanceOfAssertFactories {

  /** For subclasses that add assertions of their own. */
  protected SfnAssertions() {}

  /**
   * Starts assertions on the response of {@code StartSyncExecution}.
   *
   * @param actual the response, of sfn-test or of AWS
   * @return the assert
   */
  public static StartSyncExecutionResponseAssert assertThat(
      @Nullable StartSyncExecutionResponse actual) {
    return new StartSyncExecutionResponseAssert(actual);
  }

  /**
   * Starts assertions on the response of {@code DescribeExecution}.
   *
   * @param actual the response, of sfn-test or of AWS
   * @return the assert
   */
  public static DescribeExecutionResponseAssert assertThat(
      @Nullable DescribeExecutionResponse actual) {
    return new DescribeExecutionResponseAssert(actual);
  }

  /**
   * Starts assertions on the response of {@code TestState}, or of {@code machine.state(…).run()}.
   *
   * @param actual the response, of sfn-test or of AWS
   * @return the assert
   */
  public static TestStateResponseAssert assertThat(@Nullable TestStateResponse actual) {
    return new TestStateResponseAssert(actual);
  }

  /**
   * Starts assertions on an execution of sfn-test.
   *
   * @param actual the execution
   * @return the assert
   */
  public static ExecutionAssert assertThat(@Nullable Execution actual) {
    return new ExecutionAssert(actual);
  }

  /**
   * Starts assertions on one visit of a state.
   *
   * @param actual the visit
   * @return the assert
   */
  public static StateVisitAssert assertThat(@Nullable StateVisit actual) {
    return new StateVisitAssert(actual);
  }

  /**
   * Starts assertions on one call of a Task.
   *
   * @param actual the call
   * @return the assert
   */
  public static TaskInvocationAssert assertThat(@Nullable TaskInvocation actual) {
    return new TaskInvocationAssert(actual);
  }

  /**
   * Starts assertions on the response of {@code GetExecutionHistory}.
   *
   * @param actual the response, of sfn-test or of AWS
   * @return the assert
   */
  public static ExecutionHistoryAssert assertThat(@Nullable GetExecutionHistoryResponse actual) {
    return new ExecutionHistoryAssert(actual);
  }

  /**
   * Where documents are compared, values at these places may be any, and may be missing.
   *
   * @param paths such as {@code $.id} or {@code $..createdAt}
   * @return an option for {@code hasOutput} and the like
   * @see JsonOption#ignoringPaths
   */
  public static JsonOption ignoringPaths(String... paths) {
    return JsonOption.ignoringPaths(paths);
  }

  /**
   * Where documents are compared, arrays may have their elements in any order.
   *
   * @return an option for {@code hasOutput} and the like
   * @see JsonOption#ignoringArrayOrder
   */
  public static JsonOption ignoringArrayOrder() {
    return JsonOption.ignoringArrayOrder();
  }
}
