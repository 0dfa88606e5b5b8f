package io.github.sfntest.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Figures as a page of Markdown. */
final class PerformancePage {
  private final List<Figure> figures;
  private final StringBuilder page = new StringBuilder();

  private PerformancePage(List<Figure> figures) {
    this.figures = figures;
  }

  /** The whole page. {@code cold}: the rounds of an empty test, and of one with an execution. */
  static String of(List<Figure> figures, List<List<Long>> cold) {
    PerformancePage it = new PerformancePage(figures);
    it.head();
    it.executions();
    it.series();
    it.onDemand();
    it.coldStart(cold.get(0), cold.get(1));
    return it.page.toString();
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void head() {
    line("# Performance");
    line("");
    line("Written by a command that anyone can run, on a machine that does nothing else:");
    line("");
    line("```text");
    line("mvn -B -ntp -Dquick -DskipTests -Pbenchmarks -pl benchmarks -am verify");
    line("```");
    line("");
    line("Measured on %s: %s.", LocalDate.now(ZoneOffset.UTC), Machine.describe());
    line("JMH, one fork; *min* and *median* of the iterations. A factor under 1.2 says nothing.");
  }

  private void executions() {
    line("");
    line("## An execution");
    line("");
    line("Warm, with full history: request built, text in, text out. Each workload's output was");
    line(
        "compared with the expected one before it was timed. The *limit* is the same work without");
    line(
        "an interpreter, measured in the same run: request and response of the SDK, input parsed,");
    line(
        "output written, and the workload's bare data work by hand on a Jackson tree (for w6, the");
    line("library's own evaluation of the compiled expressions).");
    line("");
    line("| workload | min | median | allocated | target | limit | times the limit |");
    line("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    StringBuilder missed = new StringBuilder();
    for (Figure figure : figures) {
      if (figure.benchmark().equals("execution")) {
        double target = Targets.of(figure.workload());
        line(
            "| %s | %s | %s | %s | %s | %s |",
            figure.workload(),
            Figure.time(figure.min()),
            Figure.time(figure.median()),
            Figure.size(figure.bytes()),
            Double.isNaN(target) ? "–" : Figure.time(target),
            limit(figure));
        if (figure.min() > target) {
          missed.append(missed(figure, target));
        }
      }
    }
    line("");
    line(
        missed.isEmpty()
            ? "Every target is met."
            : "Targets missed:\n\n" + missed.toString().strip());
  }

  private String limit(Figure figure) {
    return find("limit", figure.workload())
        .map(
            limit ->
                Figure.time(limit.min())
                    + String.format(Locale.ROOT, " | %.1f", figure.min() / limit.min()))
        .orElse("– | –");
  }

  private static String missed(Figure figure, double target) {
    return "- **"
        + figure.workload()
        + "** by "
        + Figure.time(figure.min() - target)
        + ". "
        + note(figure.workload())
        + "\n";
  }

  /** Where the time of a workload, or of a cold start, goes, as a profile showed it. */
  private static String note(String workload) {
    String name = "/where-the-time-goes/" + workload + ".md";
    try (InputStream in = PerformancePage.class.getResourceAsStream(name)) {
      return in == null
          ? "Where the time goes was not looked into yet."
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void series() {
    line("");
    line("## Growth");
    line("");
    line(
        "What one more item costs when there are many: a factor of 1 is linear, %.1f the bound.",
        Targets.GROWTH);
    line("");
    line("| series | of | time each (min) | factor | allocated each | factor |");
    line("| --- | --- | ---: | ---: | ---: | ---: |");
    for (Series series : Series.ALL) {
      series.row(figures).ifPresent(row -> line("%s", row));
    }
  }

  private void onDemand() {
    line("");
    line("## Registration and history");
    line("");
    line(
        "*New text*: an environment made, the definition parsed, validated, compiled, registered.");
    line("*Known text*: the same when the text was compiled before. *History*: all events of a");
    line("finished execution with their details as objects of the SDK, made when someone asks.");
    line("");
    line("| workload | new text (min) | known text (min) | history (min) |");
    line("| --- | ---: | ---: | ---: |");
    for (Figure figure : figures) {
      if (figure.benchmark().equals("registrationOfNewText")) {
        line(
            "| %s | %s | %s | %s |",
            figure.workload(),
            Figure.time(figure.min()),
            min("registrationOfKnownText", figure.workload()),
            min("history", figure.workload()));
      }
    }
  }

  private String min(String benchmark, String workload) {
    return find(benchmark, workload).map(it -> Figure.time(it.min())).orElse("–");
  }

  private Optional<Figure> find(String benchmark, String workload) {
    return figures.stream()
        .filter(it -> it.benchmark().equals(benchmark) && it.workload().equals(workload))
        .findFirst();
  }

  private void coldStart(List<Long> empty, List<Long> hello) {
    long over = Collections.min(hello) - Collections.min(empty);
    line("");
    line("## Cold start");
    line("");
    line(
        "A fresh JVM that launches one JUnit class with one test, %d rounds in turn.",
        empty.size());
    line("");
    line("| test | min | median |");
    line("| --- | ---: | ---: |");
    line("| empty | %d ms | %d ms |", Collections.min(empty), median(empty));
    line(
        "| w1-hello through the extension | %d ms | %d ms |",
        Collections.min(hello), median(hello));
    line("");
    line(
        "Over an empty test (min): %d ms; the target is %d ms%s",
        over,
        Targets.COLD_START,
        over > Targets.COLD_START ? ", so it is missed. " + note("cold-start") : ".");
  }

  private static long median(List<Long> rounds) {
    return rounds.stream().sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
  }
}
