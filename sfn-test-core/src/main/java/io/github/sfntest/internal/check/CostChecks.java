package io.github.sfntest.internal.check;

import static io.github.sfntest.internal.check.ExecutionChecks.asking;

import io.github.sfntest.execution.Execution;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked of the data that an execution carries, and of what AWS would bill for it. */
public final class CostChecks {

  /** What AWS rounds the duration of an express execution up to. */
  private static final long BILLED_MILLIS = 100;

  private CostChecks() {}

  /** The data stay below that many bytes of UTF-8. */
  public static Check<ExecutionResult> peakPayloadBelow(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("bytes must be at least 1, but was " + bytes);
    }
    return Check.of(
        subject -> Phrase.of("data of " + subject),
        Phrase.of("to stay below", bytes(bytes)),
        asking(
            execution -> {
              PeakPayload peak = PeakPayload.of(execution);
              return peak.bytes() < bytes
                  ? null
                  : Found.clause(peak.place() + " has", bytes(peak.bytes()));
            }));
  }

  private static String bytes(int count) {
    return count == 1 ? "1 byte" : count + " bytes";
  }

  /** AWS bills at most that duration; it bills none for a standard execution. */
  public static Check<ExecutionResult> billedAtMost(Duration duration) {
    Objects.requireNonNull(duration, "duration");
    return Check.of(
        Phrase.of("to be billed at most", millis(duration)),
        asking(execution -> billed(execution, duration)));
  }

  private static @Nullable Found billed(Execution execution, Duration duration) {
    if (!execution.arn().contains(":express:")) {
      return Found.clause("it is STANDARD, which AWS bills by state transitions")
          .insteadOf(Phrase.of("to be of an EXPRESS state machine, which AWS bills by duration"));
    }
    Optional<Instant> stop = execution.stopTime();
    if (stop.isEmpty()) {
      return Found.clause("it is RUNNING")
          .insteadOf(Phrase.of("to have ended, as AWS bills by duration"));
    }
    long millis = Duration.between(execution.startTime(), stop.get()).toMillis();
    long steps = Math.max(1, (millis + BILLED_MILLIS - 1) / BILLED_MILLIS);
    Duration billed = Duration.ofMillis(steps * BILLED_MILLIS);
    return billed.compareTo(duration) <= 0 ? null : Found.of("is billed", millis(billed));
  }

  private static String millis(Duration duration) {
    return duration.toMillis() + " ms";
  }
}
