package io.github.sfntest.benchmarks;

import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * One measured benchmark.
 *
 * @param min microseconds, the best iteration
 * @param median microseconds, over all iterations
 * @param bytes allocated by one call
 */
record Figure(String benchmark, String workload, double min, double median, double bytes) {

  static Figure of(RunResult run, String workload) {
    String name = run.getParams().getBenchmark();
    Result<?> allocated = run.getSecondaryResults().get("gc.alloc.rate.norm");
    return new Figure(
        name.substring(name.lastIndexOf('.') + 1),
        workload,
        run.getPrimaryResult().getStatistics().getMin(),
        run.getPrimaryResult().getStatistics().getPercentile(50),
        allocated == null ? Double.NaN : allocated.getScore());
  }

  /** Such as {@code 0.56 µs} or {@code 1.10 ms}. */
  static String time(double micros) {
    return micros < 1000 ? digits(micros) + " µs" : digits(micros / 1000) + " ms";
  }

  /** Such as {@code 2.1 KB}. */
  static String size(double bytes) {
    return bytes < 1_000_000 ? digits(bytes / 1000) + " KB" : digits(bytes / 1_000_000) + " MB";
  }

  private static String digits(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
  }
}
