package io.github.sfntest.internal.service;

import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.history.History;
import io.github.sfntest.internal.history.HistoryEvents;
import io.github.sfntest.internal.service.ExecutionRecord.Ending;
import io.github.sfntest.internal.service.ExecutionRecord.Live;
import io.github.sfntest.internal.service.Executions.Order;
import io.github.sfntest.internal.service.Inputs.Input;
import io.github.sfntest.internal.service.MachineRegistry.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineForExecutionRequest;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineForExecutionResponse;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryRequest;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.IncludedData;
import software.amazon.awssdk.services.sfn.model.RedriveExecutionRequest;
import software.amazon.awssdk.services.sfn.model.RedriveExecutionResponse;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StopExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StopExecutionResponse;

/** Starting, describing and stopping executions, and their histories. */
final class ExecutionOperations {
  private final StartTargets targets;
  private final Executions executions;
  private final Views views;
  private final KmsKeys kmsKeys;
  private final Redrives redrives;
  private final int payloadBytes;

  ExecutionOperations(
      StartTargets targets,
      Executions executions,
      Views views,
      KmsKeys kmsKeys,
      Redrives redrives,
      ServiceSettings settings) {
    this.targets = targets;
    this.executions = executions;
    this.views = views;
    this.kmsKeys = kmsKeys;
    this.redrives = redrives;
    this.payloadBytes = settings.quotas().payloadBytes();
  }

  StartExecutionResponse start(StartExecutionRequest request) {
    Target target = targets.resolve(request.stateMachineArn());
    String name = request.name();
    Input input = Inputs.check(request.input(), payloadBytes);
    kmsKeys.check(target.revision().settings().kmsKeyId());
    ExecutionRecord execution =
        executions.start(
            new Order(
                target,
                name == null ? null : Names.check(name),
                input.text(),
                input.value(),
                TraceHeaders.of(request.traceHeader(), request),
                false));
    StartExecutionResponse.Builder response =
        StartExecutionResponse.builder()
            .executionArn(execution.arn())
            .startDate(Instant.ofEpochMilli(execution.startMillis()));
    views.stamp(response, execution);
    return response.build();
  }

  DescribeExecutionResponse describe(DescribeExecutionRequest request) {
    ExecutionRecord execution = find(request.executionArn());
    boolean data = request.includedData() != IncludedData.METADATA_ONLY;
    if (data) {
      kmsKeys.check(execution.revision().settings().kmsKeyId());
    }
    Live live = execution.live();
    Ending ending = execution.ending();
    String output =
        live == null || ending == null || !data
            ? null
            : executions.read(live.tree(), () -> DataDetails.output(live.run()));
    boolean succeeded = ending != null && ending.status() == ExecutionStatus.SUCCEEDED;
    DescribeExecutionResponse.Builder response =
        DescribeExecutionResponse.builder()
            .executionArn(execution.arn())
            .stateMachineArn(execution.stateMachineArn())
            .stateMachineVersionArn(execution.versionArn())
            .stateMachineAliasArn(execution.aliasArn())
            .mapRunArn(execution.mapRunArn())
            .name(execution.name())
            .status(execution.status())
            .startDate(Instant.ofEpochMilli(execution.startMillis()))
            .stopDate(ending == null ? null : Instant.ofEpochMilli(ending.stopMillis()))
            .input(data ? execution.inputText() : null)
            .inputDetails(DataDetails.of(data))
            .output(output)
            .outputDetails(succeeded ? DataDetails.of(data) : null)
            .error(ending == null ? null : ending.error())
            .cause(ending == null ? null : ending.cause())
            .traceHeader(execution.traceHeader())
            .redriveCount(execution.redriveCount())
            .redriveDate(execution.redriveDate());
    redrives.describe(execution, response);
    views.stamp(response, execution);
    return response.build();
  }

  DescribeStateMachineForExecutionResponse describeMachine(
      DescribeStateMachineForExecutionRequest request) {
    ExecutionRecord execution = find(request.executionArn());
    Revision revision = execution.revision();
    boolean data = request.includedData() != IncludedData.METADATA_ONLY;
    if (data) {
      kmsKeys.check(revision.settings().kmsKeyId());
    }
    MachineSettings settings = revision.settings();
    DescribeStateMachineForExecutionResponse.Builder response =
        DescribeStateMachineForExecutionResponse.builder()
            .stateMachineArn(execution.machine().arn())
            .name(execution.machine().name())
            .definition(data ? settings.definition() : null)
            .roleArn(settings.roleArn())
            .updateDate(revision.since())
            .revisionId(revision.id())
            .loggingConfiguration(settings.logging())
            .tracingConfiguration(settings.tracing())
            .encryptionConfiguration(settings.encryption())
            .mapRunArn(execution.mapRunArn())
            .label(label(execution))
            .variableReferences(data ? StateMachineOperations.variableReferences(revision) : null);
    Answers.stamp(response);
    return response.build();
  }

  /** API Reference: returned only for the child of a distributed Map; its ARN has it. */
  private static @Nullable String label(ExecutionRecord execution) {
    String machine = execution.stateMachineArn();
    return execution.inMapRun() == null ? null : machine.substring(machine.indexOf('/') + 1);
  }

  GetExecutionHistoryResponse history(GetExecutionHistoryRequest request) {
    ExecutionRecord execution = find(request.executionArn());
    boolean data = !Boolean.FALSE.equals(request.includeExecutionData());
    if (data) {
      kmsKeys.check(execution.revision().settings().kmsKeyId());
    }
    Live live = execution.live();
    if (live == null) {
      throw views.dropped(execution, "its history");
    }
    boolean reverse = Boolean.TRUE.equals(request.reverseOrder());
    String scope = "getExecutionHistory " + reverse + " " + execution.arn();
    int size = PageTokens.size(request.maxResults());
    GetExecutionHistoryResponse.Builder response = GetExecutionHistoryResponse.builder();
    executions.read(
        live.tree(),
        () -> {
          History history = live.run().history();
          int first = firstEvent(history, scope, reverse, request.nextToken());
          List<HistoryEvent> events = new ArrayList<>();
          int id = first;
          for (; events.size() < size && id >= 1 && id <= history.size(); id += reverse ? -1 : 1) {
            events.add(HistoryEvents.of(history, id, data));
          }
          boolean more = id >= 1 && id <= history.size();
          return response
              .events(events)
              .nextToken(more ? PageTokens.encode(scope, String.valueOf(id)) : null);
        });
    views.stamp(response, execution);
    return response.build();
  }

  private static int firstEvent(
      History history, String scope, boolean reverse, @Nullable String token) {
    if (token == null) {
      return reverse ? history.size() : 1;
    }
    try {
      return Integer.parseInt(PageTokens.decode(scope, token));
    } catch (NumberFormatException e) {
      throw ApiErrors.invalidToken();
    }
  }

  RedriveExecutionResponse redrive(RedriveExecutionRequest request) {
    ExecutionRecord execution = find(request.executionArn());
    kmsKeys.check(execution.revision().settings().kmsKeyId());
    RedriveExecutionResponse.Builder response =
        RedriveExecutionResponse.builder()
            .redriveDate(redrives.redrive(execution, request.clientToken()));
    views.stamp(response, execution);
    return response.build();
  }

  StopExecutionResponse stop(StopExecutionRequest request) {
    ExecutionRecord execution = find(request.executionArn());
    kmsKeys.check(execution.revision().settings().kmsKeyId());
    Live live = execution.live();
    if (live != null && execution.ending() == null) {
      executions.act(live.tree(), () -> live.run().stop(request.error(), request.cause()));
    }
    Ending ending = execution.ending();
    StopExecutionResponse.Builder response =
        StopExecutionResponse.builder()
            .stopDate(ending == null ? null : Instant.ofEpochMilli(ending.stopMillis()));
    views.stamp(response, execution);
    return response.build();
  }

  /** A standard execution, or AWS's error. */
  ExecutionRecord find(String executionArn) {
    ExecutionRecord execution = executions.store().find(Arn.execution(executionArn).text());
    if (execution == null || execution.machine().type() != StateMachineType.STANDARD) {
      SfnException error = ApiErrors.executionDoesNotExist(executionArn);
      views.forgottenHint().ifPresent(hint -> error.addSuppressed(new Hint(hint)));
      throw error;
    }
    return execution;
  }
}
