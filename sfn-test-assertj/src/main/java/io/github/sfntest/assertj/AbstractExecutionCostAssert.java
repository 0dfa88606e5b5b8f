package io.github.sfntest.assertj;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.internal.check.CostChecks;
import io.github.sfntest.internal.check.ExecutionResult;
import io.github.sfntest.internal.check.HistoryChecks;
import java.time.Duration;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what an execution uses of AWS's quotas, and on what AWS would bill for it.
 *
 * @param <SELF> the assert itself
 * @param <ACTUAL> the execution
 */
@API(status = API.Status.EXPERIMENTAL)
public abstract class AbstractExecutionCostAssert<
        SELF extends AbstractExecutionCostAssert<SELF, ACTUAL>, ACTUAL extends Execution>
    extends AbstractExecutionResultAssert<SELF, ACTUAL> {

  AbstractExecutionCostAssert(@Nullable ACTUAL actual, Class<?> selfType) {
    super(actual, selfType, ExecutionResult::of);
  }

  /**
   * Verifies how long the history is. A standard execution of AWS fails beyond 25,000 events.
   *
   * <pre>{@code
   * assertThat(execution).usedAtMostEvents(100);   // passes for 100 events
   *                                                // fails for 101
   * }</pre>
   *
   * @param count the greatest number allowed, 0 or more
   * @return this assert
   */
  public SELF usedAtMostEvents(int count) {
    return check(HistoryChecks.atMostEvents(count));
  }

  /**
   * Verifies how large the data are that the execution carries: its input, and the input, result
   * and output of each state. AWS fails an execution with {@code States.DataLimitExceeded} beyond
   * 262,144 bytes.
   *
   * <pre>{@code
   * assertThat(execution).peakPayloadBelow(100_000);   // passes for 99,999 bytes
   *                                                    // fails for 100,000
   * }</pre>
   *
   * @param bytes of UTF-8, more than the greatest number allowed; 1 or more
   * @return this assert
   */
  public SELF peakPayloadBelow(int bytes) {
    return check(CostChecks.peakPayloadBelow(bytes));
  }

  /**
   * Verifies the duration that AWS bills for an express execution: its virtual duration, rounded up
   * to 100 ms. A standard execution, which AWS bills by state transitions, fails.
   *
   * <pre>{@code
   * assertThat(execution).billedAtMost(Duration.ofSeconds(1));   // passes for 950 ms
   *                                                              // fails for 1,001 ms
   * }</pre>
   *
   * @param duration the greatest allowed
   * @return this assert
   * @see <a href="https://aws.amazon.com/step-functions/pricing/">AWS Step Functions pricing</a>
   */
  public SELF billedAtMost(Duration duration) {
    return check(CostChecks.billedAtMost(duration));
  }
}
