package io.github.sfntest.internal.service;

import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.runtime.RedriveRules;
import io.github.sfntest.internal.service.ExecutionRecord.Ending;
import io.github.sfntest.internal.service.ExecutionRecord.Live;
import io.github.sfntest.internal.service.ExecutionRecord.RedriveToken;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionRedriveStatus;

/**
 * {@code RedriveExecution}, and what {@code DescribeExecution} tells of it. Thread-safe; Developer
 * Guide, "Restarting state machine executions with redrive".
 */
final class Redrives {
  // API Reference, RedriveExecution: how long a client token is known
  private static final long TOKEN_MILLIS = Duration.ofMinutes(15).toMillis();

  private static final String BY_MAP_RUN =
      "Execution is a child of a Map Run and can only be redriven with it";

  private final Executions executions;
  private final Views views;
  private final int historyEvents;

  Redrives(Executions executions, Views views, ServiceSettings settings) {
    this.executions = executions;
    this.views = views;
    this.historyEvents = settings.quotas().historyEvents();
  }

  /** Redrives it, or throws AWS's error; the same token again changes nothing. */
  Instant redrive(ExecutionRecord execution, @Nullable String clientToken) {
    long now = executions.time().now();
    RedriveToken known = execution.redriveToken();
    if (known != null
        && known.text().equals(clientToken)
        && now - known.givenMillis() <= TOKEN_MILLIS) {
      return known.redriveDate();
    }
    Live live = execution.live();
    if (live == null) {
      throw views.dropped(execution, "what a redrive would go on with");
    }
    executions.act(
        live.tree(),
        () -> {
          String reason = refusal(execution);
          if (reason == null && execution.inMapRun() != null) {
            reason = BY_MAP_RUN;
          }
          if (reason != null) {
            throw ApiErrors.executionNotRedrivable(reason);
          }
          live.run().redrive();
        });
    Instant date = execution.redriveDate();
    if (date == null) {
      throw new IllegalStateException("a reset has dropped " + execution.arn());
    }
    execution.redrivenBy(clientToken == null ? null : new RedriveToken(clientToken, date, now));
    return date;
  }

  /** Fills in {@code redriveStatus} and its reason. */
  void describe(ExecutionRecord execution, DescribeExecutionResponse.Builder response) {
    String reason = refusal(execution);
    boolean child = execution.inMapRun() != null;
    response
        .redriveStatus(
            reason != null
                ? ExecutionRedriveStatus.NOT_REDRIVABLE
                : child
                    ? ExecutionRedriveStatus.REDRIVABLE_BY_MAP_RUN
                    : ExecutionRedriveStatus.REDRIVABLE)
        .redriveStatusReason(reason);
  }

  private @Nullable String refusal(ExecutionRecord execution) {
    Ending ending = execution.ending();
    Live live = execution.live();
    if (ending != null && execution.machine().deleting()) {
      return "State machine is in DELETING status";
    }
    long nowMillis =
        live == null
            ? executions.time().now()
            : executions.read(live.tree(), () -> live.tree().local(executions.time().now()));
    return RedriveRules.refusal(
        ending == null ? ExecutionStatus.RUNNING : ending.status(),
        execution.startMillis(),
        ending == null ? nowMillis : ending.stopMillis(),
        live == null ? 0 : executions.read(live.tree(), () -> live.run().events()),
        historyEvents,
        nowMillis);
  }
}
