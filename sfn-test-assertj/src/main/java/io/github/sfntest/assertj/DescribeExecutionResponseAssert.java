package io.github.sfntest.assertj;

import io.github.sfntest.internal.check.ExecutionResult;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;

/** Assertions on the response of {@code DescribeExecution}, of sfn-test or of AWS. */
@API(status = API.Status.EXPERIMENTAL)
public class DescribeExecutionResponseAssert
    extends AbstractExecutionResultAssert<
        DescribeExecutionResponseAssert, DescribeExecutionResponse> {

  /**
   * Looks at a response.
   *
   * @param actual the response
   */
  public DescribeExecutionResponseAssert(@Nullable DescribeExecutionResponse actual) {
    super(actual, DescribeExecutionResponseAssert.class, ExecutionResult::of);
  }
}
