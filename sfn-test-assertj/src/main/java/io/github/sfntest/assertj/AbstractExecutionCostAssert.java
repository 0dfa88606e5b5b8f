package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.ShouldCost.shouldBeBilledAtMost;
import static io.github.sfntest.assertj.ShouldCost.shouldBeBilledByDuration;
import static io.github.sfntest.assertj.ShouldCost.shouldHaveEnded;
import static io.github.sfntest.assertj.ShouldCost.shouldHavePeakPayloadBelow;
import static io.github.sfntest.assertj.ShouldHaveHistoryEvents.shouldHaveUsedAtMostEvents;

import io.github.sfntest.execution.Execution;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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

  /** What AWS rounds the duration of an express execution up to. */
  private static final long BILLED_MILLIS = 100;

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
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative, but was " + count);
    }
    isNotNull();
    int used = actual.history().size();
    if (used > count) {
      throwAssertionError(shouldHaveUsedAtMostEvents(result(), count, used));
    }
    return myself;
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
    if (bytes < 1) {
      throw new IllegalArgumentException("bytes must be at least 1, but was " + bytes);
    }
    isNotNull();
    PeakPayload peak = PeakPayload.of(actual);
    if (peak.bytes() >= bytes) {
      throwAssertionError(shouldHavePeakPayloadBelow(result(), bytes, peak));
    }
    return myself;
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
    Objects.requireNonNull(duration, "duration");
    isNotNull();
    if (!actual.arn().contains(":express:")) {
      throwAssertionError(shouldBeBilledByDuration(result()));
    }
    Optional<Instant> stop = actual.stopTime();
    if (stop.isEmpty()) {
      throwAssertionError(shouldHaveEnded(result()));
    } else {
      long millis = Duration.between(actual.startTime(), stop.get()).toMillis();
      long steps = Math.max(1, (millis + BILLED_MILLIS - 1) / BILLED_MILLIS);
      Duration billed = Duration.ofMillis(steps * BILLED_MILLIS);
      if (billed.compareTo(duration) > 0) {
        throwAssertionError(shouldBeBilledAtMost(result(), duration, billed));
      }
    }
    return myself;
  }
}
