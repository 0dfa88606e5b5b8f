package io.github.sfntest.internal.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The time limits of one attempt of a Task. The timeout counts from scheduling to the end; the
 * heartbeat counts from the last sign of life. Neither pulls time towards itself.
 */
final class TaskLimits {
  private static final long MILLIS = 1000;

  private final Timeline timeline;
  private final @Nullable Long timeoutSeconds;
  private final @Nullable Long heartbeatSeconds;
  private final Expiry expiry;
  private final long scheduledMillis;
  private long aliveMillis = Timeline.NEVER;
  private Timers.@Nullable Timer timeout;
  private Timers.@Nullable Timer heartbeat;

  /** What happens at a limit. */
  interface Expiry {
    /**
     * The limit is reached.
     *
     * @param byHeartbeat whether it is that of the heartbeat
     */
    void expired(boolean byHeartbeat);
  }

  /** The attempt is scheduled now. */
  TaskLimits(
      Timeline timeline,
      @Nullable Long timeoutSeconds,
      @Nullable Long heartbeatSeconds,
      Expiry expiry) {
    this.timeline = timeline;
    this.timeoutSeconds = timeoutSeconds;
    this.heartbeatSeconds = heartbeatSeconds;
    this.expiry = expiry;
    this.scheduledMillis = timeline.nowMillis();
  }

  boolean hasHeartbeat() {
    return heartbeatSeconds != null;
  }

  void startTimeout() {
    if (timeoutSeconds != null) {
      timeout = timeline.limit(timeoutMillis(), () -> expiry.expired(false));
    }
  }

  /** A sign of life: the first one starts the heartbeat's clock, each other one starts it again. */
  void beat() {
    aliveMillis = timeline.nowMillis();
    cancel(heartbeat);
    if (heartbeatSeconds != null) {
      heartbeat = timeline.limit(heartbeatMillis(), () -> expiry.expired(true));
    }
  }

  void cancel() {
    cancel(timeout);
    cancel(heartbeat);
  }

  private static void cancel(Timers.@Nullable Timer timer) {
    if (timer != null) {
      timer.cancel();
    }
  }

  private long timeoutMillis() {
    return timeoutSeconds == null ? Timeline.NEVER : scheduledMillis + MILLIS * timeoutSeconds;
  }

  /** When the heartbeat is missed, {@link Timeline#NEVER} if its clock does not run. */
  long heartbeatMillis() {
    return heartbeatSeconds == null || aliveMillis == Timeline.NEVER
        ? Timeline.NEVER
        : aliveMillis + MILLIS * heartbeatSeconds;
  }

  /** When the earlier of the two falls due, {@link Timeline#NEVER} if there is none. */
  long nextMillis() {
    return Math.min(timeoutMillis(), heartbeatMillis());
  }

  /** Whether the heartbeat is the earlier of the two. */
  boolean heartbeatIsNext() {
    return heartbeatMillis() < timeoutMillis();
  }
}
