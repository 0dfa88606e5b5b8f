package io.github.sfntest.internal.runtime;

import io.github.sfntest.execution.RetryAttempt;
import io.github.sfntest.internal.asl.Retrier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** The counters of a state's retriers, for one visit of the state; ASL, "Retrying after error". */
final class RetryCounters {
  private final List<Retrier> retriers;
  private final long[] counts;
  private int total;

  RetryCounters(List<Retrier> retriers) {
    this(retriers, 0);
  }

  /**
   * @param before how many retries each of them has made already
   */
  RetryCounters(List<Retrier> retriers, long before) {
    this.retriers = retriers;
    this.counts = new long[retriers.size()];
    Arrays.fill(counts, before);
  }

  /** How many retries there have been, over all retriers. */
  int total() {
    return total;
  }

  /** The index of the retrier for this failure; -1 if none is. */
  int matching(Failure failure) {
    for (int i = 0; i < retriers.size(); i++) {
      if (retriers.get(i).errorEquals().stream().anyMatch(failure::matches)) {
        return i;
      }
    }
    return -1;
  }

  /** The next retry after this failure, counted; null if there is none. */
  @Nullable RetryAttempt next(Failure failure, DoubleSupplier jitter) {
    int i = matching(failure);
    if (i < 0 || counts[i] >= retriers.get(i).maxAttempts()) {
      return null; // no later retrier is asked
    }
    long attempt = ++counts[i];
    total++;
    Duration delay = delay(retriers.get(i), attempt, jitter);
    String error = failure.error();
    return new RetryAttempt(error == null ? "" : error, i, (int) attempt, delay);
  }

  private static Duration delay(Retrier retrier, long attempt, DoubleSupplier jitter) {
    double millis =
        retrier.interval().toMillis() * Math.pow(retrier.backoffRate(), (double) attempt - 1);
    Duration most = retrier.maxDelay();
    if (most != null) {
      millis = Math.min(millis, (double) most.toMillis());
    }
    if (retrier.fullJitter()) {
      // measured on AWS: after the cap
      millis *= jitter.getAsDouble();
    }
    // a delay beyond what can be counted is as good as for ever
    return Duration.ofMillis((long) Math.min(millis, Long.MAX_VALUE / 4d));
  }
}
