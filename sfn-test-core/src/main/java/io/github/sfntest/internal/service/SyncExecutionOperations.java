package io.github.sfntest.internal.service;

import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.runtime.ExecutionRun;
import io.github.sfntest.internal.service.ExecutionRecord.Live;
import io.github.sfntest.internal.service.Executions.Order;
import io.github.sfntest.internal.service.Inputs.Input;
import io.github.sfntest.internal.service.MachineRegistry.Target;
import java.time.Instant;
import software.amazon.awssdk.services.sfn.model.BillingDetails;
import software.amazon.awssdk.services.sfn.model.IncludedData;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;

/**
 * {@code StartSyncExecution}: runs an express execution to its end. A workflow that fails is an
 * answer, no exception.
 */
final class SyncExecutionOperations {
  private static final long BILLED_MILLIS = 100;
  private static final long BILLED_MEGABYTES = 64;
  private static final long BYTES_PER_MEGABYTE = 1024 * 1024;

  /**
   * What AWS reckons for an execution before its data: Developer Guide, "express workflow billing".
   */
  private static final long BASE_MEGABYTES = 50;

  private final StartTargets targets;
  private final Executions executions;
  private final Views views;
  private final KmsKeys kmsKeys;
  private final int payloadBytes;

  SyncExecutionOperations(
      StartTargets targets,
      Executions executions,
      Views views,
      KmsKeys kmsKeys,
      ServiceSettings settings) {
    this.targets = targets;
    this.executions = executions;
    this.views = views;
    this.kmsKeys = kmsKeys;
    this.payloadBytes = settings.quotas().payloadBytes();
  }

  StartSyncExecutionResponse start(StartSyncExecutionRequest request) {
    Target target = targets.resolve(request.stateMachineArn());
    Machine machine = target.machine();
    if (machine.type() != StateMachineType.EXPRESS) {
      throw StateMachineOperations.typeNotSupported(machine);
    }
    String name = request.name();
    Input input = Inputs.check(request.input(), payloadBytes);
    boolean data = request.includedData() != IncludedData.METADATA_ONLY;
    if (data) {
      kmsKeys.check(target.revision().settings().kmsKeyId());
    }
    String traceHeader = TraceHeaders.of(request.traceHeader(), request);
    ExecutionRecord execution =
        executions.start(
            new Order(
                target,
                name == null ? null : Names.check(name),
                input.text(),
                input.value(),
                traceHeader,
                true));
    StartSyncExecutionResponse.Builder response =
        StartSyncExecutionResponse.builder()
            .executionArn(execution.arn())
            .stateMachineArn(machine.arn())
            .name(execution.name())
            .startDate(Instant.ofEpochMilli(execution.startMillis()))
            .input(data ? input.text() : null)
            .inputDetails(DataDetails.of(data))
            .outputDetails(DataDetails.of(data))
            .traceHeader(traceHeader);
    Live live = execution.live();
    if (live == null) {
      throw views.dropped(execution, "its output");
    }
    // it has ended, on this thread: nothing changes it any more
    end(response, live.run(), execution, data);
    views.stamp(response, execution);
    return response.build();
  }

  private static StartSyncExecutionResponse.Builder end(
      StartSyncExecutionResponse.Builder response,
      ExecutionRun run,
      ExecutionRecord execution,
      boolean data) {
    if (run.status() == ExecutionStatus.RUNNING) {
      throw new IllegalStateException(
          "An execution started by startSyncExecution has not ended: " + execution.arn());
    }
    return response
        .status(run.status().name())
        .stopDate(Instant.ofEpochMilli(run.stopMillis()))
        .output(data ? DataDetails.output(run) : null)
        .error(run.error())
        .cause(run.cause())
        .billingDetails(billing(run.stopMillis() - run.startMillis(), execution.bytes()));
  }

  private static BillingDetails billing(long millis, long bytes) {
    long megabytes = BASE_MEGABYTES + bytes / BYTES_PER_MEGABYTE;
    return BillingDetails.builder()
        // an execution takes some time on AWS, even if none passes here
        .billedDurationInMilliseconds(Math.max(BILLED_MILLIS, roundUp(millis, BILLED_MILLIS)))
        .billedMemoryUsedInMB(roundUp(megabytes, BILLED_MEGABYTES))
        .build();
  }

  private static long roundUp(long value, long step) {
    return (value + step - 1) / step * step;
  }
}
