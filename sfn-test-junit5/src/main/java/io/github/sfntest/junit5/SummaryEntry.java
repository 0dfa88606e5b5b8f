package io.github.sfntest.junit5;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.mock.MockUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one environment, or the environments of one class, did.
 *
 * @param executions started from outside
 * @param mocks task mocks declared
 * @param used those of them that answered
 * @param virtualTime that the executions took, each on its own
 */
record SummaryEntry(int executions, int mocks, int used, Duration virtualTime) {
  static final SummaryEntry NOTHING = new SummaryEntry(0, 0, 0, Duration.ZERO);

  static SummaryEntry of(SfnTestEnvironment environment) {
    List<Execution> executions = environment.executions();
    List<MockUsage> mocks = environment.mocks().usages();
    Instant now = environment.clock().now();
    return new SummaryEntry(
        executions.size(),
        mocks.size(),
        (int) mocks.stream().filter(MockUsage::used).count(),
        executions.stream()
            .map(each -> Duration.between(each.startTime(), each.stopTime().orElse(now)))
            .reduce(Duration.ZERO, Duration::plus));
  }

  SummaryEntry and(SummaryEntry more) {
    return new SummaryEntry(
        executions + more.executions,
        mocks + more.mocks,
        used + more.used,
        virtualTime.plus(more.virtualTime));
  }
}
