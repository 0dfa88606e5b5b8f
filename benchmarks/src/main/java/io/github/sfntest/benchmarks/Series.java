package io.github.sfntest.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Two workloads of which one has more items: the cost of an item should be the same.
 *
 * @param items what is counted, such as {@code items}
 */
record Series(
    String title, String items, String small, int smallCount, String large, int largeCount) {

  static final List<Series> ALL =
      List.of(
          new Series("inline Map (w4)", "items", "w4-map-10k", 10_000, "w4-map-50k", 50_000),
          new Series("inline Map", "items", "INLINE 10000", 10_000, "INLINE 100000", 100_000),
          new Series(
              "distributed Map",
              "items",
              "DISTRIBUTED 10000",
              10_000,
              "DISTRIBUTED 100000",
              100_000),
          new Series("loop (w5)", "turns", "w5-loop-1000", 1_000, "w5-loop-10000", 10_000));

  /** A row of the page, if both were measured. */
  Optional<String> row(List<Figure> figures) {
    return find(figures, small)
        .flatMap(first -> find(figures, large).map(second -> row(first, second)));
  }

  private static Optional<Figure> find(List<Figure> figures, String workload) {
    return figures.stream()
        .filter(it -> it.benchmark().equals("execution") || it.benchmark().equals("map"))
        .filter(it -> it.workload().equals(workload))
        .findFirst();
  }

  private String row(Figure first, Figure second) {
    double timeEach = first.min() / smallCount;
    double timeEachOfMany = second.min() / largeCount;
    double bytesEach = first.bytes() / smallCount;
    double bytesEachOfMany = second.bytes() / largeCount;
    return String.format(
        Locale.ROOT,
        "| %s | %,d and %,d %s | %.3f and %.3f µs | %.2f | %.0f and %.0f B | %.2f |",
        title,
        smallCount,
        largeCount,
        items,
        timeEach,
        timeEachOfMany,
        timeEachOfMany / timeEach,
        bytesEach,
        bytesEachOfMany,
        bytesEachOfMany / bytesEach);
  }
}
