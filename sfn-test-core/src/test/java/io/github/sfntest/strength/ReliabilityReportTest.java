package io.github.sfntest.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Measures how much the kit bears and writes {@code docs/reliability.md}: {@code mvn
 * -Preliability}, see CONTRIBUTING.md. Skipped in an ordinary build.
 */
class ReliabilityReportTest {
  private static final int THREADS = 16;
  private static final int CASES_AT_A_TIME = 1_000;

  private final StringBuilder rows = new StringBuilder();

  /** What is measured; tells how often it was done. */
  private interface Work {
    int run() throws ExecutionException, InterruptedException;
  }

  @Test
  void writes_the_page() throws IOException, ExecutionException, InterruptedException {
    assumeTrue(Boolean.getBoolean("sfn.reliability"), "only with -Preliability");
    int executions = Integer.getInteger("sfn.endurance", 200_000);
    for (String workload : new String[] {"w1-hello", "w3-order", "w8-large"}) {
      try (Endurance endurance = new Endurance(workload)) {
        measure(
            "executions of " + workload + " on one environment",
            () -> {
              endurance.run(executions);
              return executions;
            });
      }
    }
    try (Endurance endurance = new Endurance("w3-order")) {
      int each = executions / THREADS;
      measure(
          "executions of w3-order on one environment, by " + THREADS + " threads",
          () -> {
            endurance.run(THREADS, each);
            return each * THREADS;
          });
    }
    int csvRows = Integer.getInteger("sfn.large.rows", 1_000_000);
    try (LargeFile file = new LargeFile(csvRows)) {
      measure(
          "rows of 1 kB of one CSV file, an execution each",
          () -> {
            file.run("");
            assertThat(file.resultsWritten()).isEqualTo(csvRows);
            return csvRows;
          });
    }
    Corpus corpus = Corpus.load();
    int most = Integer.getInteger("sfn.strength.cases", 1_000_000);
    long minutes = Long.getLong("sfn.strength.minutes", Long.MAX_VALUE);
    measure(
        "seeded cases" + (corpus.hasCollection() ? "" : ", without the collection of definitions"),
        () -> cases(most, minutes, corpus));
  }

  /** Runs cases until there were so many, or so many minutes have passed. */
  private static int cases(int most, long minutes, Corpus corpus) {
    long start = System.nanoTime();
    int done = 0;
    while (done < most && System.nanoTime() - start < TimeUnit.MINUTES.toNanos(minutes)) {
      int some = Math.min(CASES_AT_A_TIME, most - done);
      StrengthTest.run(done, some, corpus);
      done += some;
    }
    return done;
  }

  private void measure(String what, Work work)
      throws IOException, ExecutionException, InterruptedException {
    long start = System.nanoTime();
    int count = work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    rows.append(
        String.format(
            Locale.ROOT, "| %,d %s | %,.0f s | %d MB | none |\n", count, what, seconds, heap));
    write();
  }

  /** Writes what has been measured so far. */
  private void write() throws IOException {
    Path page = Corpus.checkout().resolve("docs/reliability.md");
    String text = Files.readString(page);
    String before = text.substring(0, text.indexOf("## Measured"));
    Files.writeString(page, before + "## Measured\n\n" + machine() + "\n\n" + table());
  }

  private String table() {
    return "| what | time | heap in use afterwards | failures |\n|---|---|---|---|\n" + rows;
  }

  private static String machine() {
    return LocalDate.now(ZoneOffset.UTC)
        + "; "
        + Runtime.getRuntime().availableProcessors()
        + " cores, "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + "; "
        + System.getProperty("java.vm.name")
        + " "
        + System.getProperty("java.version")
        + " with a heap of at most "
        + (Runtime.getRuntime().maxMemory() >> 20)
        + " MB.";
  }
}
