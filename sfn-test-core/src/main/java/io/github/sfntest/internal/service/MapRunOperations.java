package io.github.sfntest.internal.service;

import io.github.sfntest.internal.runtime.MapRun;
import io.github.sfntest.internal.service.ExecutionRecord.Live;
import io.github.sfntest.internal.service.MapRuns.Found;
import io.github.sfntest.internal.service.PageTokens.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunRequest;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunResponse;
import software.amazon.awssdk.services.sfn.model.ListMapRunsRequest;
import software.amazon.awssdk.services.sfn.model.ListMapRunsResponse;
import software.amazon.awssdk.services.sfn.model.MapRunExecutionCounts;
import software.amazon.awssdk.services.sfn.model.MapRunItemCounts;
import software.amazon.awssdk.services.sfn.model.MapRunListItem;
import software.amazon.awssdk.services.sfn.model.UpdateMapRunRequest;
import software.amazon.awssdk.services.sfn.model.UpdateMapRunResponse;
import software.amazon.awssdk.services.sfn.model.ValidationExceptionReason;

/** Listing, describing and updating the runs of distributed Maps. */
final class MapRunOperations {
  private final Function<String, ExecutionRecord> standardExecutions;
  private final MapRuns mapRuns;
  private final Executions executions;
  private final Views views;

  /**
   * @param standardExecutions finds a standard execution by its ARN, or throws AWS's error
   */
  MapRunOperations(
      Function<String, ExecutionRecord> standardExecutions,
      MapRuns mapRuns,
      Executions executions,
      Views views) {
    this.standardExecutions = standardExecutions;
    this.mapRuns = mapRuns;
    this.executions = executions;
    this.views = views;
  }

  ListMapRunsResponse list(ListMapRunsRequest request) {
    ExecutionRecord execution = standardExecutions.apply(request.executionArn());
    Live live = mapRuns.live(execution);
    List<Listed> items =
        executions.read(
            live.tree(),
            () -> {
              List<MapRun> all = live.run().mapRuns();
              List<Listed> listed = new ArrayList<>();
              for (int i = all.size() - 1; i >= 0; i--) { // the newest first, as executions
                listed.add(new Listed(i, item(all.get(i))));
              }
              return listed;
            });
    Page<Listed> page =
        PageTokens.page(
            "listMapRuns " + execution.arn(),
            items,
            listed -> PageTokens.descending(listed.number()),
            request.maxResults(),
            request.nextToken());
    ListMapRunsResponse.Builder response =
        ListMapRunsResponse.builder()
            .mapRuns(page.elements().stream().map(Listed::item).toList())
            .nextToken(page.nextToken());
    views.stamp(response, execution);
    return response.build();
  }

  private record Listed(int number, MapRunListItem item) {}

  private static MapRunListItem item(MapRun mapRun) {
    return MapRunListItem.builder()
        .executionArn(mapRun.execution().spec().arn())
        .mapRunArn(mapRun.arn())
        .stateMachineArn(mapRun.childStateMachineArn())
        .startDate(Instant.ofEpochMilli(mapRun.startMillis()))
        .stopDate(date(mapRun.stopMillis()))
        .build();
  }

  private static @Nullable Instant date(long millis) {
    return millis < 0 ? null : Instant.ofEpochMilli(millis);
  }

  DescribeMapRunResponse describe(DescribeMapRunRequest request) {
    Found found = mapRuns.find(request.mapRunArn());
    DescribeMapRunResponse.Builder response =
        executions.read(found.live().tree(), () -> described(found.mapRun()));
    views.stamp(response, found.execution());
    return response.build();
  }

  private static DescribeMapRunResponse.Builder described(MapRun mapRun) {
    Double percentage = mapRun.toleratedFailurePercentage();
    return DescribeMapRunResponse.builder()
        .mapRunArn(mapRun.arn())
        .executionArn(mapRun.execution().spec().arn())
        .status(mapRun.status().name())
        .startDate(Instant.ofEpochMilli(mapRun.startMillis()))
        .stopDate(date(mapRun.stopMillis()))
        .maxConcurrency((int) Math.min(mapRun.maxConcurrency(), Integer.MAX_VALUE))
        .toleratedFailureCount(Objects.requireNonNullElse(mapRun.toleratedFailureCount(), 0L))
        .toleratedFailurePercentage(percentage == null ? 0f : percentage.floatValue())
        .itemCounts(itemCounts(mapRun.items()))
        .executionCounts(executionCounts(mapRun.executions()))
        .redriveCount(mapRun.redriveCount())
        .redriveDate(date(mapRun.redriveMillis()));
  }

  private static MapRunItemCounts itemCounts(MapRun.Counts counts) {
    return MapRunItemCounts.builder()
        .pending(counts.pending())
        .running(counts.running())
        .succeeded(counts.succeeded())
        .failed(counts.failed())
        .timedOut(counts.timedOut())
        .aborted(counts.aborted())
        .total(counts.total())
        .resultsWritten(counts.resultsWritten())
        .failuresNotRedrivable(counts.failuresNotRedrivable())
        .pendingRedrive(counts.pendingRedrive())
        .build();
  }

  private static MapRunExecutionCounts executionCounts(MapRun.Counts counts) {
    return MapRunExecutionCounts.builder()
        .pending(counts.pending())
        .running(counts.running())
        .succeeded(counts.succeeded())
        .failed(counts.failed())
        .timedOut(counts.timedOut())
        .aborted(counts.aborted())
        .total(counts.total())
        .resultsWritten(counts.resultsWritten())
        .failuresNotRedrivable(counts.failuresNotRedrivable())
        .pendingRedrive(counts.pendingRedrive())
        .build();
  }

  UpdateMapRunResponse update(UpdateMapRunRequest request) {
    Found found = mapRuns.find(request.mapRunArn());
    Integer concurrency = request.maxConcurrency();
    Float percentage = request.toleratedFailurePercentage();
    executions.act(
        found.live().tree(),
        () -> {
          if (found.mapRun().status() != MapRun.Status.RUNNING) {
            // no recording has the text; the reason is the service's model's
            throw ApiErrors.validation(
                "A completed Map Run cannot be updated: '" + found.mapRun().arn() + "'",
                ValidationExceptionReason.CANNOT_UPDATE_COMPLETED_MAP_RUN);
          }
          found
              .mapRun()
              .update(
                  concurrency == null ? null : concurrency.longValue(),
                  request.toleratedFailureCount(),
                  percentage == null ? null : percentage.doubleValue());
        });
    UpdateMapRunResponse.Builder response = UpdateMapRunResponse.builder();
    views.stamp(response, found.execution());
    return response.build();
  }
}
