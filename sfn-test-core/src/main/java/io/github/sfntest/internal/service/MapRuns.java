package io.github.sfntest.internal.service;

import io.github.sfntest.internal.runtime.MapRun;
import io.github.sfntest.internal.service.ExecutionRecord.Live;

/** Finds map runs by their ARNs. Thread-safe. */
final class MapRuns {
  private final Executions executions;
  private final Views views;

  MapRuns(Executions executions, Views views) {
    this.executions = executions;
    this.views = views;
  }

  /** A map run, and the execution in whose turn it is read. */
  record Found(ExecutionRecord execution, Live live, MapRun mapRun) {}

  /** The map run of that ARN, or AWS's error. */
  Found find(String mapRunArn) {
    Arn.parse(mapRunArn, "mapRun", 2, 2);
    ExecutionRecord execution = executions.store().findByMapRun(mapRunArn);
    if (execution == null) {
      throw ApiErrors.resourceNotFound(mapRunArn);
    }
    Live live = live(execution);
    for (MapRun mapRun : executions.read(live.tree(), () -> live.run().mapRuns())) {
      if (mapRun.arn().equals(mapRunArn)) {
        return new Found(execution, live, mapRun);
      }
    }
    throw ApiErrors.resourceNotFound(mapRunArn);
  }

  /** The run of an execution, or the error that it is gone. */
  Live live(ExecutionRecord execution) {
    Live live = execution.live();
    if (live == null) {
      throw views.dropped(execution, "the list of its map runs");
    }
    return live;
  }
}
