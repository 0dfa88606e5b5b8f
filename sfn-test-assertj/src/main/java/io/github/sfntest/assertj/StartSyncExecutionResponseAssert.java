package io.github.sfntest.assertj;

import io.github.sfntest.internal.check.ExecutionResult;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;

/** Assertions on the response of {@code StartSyncExecution}, of sfn-test or of AWS. */
@API(status = API.Status.EXPERIMENTAL)
public class StartSyncExecutionResponseAssert
    extends AbstractExecutionResultAssert<
        StartSyncExecutionResponseAssert, StartSyncExecutionResponse> {

  /**
   * Looks at a response.
   *
   * @param actual the response
   */
  public StartSyncExecutionResponseAssert(@Nullable StartSyncExecutionResponse actual) {
    super(actual, StartSyncExecutionResponseAssert.class, ExecutionResult::of);
  }
}
