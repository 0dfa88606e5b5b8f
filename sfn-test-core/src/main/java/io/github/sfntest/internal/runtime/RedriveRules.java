package io.github.sfntest.internal.runtime;

import io.github.sfntest.execution.ExecutionStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether an execution can be redriven. Developer Guide, "Restarting state machine executions with
 * redrive", eligibility; the reasons are those of API Reference, DescribeExecution.
 */
public final class RedriveRules {
  private static final long REDRIVABLE_MILLIS = Duration.ofDays(14).toMillis();
  private static final long MOST_OPEN_MILLIS = Duration.ofDays(365).toMillis();

  private RedriveRules() {}

  /**
   * The reason why it cannot be redriven, or null if it can.
   *
   * @param startMillis virtual time of its start
   * @param stopMillis virtual time of its end
   * @param events how many events its history has
   * @param quota how many a history may have
   * @param nowMillis virtual time
   */
  public static @Nullable String refusal(
      ExecutionStatus status,
      long startMillis,
      long stopMillis,
      int events,
      int quota,
      long nowMillis) {
    if (status == ExecutionStatus.RUNNING || status == ExecutionStatus.SUCCEEDED) {
      // REC test_describe_execution; the other texts are in no recording
      return "Execution is " + status + " and cannot be redriven";
    }
    if (events >= quota - 1) {
      return "Execution history event limit exceeded";
    }
    if (nowMillis - startMillis > MOST_OPEN_MILLIS) {
      return "Execution has exceeded the max execution time";
    }
    if (nowMillis - stopMillis > REDRIVABLE_MILLIS) {
      return "Execution redrivable period exceeded";
    }
    return null;
  }

  static @Nullable String refusal(ExecutionRun run) {
    Timeline timeline = run.timeline();
    return refusal(
        run.status(),
        run.startMillis(),
        run.stopMillis(),
        run.events(),
        timeline.host().quotas().historyEvents(),
        timeline.nowMillis());
  }
}
