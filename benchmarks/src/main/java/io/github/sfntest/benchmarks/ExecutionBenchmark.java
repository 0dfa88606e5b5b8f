package io.github.sfntest.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A warm execution with full history, and the limit: the same work without an interpreter. Both are
 * checked against the expected output before they are timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 12, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class ExecutionBenchmark {
  /** Each name of {@code workloads/manifest.json}. */
  @Param("w1-hello")
  public String workload = "";

  private RegisteredWorkload registered = unset();
  private BareWork bare = unset();

  @SuppressWarnings("NullAway") // JMH calls the set-up before anything else
  private static <T> T unset() {
    return null;
  }

  /** Registers the workload and checks both ways. */
  @Setup(Level.Trial)
  public void register() {
    Workload loaded = Workload.load(workload);
    registered = new RegisteredWorkload(loaded);
    if (BareWork.knows(workload)) {
      bare = new BareWork(loaded);
    }
  }

  /** Closes the environment. */
  @TearDown(Level.Trial)
  public void close() {
    registered.close();
  }

  /** An execution by the fake. */
  @Benchmark
  public Object execution() {
    return registered.run();
  }

  /** The limit: request, parsing, data work by hand, writing, response. */
  @Benchmark
  public Object limit() {
    return bare.run();
  }
}
