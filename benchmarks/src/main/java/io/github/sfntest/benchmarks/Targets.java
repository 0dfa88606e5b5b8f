package io.github.sfntest.benchmarks;

import java.util.Map;

/** What a warm execution may cost at most, in microseconds: the minimum of the iterations. */
final class Targets {
  private static final Map<String, Double> MICROS =
      Map.ofEntries(
          Map.entry("w1-hello", 1.5),
          Map.entry("w9-wait60", 1.5),
          Map.entry("w2-chain100", 30.0),
          Map.entry("w3-order", 20.0),
          Map.entry("w3p-order-pass", 20.0),
          Map.entry("w4-map-1k", 300.0),
          Map.entry("w4-map-10k", 3_000.0),
          Map.entry("w4-map-50k", 18_000.0),
          Map.entry("w5-loop-1000", 250.0),
          Map.entry("w5-loop-10000", 2_500.0),
          Map.entry("w6-jsonata", 2_000.0),
          Map.entry("w7c-intrinsics-common", 12.0),
          Map.entry("w8-large", 2_500.0),
          Map.entry("w10-fanout", 50.0));

  /** Milliseconds of a first test through the extension over an empty one. */
  static final long COLD_START = 150;

  /** How much the cost of an item, loop or byte may grow over a series. */
  static final double GROWTH = 1.3;

  private Targets() {}

  /** The target, or not a number if there is none. */
  static double of(String workload) {
    return MICROS.getOrDefault(workload, Double.NaN);
  }
}
