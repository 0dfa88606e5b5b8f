package io.github.sfntest.execution;

import java.time.Duration;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * One retry of a state.
 *
 * @param error the error that was retried; empty text if the failure had no name
 * @param retrier the index of the retrier that matched, from 0
 * @param attempt the retrier's own count, from 1
 * @param delay virtual time waited before the retry
 */
@API(status = API.Status.EXPERIMENTAL)
public record RetryAttempt(String error, int retrier, int attempt, Duration delay) {

  /**
   * Checks the components.
   *
   * @param error the error that was retried; empty text if the failure had no name
   * @param retrier the index of the retrier that matched, from 0
   * @param attempt the retrier's own count, from 1
   * @param delay virtual time waited before the retry
   */
  public RetryAttempt {
    Objects.requireNonNull(error, "error");
    Objects.requireNonNull(delay, "delay");
  }
}
