package io.github.sfntest.internal.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another order than the usual one, out of a seed: of steps that are due at one instant, of delays
 * that end at one instant, of calls that take no time of their own. What one strand does keeps its
 * order. Confined to the thread that holds the timeline.
 */
final class Interleaving {
  /** Below the shortest time limit, and short enough for thousands of calls in five minutes. */
  private static final int LONGEST_LATENCY_MILLIS = 100;

  private final long seed;
  private final List<Step> due = new ArrayList<>();
  private long drawn;

  Interleaving(long seed) {
    this.seed = seed;
  }

  /** A number from 0 inclusive to 1 exclusive. */
  double fraction() {
    return Seeds.fraction(Seeds.mix(seed, drawn++));
  }

  /** A number from 0 inclusive to {@code bound} exclusive. */
  int below(int bound) {
    return (int) (fraction() * bound);
  }

  /** Queues a step for now. */
  void due(Step step) {
    due.add(step);
  }

  /** Any of the steps that are due; null if there is none. */
  @Nullable Step nextDue() {
    if (due.isEmpty()) {
      return null;
    }
    int last = due.size() - 1;
    Step chosen = due.set(below(due.size()), due.get(last));
    due.remove(last);
    return chosen;
  }

  /** A number in place of a sequence number below 2 to the 32nd: unique, and in any order. */
  long shuffled(long number) {
    return ((long) below(Integer.MAX_VALUE) << 32) | number;
  }

  /** What a call takes that was given no latency. */
  long latencyMillis() {
    return below(LONGEST_LATENCY_MILLIS);
  }
}
