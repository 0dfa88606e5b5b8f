package io.github.sfntest.benchmarks;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** Whether the cost of an item stays the same when there are ten times as many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class MapBenchmark {
  /** The processing mode. */
  @Param({"INLINE", "DISTRIBUTED"})
  public String mode = "";

  /** How many items. */
  @Param({"10000", "100000"})
  public int items;

  @SuppressWarnings("NullAway") // JMH calls the set-up before anything else
  private SfnTestEnvironment sfn = null;

  private String input = "";

  /** Registers the machine. A standard execution's quota of events would end the inline one. */
  @Setup(Level.Trial)
  public void register() {
    sfn = SfnTestEnvironment.builder().historyQuota(Integer.MAX_VALUE).build();
    String config =
        mode.equals("INLINE")
            ? "{\"Mode\": \"INLINE\"}"
            : "{\"Mode\": \"DISTRIBUTED\", \"ExecutionType\": \"EXPRESS\"}";
    sfn.register(
        "series",
        """
        {"StartAt": "M", "States": {"M": {"Type": "Map", "End": true, "ItemProcessor": {
          "ProcessorConfig": %s, "StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}}}}\
        """
            .formatted(config));
    input =
        IntStream.range(0, items)
            .mapToObj(i -> String.valueOf(i % 10))
            .collect(Collectors.joining(",", "[", "]"));
  }

  /** Closes the environment. */
  @TearDown(Level.Trial)
  public void close() {
    sfn.discard();
  }

  /** A Map over all items. */
  @Benchmark
  public Object map() {
    Execution execution = sfn.stateMachine("series").run(input);
    if (execution.status() != ExecutionStatus.SUCCEEDED) {
      throw new IllegalStateException(execution.trace());
    }
    return execution;
  }
}
