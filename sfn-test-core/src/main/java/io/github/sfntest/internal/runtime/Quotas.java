package io.github.sfntest.internal.runtime;

import io.github.sfntest.definition.StateMachineType;
import java.time.Duration;

/**
 * The service's limits an execution runs into; Developer Guide, "Service quotas".
 *
 * @param payloadBytes input or output of a state, task or execution, in bytes of UTF-8
 * @param historyEvents events in the history of a standard execution
 * @param standardDuration how long a standard execution may run
 * @param expressDuration how long an express execution may run
 * @param inlineMapConcurrency iterations of an inline Map at a time
 * @param transitionsAtOnce states that a strand of an express execution may enter at one instant:
 *     virtual time does not pass in a loop of states that take none, so that nothing else ends it
 */
public record Quotas(
    int payloadBytes,
    int historyEvents,
    Duration standardDuration,
    Duration expressDuration,
    int inlineMapConcurrency,
    int transitionsAtOnce) {

  /** As many as fit into five minutes, at a millisecond each: more than AWS gets through. */
  private static final int TRANSITIONS_AT_ONCE = 300_000;

  /** AWS's own. */
  public static Quotas aws() {
    return new Quotas(
        262_144, 25_000, Duration.ofDays(365), Duration.ofMinutes(5), 40, TRANSITIONS_AT_ONCE);
  }

  /** How long an execution of that type may run. */
  public Duration duration(StateMachineType type) {
    return type == StateMachineType.EXPRESS ? expressDuration : standardDuration;
  }

  /** The same with another payload. */
  public Quotas withPayloadBytes(int bytes) {
    return new Quotas(
        bytes,
        historyEvents,
        standardDuration,
        expressDuration,
        inlineMapConcurrency,
        transitionsAtOnce);
  }

  /** The same with another number of events. */
  public Quotas withHistoryEvents(int events) {
    return new Quotas(
        payloadBytes,
        events,
        standardDuration,
        expressDuration,
        inlineMapConcurrency,
        transitionsAtOnce);
  }

  /** The same with another duration of standard executions. */
  public Quotas withStandardDuration(Duration duration) {
    return new Quotas(
        payloadBytes,
        historyEvents,
        duration,
        expressDuration,
        inlineMapConcurrency,
        transitionsAtOnce);
  }

  /** The same with another duration of express executions. */
  public Quotas withExpressDuration(Duration duration) {
    return new Quotas(
        payloadBytes,
        historyEvents,
        standardDuration,
        duration,
        inlineMapConcurrency,
        transitionsAtOnce);
  }

  /** The same with another number of states that a strand may enter at one instant. */
  public Quotas withTransitionsAtOnce(int transitions) {
    return new Quotas(
        payloadBytes,
        historyEvents,
        standardDuration,
        expressDuration,
        inlineMapConcurrency,
        transitions);
  }
}
