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
  private static final int AT_A_TIME = 1_600;

  private final long minutes = Long.getLong("sfn.reliability.minutes", Long.MAX_VALUE);
  private final StringBuilder rows = new StringBuilder();

  /** What is measured. */
  private interface Work {

    /**
     * @param done how often it was done before
     * @param count how often it is to be done now
     */
    void run(int done, int count) throws ExecutionException, InterruptedException;
  }

  @Test
  void writes_the_page() throws IOException, ExecutionException, InterruptedException {
    assumeTrue(Boolean.getBoolean("sfn.reliability"), "only with -Preliability");
    int executions = Integer.getInteger("sfn.endurance", 200_000);
    for (String workload : new String[] {"w1-hello", "w3-order", "w8-large"}) {
      try (Endurance endurance = new Endurance(workload)) {
        measure(
            "executions of " + workload + " on one environment",
            executions,
            AT_A_TIME,
            (done, count) -> endurance.run(count));
      }
    }
    try (Endurance endurance = new Endurance("w3-order")) {
      measure(
          "executions of w3-order on one environment, by " + THREADS + " threads",
          executions,
          AT_A_TIME,
          (done, count) -> endurance.run(THREADS, count / THREADS));
    }
    int csvRows = Integer.getInteger("sfn.large.rows", 1_000_000);
    try (LargeFile file = new LargeFile(csvRows)) {
      measure(
          "rows of 1 kB of one CSV file, an execution each",
          csvRows,
          csvRows,
          (done, count) -> {
            file.run("");
            assertThat(file.resultsWritten()).isEqualTo(count);
          });
    }
    Corpus corpus = Corpus.load();
    measure(
        "seeded cases" + (corpus.hasCollection() ? "" : ", without the collection of definitions"),
        Integer.getInteger("sfn.strength.cases", 1_000_000),
        AT_A_TIME,
        (done, count) -> StrengthTest.run(done, count, corpus));
  }

  /** Works until it was done so often, or until the minutes have passed. */
  private void measure(String what, int most, int atATime, Work work)
      throws IOException, ExecutionException, InterruptedException {
    long start = System.nanoTime();
    int done = 0;
    while (done < most && System.nanoTime() - start < TimeUnit.MINUTES.toNanos(minutes)) {
      int count = Math.min(atATime, most - done);
      work.run(done, count);
      done += count;
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    rows.append(
        String.format(
            Locale.ROOT, "| %,d %s | %,.0f s | %d MB | none |\n", done, what, seconds, heap));
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
