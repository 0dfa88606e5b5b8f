package io.github.sfntest.benchmarks;

import io.github.sfntest.execution.Execution;
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

/** The SDK's history events of a finished execution, made when someone asks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class HistoryBenchmark {
  /** Each name of {@code workloads/manifest.json}. */
  @Param("w1-hello")
  public String workload = "";

  @SuppressWarnings("NullAway") // JMH calls the set-up before anything else
  private RegisteredWorkload registered = null;

  @SuppressWarnings("NullAway") // JMH calls the set-up before anything else
  private Execution execution = null;

  /** Runs the workload once. */
  @Setup(Level.Trial)
  public void run() {
    registered = new RegisteredWorkload(Workload.load(workload));
    execution = registered.environment().execution(registered.run());
  }

  /** Closes the environment. */
  @TearDown(Level.Trial)
  public void close() {
    registered.close();
  }

  /** All events with all details. */
  @Benchmark
  public Object history() {
    return execution.history();
  }
}
