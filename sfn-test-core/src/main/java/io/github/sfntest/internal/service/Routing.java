package io.github.sfntest.internal.service;

import io.github.sfntest.internal.runtime.Seeds;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/**
 * The chances by which an alias with two versions chooses one for each start: from the seed, so
 * that a test gets the same versions in the same order every time. Thread-safe.
 */
final class Routing implements ToDoubleFunction<Alias> {
  private final long seed;
  private final Map<String, AtomicLong> starts = new ConcurrentHashMap<>();

  Routing(long seed) {
    this.seed = seed;
  }

  @Override
  public double applyAsDouble(Alias alias) {
    long before = starts.computeIfAbsent(alias.arn(), arn -> new AtomicLong()).getAndIncrement();
    return Seeds.fraction(Seeds.mix(Seeds.mix(seed, alias.arn()), before));
  }

  /** For those that only look: the first version that gets any execution. */
  static double first(Alias alias) {
    return 0;
  }

  void reset() {
    starts.clear();
  }

  /** What is returned brings the present counts back. */
  Runnable keep() {
    Map<String, Long> kept = new HashMap<>();
    starts.forEach((alias, count) -> kept.put(alias, count.get()));
    return () -> {
      starts.clear();
      kept.forEach((alias, count) -> starts.put(alias, new AtomicLong(count)));
    };
  }
}
