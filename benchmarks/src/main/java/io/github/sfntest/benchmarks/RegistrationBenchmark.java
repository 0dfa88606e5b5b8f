package io.github.sfntest.benchmarks;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineDefinition;
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
import org.openjdk.jmh.annotations.Warmup;

/** A new environment with one machine: from a text not seen before, and from one seen before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 10, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class RegistrationBenchmark {
  /** Each name of {@code workloads/manifest.json}. */
  @Param("w1-hello")
  public String workload = "";

  private String text = "";
  private long count;

  /** Reads the definition. */
  @Setup(Level.Trial)
  public void load() {
    text = Workload.load(workload).definition();
  }

  /** Parsed, validated, compiled: each text differs from those before by its blanks. */
  @Benchmark
  public Object registrationOfNewText() {
    return register(Long.toBinaryString(++count).replace('0', ' ').replace('1', '\n') + text);
  }

  /** The compiled machine is found by its text. */
  @Benchmark
  public Object registrationOfKnownText() {
    return register(text);
  }

  private Object register(String definition) {
    SfnTestEnvironment sfn = SfnTestEnvironment.create();
    return sfn.register(StateMachineDefinition.of("machine", definition));
  }
}
