package io.github.sfntest.internal.runtime;

import io.github.sfntest.execution.RetryAttempt;
import io.github.sfntest.internal.asl.Retrier;
import io.github.sfntest.internal.query.Surroundings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The counters of a state's retriers, for one visit of the state; ASL, "Retrying after error". */
final class RetryCounters {
  private final List<Retrier> retriers;
  private final long[] counts;
  private int total;

  RetryCounters(List<Retrier> retriers) {
    this.retriers = retriers;
    this.counts = new long[retriers.size()];
  }

  /** How many retries there have been, over all retriers. */
  int total() {
    return total;
  }

  /** The next retry after this failure, counted; null if there is none. */
  @Nullable RetryAttempt next(Failure failure, Surroundings surroundings) {
    for (int i = 0; i < counts.length; i++) {
      Retrier retrier = retriers.get(i);
      if (retrier.errorEquals().stream().anyMatch(failure::matches)) {
        if (counts[i] >= retrier.maxAttempts()) {
          return null; // no later retrier is asked
        }
        long attempt = ++counts[i];
        total++;
        Duration delay = delay(retrier, attempt, surroundings);
        String error = failure.error();
        return new RetryAttempt(error == null ? "" : error, i, (int) attempt, delay);
      }
    }
    return null;
  }

  private static Duration delay(Retrier retrier, long attempt, Surroundings surroundings) {
    double millis =
        retrier.interval().toMillis() * Math.pow(retrier.backoffRate(), (double) attempt - 1);
    Duration most = retrier.maxDelay();
    if (most != null) {
      millis = Math.min(millis, (double) most.toMillis());
    }
    if (retrier.fullJitter()) {
      // measured on AWS: after the cap
      millis *= surroundings.random();
    }
    // a delay beyond what can be counted is as good as for ever
    return Duration.ofMillis((long) Math.min(millis, Long.MAX_VALUE / 4d));
  }
}
