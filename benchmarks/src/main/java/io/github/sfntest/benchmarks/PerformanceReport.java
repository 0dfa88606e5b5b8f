package io.github.sfntest.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures everything and writes the page: the file to write, and which workloads to run. */
public final class PerformanceReport {
  private static final int COLD_ROUNDS = 9;

  private PerformanceReport() {}

  /**
   * Measures and writes.
   *
   * @param arguments the page to write; a regular expression of the workloads to measure
   * @throws Exception if a workload gives a wrong answer, or the page can't be written
   */
  public static void main(String[] arguments) throws Exception {
    Pattern only = Pattern.compile(arguments[1]);
    String[] names =
        Workload.names().stream().filter(only.asMatchPredicate()).toArray(String[]::new);
    String[] bounded = Arrays.stream(names).filter(BareWork::knows).toArray(String[]::new);

    List<Figure> figures = new ArrayList<>();
    figures.addAll(byWorkload("ExecutionBenchmark.execution", names));
    figures.addAll(byWorkload("ExecutionBenchmark.limit", bounded));
    figures.addAll(byWorkload("RegistrationBenchmark", names));
    figures.addAll(byWorkload("HistoryBenchmark", names));
    figures.addAll(
        run(
            new OptionsBuilder().include("MapBenchmark"),
            result ->
                result.getParams().getParam("mode") + " " + result.getParams().getParam("items")));
    List<List<Long>> cold =
        ColdStart.measure(COLD_ROUNDS, List.of(EmptyCase.class, HelloCase.class));

    Files.writeString(Path.of(arguments[0]), PerformancePage.of(figures, cold));
  }

  private static List<Figure> byWorkload(String benchmark, String[] workloads)
      throws RunnerException {
    return run(
        new OptionsBuilder().include(Pattern.quote(benchmark)).param("workload", workloads),
        result -> result.getParams().getParam("workload"));
  }

  private static List<Figure> run(
      ChainedOptionsBuilder options, Function<RunResult, String> workload) throws RunnerException {
    return new Runner(options.addProfiler(GCProfiler.class).shouldFailOnError(true).build())
        .run().stream().map(result -> Figure.of(result, workload.apply(result))).toList();
  }
}
