package io.github.sfntest.internal.runtime;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Steps that wait for their time, ordered by (time, sequence number). Those of no interest any more
 * are let go as soon as they are the larger part: what has passed takes no memory.
 */
final class Timers {
  /** So many cancelled ones are no matter. */
  private static final int NO_MATTER = 64;

  /** Null as long as there is none: there may be very many timelines. */
  private @Nullable PriorityQueue<Timer> waiting;

  private int cancelled;

  Timer add(long millis, long sequence, Step step) {
    Timer timer = new Timer(this, millis, sequence, step);
    if (waiting == null) {
      waiting = new PriorityQueue<>(1);
    }
    waiting.add(timer);
    return timer;
  }

  /** The time of the first one, {@link Timeline#NEVER} if there is none. */
  long firstMillis() {
    Timer first = first();
    return first == null ? Timeline.NEVER : first.millis;
  }

  /** Takes the first one that is due at this time; null if there is none. */
  @Nullable Step takeDue(long now) {
    Timer first = first();
    if (waiting == null || first == null || first.millis > now) {
      return null;
    }
    waiting.remove();
    first.taken = true;
    return first.step;
  }

  private @Nullable Timer first() {
    if (waiting == null) {
      return null;
    }
    Timer first;
    while ((first = waiting.peek()) != null && first.cancelled) {
      waiting.remove();
      cancelled--;
    }
    return first;
  }

  private void noteCancelled() {
    cancelled++;
    if (waiting == null) {
      return;
    }
    if (cancelled == waiting.size()) {
      waiting = null;
      cancelled = 0;
    } else if (cancelled > NO_MATTER && cancelled > waiting.size() / 2) {
      waiting.removeIf(timer -> timer.cancelled);
      cancelled = 0;
    }
  }

  /** One of them. */
  static final class Timer implements Comparable<Timer> {
    private final Timers timers;
    private final long millis;
    private final long sequence;
    private final Step step;
    private boolean cancelled;
    private boolean taken;

    private Timer(Timers timers, long millis, long sequence, Step step) {
      this.timers = timers;
      this.millis = millis;
      this.sequence = sequence;
      this.step = step;
    }

    /** When it is due. */
    long millis() {
      return millis;
    }

    /** Its time is of no interest any more. */
    void cancel() {
      if (!cancelled && !taken) {
        cancelled = true;
        timers.noteCancelled();
      }
    }

    @Override
    public int compareTo(Timer other) {
      int byTime = Long.compare(millis, other.millis);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(sequence);
    }
  }
}
