package io.github.sfntest.internal.runtime;

import java.time.Duration;

/**
 * The service's limits an execution runs into; Developer Guide, "Service quotas".
 *
 * @param payloadBytes input or output of a state, task or execution, in bytes of UTF-8
 * @param historyEvents events in the history of a standard execution
 * @param expressDuration how long an express execution may run
 * @param inlineMapConcurrency iterations of an inline Map at a time
 */
public record Quotas(
    int payloadBytes, int historyEvents, Duration expressDuration, int inlineMapConcurrency) {

  /** AWS's own. */
  public static Quotas aws() {
    return new Quotas(262_144, 25_000, Duration.ofMinutes(5), 40);
  }
}
