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
import org.junit.jupiter.api.Test;

/**
 * Measures how much the kit bears and writes {@code docs/reliability.md}: {@code mvn
 * -Preliability}, see CONTRIBUTING.md. Skipped in an ordinary build.
 */
class ReliabilityReportTest {
  private static final int EXECUTIONS = 200_000;
  private static final int THREADS = 16;

  private final StringBuilder rows = new StringBuilder();

  /** What is measured. */
  private interface Work {
    void run() throws ExecutionException, InterruptedException;
  }

  @Test
  void writes_the_page() throws IOException, ExecutionException, InterruptedException {
    assumeTrue(Boolean.getBoolean("sfn.reliability"), "only with -Preliability");
    int cases = Integer.getInteger("sfn.strength.cases", 1_000_000);
    int executions = Integer.getInteger("sfn.endurance", EXECUTIONS);
    Corpus corpus = Corpus.load();

    measure(
        "seeded cases" + (corpus.hasCollection() ? "" : ", without the collection of definitions"),
        cases,
        () -> StrengthTest.run(0, cases, corpus));
    for (String workload : new String[] {"w1-hello", "w3-order", "w8-large"}) {
      try (Endurance endurance = new Endurance(workload)) {
        measure(
            "executions of " + workload + " on one environment",
            executions,
            () -> endurance.run(executions));
      }
    }
    try (Endurance endurance = new Endurance("w3-order")) {
      measure(
          "executions of w3-order on one environment, by " + THREADS + " threads",
          executions,
          () -> endurance.run(THREADS, executions / THREADS));
    }

    Path page = Corpus.checkout().resolve("docs/reliability.md");
    String text = Files.readString(page);
    String before = text.substring(0, text.indexOf("## Measured"));
    Files.writeString(page, before + "## Measured\n\n" + machine() + "\n\n" + table());
    assertThat(rows).isNotEmpty();
  }

  private void measure(String what, int count, Work work)
      throws ExecutionException, InterruptedException {
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    rows.append(
        String.format(
            Locale.ROOT, "| %,d %s | %,.0f s | %d MB | none |\n", count, what, seconds, heap));
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
