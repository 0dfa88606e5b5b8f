package io.github.sfntest.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A fresh JVM that launches one JUnit class with one test. */
final class ColdStart {
  private ColdStart() {}

  /** Runs the test class of that name, as a build tool does. */
  public static void main(String[] arguments) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    Launcher launcher = LauncherFactory.create();
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(arguments[0]))
            .build(),
        listener);
    if (listener.getSummary().getTestsSucceededCount() != 1) {
      listener.getSummary().printFailuresTo(new PrintWriter(System.err, true));
      System.exit(1);
    }
  }

  /** The milliseconds of each round, for each class in turn, so that all see the same machine. */
  static List<List<Long>> measure(int rounds, List<Class<?>> tests)
      throws IOException, InterruptedException {
    List<List<Long>> figures = new ArrayList<>();
    tests.forEach(test -> figures.add(new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < tests.size(); i++) {
        figures.get(i).add(launch(tests.get(i)));
      }
    }
    return figures;
  }

  private static long launch(Class<?> test) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-classpath",
                System.getProperty("java.class.path"),
                ColdStart.class.getName(),
                test.getName())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(test.getName() + " failed.");
    }
    return (System.nanoTime() - start) / 1_000_000;
  }
}
