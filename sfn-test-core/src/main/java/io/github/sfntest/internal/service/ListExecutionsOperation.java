package io.github.sfntest.internal.service;

import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.service.ExecutionRecord.Ending;
import io.github.sfntest.internal.service.MachineRegistry.Target;
import io.github.sfntest.internal.service.PageTokens.Page;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionRedriveFilter;
import software.amazon.awssdk.services.sfn.model.ListExecutionsRequest;
import software.amazon.awssdk.services.sfn.model.ListExecutionsResponse;

/** {@code ListExecutions}: those of one machine or version, the newest first. */
final class ListExecutionsOperation {
  private final MachineRegistry machines;
  private final ExecutionStore store;

  ListExecutionsOperation(MachineRegistry machines, ExecutionStore store) {
    this.machines = machines;
    this.store = store;
  }

  ListExecutionsResponse list(ListExecutionsRequest request) {
    if (request.mapRunArn() != null) {
      throw ApiErrors.resourceNotFound(request.mapRunArn());
    }
    if (request.stateMachineArn() == null) {
      // no recording has it
      throw ApiErrors.validation("Either a state machine ARN or a map run ARN must be given");
    }
    Target target = machines.resolve(request.stateMachineArn(), Routing.FIRST);
    if (target.machine().type() != StateMachineType.STANDARD) {
      throw StateMachineOperations.typeNotSupported(target.machine());
    }
    // nothing can be redriven yet
    boolean none = request.redriveFilter() == ExecutionRedriveFilter.REDRIVEN;
    List<ExecutionListItem> items =
        store.newestFirst().stream()
            .filter(
                execution -> !none && isListed(execution, target, request.statusFilterAsString()))
            .map(ListExecutionsOperation::item)
            .toList();
    Page<ExecutionListItem> page =
        PageTokens.page(
            "listExecutions " + request.stateMachineArn(),
            items,
            ExecutionListItem::executionArn,
            request.maxResults(),
            request.nextToken());
    ListExecutionsResponse.Builder response =
        ListExecutionsResponse.builder().executions(page.elements()).nextToken(page.nextToken());
    Answers.stamp(response);
    return response.build();
  }

  private static boolean isListed(
      ExecutionRecord execution, Target target, @Nullable String status) {
    return execution.machine() == target.machine()
        && execution.mapRunArn() == null
        && isOf(execution, target)
        && (status == null || status.equals(status(execution.ending()).name()));
  }

  /** Of the machine, the version or the alias that was asked for. */
  private static boolean isOf(ExecutionRecord execution, Target target) {
    return target.alias() != null
        ? Objects.equals(target.aliasArn(), execution.aliasArn())
        : target.version() == null || Objects.equals(target.versionArn(), execution.versionArn());
  }

  private static ExecutionStatus status(@Nullable Ending ending) {
    return ending == null ? ExecutionStatus.RUNNING : ending.status();
  }

  private static ExecutionListItem item(ExecutionRecord execution) {
    Ending ending = execution.ending();
    return ExecutionListItem.builder()
        .executionArn(execution.arn())
        .name(execution.name())
        .redriveCount(0)
        .mapRunArn(execution.mapRunArn())
        .startDate(Instant.ofEpochMilli(execution.startMillis()))
        .stateMachineArn(execution.stateMachineArn())
        .stateMachineVersionArn(execution.versionArn())
        .stateMachineAliasArn(execution.aliasArn())
        .status(status(ending).name())
        .stopDate(ending == null ? null : Instant.ofEpochMilli(ending.stopMillis()))
        .build();
  }
}
