package io.github.sfntest.internal.service;

import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.service.ExecutionRecord.Ending;
import io.github.sfntest.internal.service.ExecutionRecord.InMapRun;
import io.github.sfntest.internal.service.MachineRegistry.Target;
import io.github.sfntest.internal.service.PageTokens.Page;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionRedriveFilter;
import software.amazon.awssdk.services.sfn.model.ListExecutionsRequest;
import software.amazon.awssdk.services.sfn.model.ListExecutionsResponse;

/** {@code ListExecutions}: those of one machine or version, the newest first. */
final class ListExecutionsOperation {
  private final MachineRegistry machines;
  private final MapRuns mapRuns;
  private final ExecutionStore store;

  ListExecutionsOperation(MachineRegistry machines, MapRuns mapRuns, ExecutionStore store) {
    this.machines = machines;
    this.mapRuns = mapRuns;
    this.store = store;
  }

  ListExecutionsResponse list(ListExecutionsRequest request) {
    String listed = listed(request);
    Predicate<ExecutionRecord> which =
        request.mapRunArn() == null ? ofMachine(request) : ofMapRun(request);
    String status = request.statusFilterAsString();
    List<ExecutionRecord> all =
        store.newestFirst().stream()
            .filter(which)
            .filter(execution -> passes(execution, request.redriveFilter()))
            .filter(execution -> status == null || status.equals(execution.status()))
            .toList();
    Page<ExecutionRecord> page =
        PageTokens.page(
            "listExecutions " + listed,
            all,
            execution -> PageTokens.descending(execution.number()),
            request.maxResults(),
            request.nextToken());
    ListExecutionsResponse.Builder response =
        ListExecutionsResponse.builder()
            .executions(page.elements().stream().map(ListExecutionsOperation::item).toList())
            .nextToken(page.nextToken());
    Answers.stamp(response);
    return response.build();
  }

  /** The ARN of what is listed: API Reference, ListExecutions: exactly one of the two. */
  private static String listed(ListExecutionsRequest request) {
    String machine = request.stateMachineArn();
    String mapRun = request.mapRunArn();
    if (machine != null && mapRun == null) {
      return machine;
    }
    if (mapRun != null && machine == null) {
      return mapRun;
    }
    // no recording has the text
    throw ApiErrors.validation(
        machine == null
            ? "Either a state machine ARN or a map run ARN must be given"
            : "A state machine ARN and a map run ARN cannot be given together");
  }

  private Predicate<ExecutionRecord> ofMachine(ListExecutionsRequest request) {
    Target target = machines.resolve(request.stateMachineArn(), Routing::first);
    if (target.machine().type() != StateMachineType.STANDARD) {
      throw StateMachineOperations.typeNotSupported(target.machine());
    }
    return execution ->
        execution.machine() == target.machine()
            && execution.inMapRun() == null
            && isOf(execution, target);
  }

  private Predicate<ExecutionRecord> ofMapRun(ListExecutionsRequest request) {
    String mapRunArn = request.mapRunArn();
    if (mapRuns.find(mapRunArn).mapRun().childType() != StateMachineType.STANDARD) {
      throw ApiErrors.stateMachineTypeNotSupported();
    }
    return execution -> mapRunArn.equals(execution.mapRunArn());
  }

  /** Of the machine, the version or the alias that was asked for. */
  private static boolean isOf(ExecutionRecord execution, Target target) {
    return target.alias() != null
        ? Objects.equals(target.aliasArn(), execution.aliasArn())
        : target.version() == null || Objects.equals(target.versionArn(), execution.versionArn());
  }

  private static boolean passes(
      ExecutionRecord execution, @Nullable ExecutionRedriveFilter filter) {
    return filter == null
        || (filter == ExecutionRedriveFilter.REDRIVEN) == (execution.redriveCount() > 0);
  }

  private static ExecutionListItem item(ExecutionRecord execution) {
    Ending ending = execution.ending();
    InMapRun child = execution.inMapRun();
    return ExecutionListItem.builder()
        .executionArn(execution.arn())
        .name(execution.name())
        .redriveCount(execution.redriveCount())
        .redriveDate(execution.redriveDate())
        .mapRunArn(execution.mapRunArn())
        .itemCount(child == null ? null : child.items())
        .startDate(Instant.ofEpochMilli(execution.startMillis()))
        .stateMachineArn(execution.stateMachineArn())
        .stateMachineVersionArn(execution.versionArn())
        .stateMachineAliasArn(execution.aliasArn())
        .status(execution.status())
        .stopDate(ending == null ? null : Instant.ofEpochMilli(ending.stopMillis()))
        .build();
  }
}
