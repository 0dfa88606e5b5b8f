package io.github.sfntest.internal.asl;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of {@code Retry}.
 *
 * @param errorEquals the error names it matches, not empty
 * @param interval {@code IntervalSeconds}, default 1 s
 * @param maxAttempts {@code MaxAttempts}, default 3; 0 means never
 * @param backoffRate {@code BackoffRate}, default 2.0
 * @param maxDelay {@code MaxDelaySeconds}, null for none
 * @param fullJitter whether {@code JitterStrategy} is FULL
 */
public record Retrier(
    List<String> errorEquals,
    Duration interval,
    long maxAttempts,
    double backoffRate,
    @Nullable Duration maxDelay,
    boolean fullJitter) {

  public Retrier {
    errorEquals = List.copyOf(errorEquals);
  }
}
