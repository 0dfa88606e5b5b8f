package io.github.sfntest.internal.runtime;

import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.asl.DistributedMap;
import org.jspecify.annotations.Nullable;

/**
 * One run of a distributed Map: what {@code DescribeMapRun} tells. Read and changed under its
 * timeline's lock.
 */
public final class MapRun {

  /** How a map run stands. */
  public enum Status {
    RUNNING,
    SUCCEEDED,
    FAILED,
    ABORTED
  }

  /** How many there are of each kind, counted in items or in child executions. */
  public static final class Counts {
    private long total;
    private long running;
    private long succeeded;
    private long failed;
    private long timedOut;
    private long aborted;
    private long resultsWritten;
    private long pendingRedrive;
    private long failuresNotRedrivable;

    /** All of them. */
    public long total() {
      return total;
    }

    /** Not started yet. */
    public long pending() {
      return total - running - succeeded - failed - timedOut - aborted - pendingRedrive;
    }

    /** Running. */
    public long running() {
      return running;
    }

    /** Succeeded. */
    public long succeeded() {
      return succeeded;
    }

    /** Failed. */
    public long failed() {
      return failed;
    }

    /** Timed out. */
    public long timedOut() {
      return timedOut;
    }

    /** Aborted. */
    public long aborted() {
      return aborted;
    }

    /** Successes whose results are in the Map's result. */
    public long resultsWritten() {
      return resultsWritten;
    }

    /** Those that a redrive of the map run will run again. */
    public long pendingRedrive() {
      return pendingRedrive;
    }

    /** Failures that cannot be redriven. */
    public long failuresNotRedrivable() {
      return failuresNotRedrivable;
    }

    private void count(ExecutionStatus status, long number) {
      switch (status) {
        case SUCCEEDED -> succeeded += number;
        case FAILED -> failed += number;
        case TIMED_OUT -> timedOut += number;
        case ABORTED -> aborted += number;
        case RUNNING -> running += number;
      }
    }
  }

  private final String arn;
  private final String id;
  private final String label;
  private final ExecutionRun execution;
  private final DistributedMap map;
  private final long startMillis;
  private final Counts items = new Counts();
  private final Counts executions = new Counts();
  private long maxConcurrency;
  private ToleratedFailures tolerated;
  private Status status = Status.RUNNING;
  private long stopMillis = -1;
  private int redriveCount;
  private long redriveMillis = -1;
  private Runnable whenUpdated = () -> {};

  MapRun(
      ExecutionRun execution,
      DistributedMap map,
      long maxConcurrency,
      ToleratedFailures tolerated) {
    this.execution = execution;
    this.map = map;
    this.maxConcurrency = maxConcurrency;
    this.tolerated = tolerated;
    this.startMillis = execution.timeline().nowMillis();
    this.id = execution.uuid();
    String given = map.label();
    this.label = given == null ? execution.uuid() : given;
    this.arn =
        execution.spec().stateMachineArn().replace(":stateMachine:", ":mapRun:")
            + "/"
            + label
            + ":"
            + id;
  }

  /** Its ARN: {@code …:mapRun:<machine>/<label>:<id>}. */
  public String arn() {
    return arn;
  }

  /** The last part of its ARN. */
  public String id() {
    return id;
  }

  /** The execution whose Map it is. */
  public ExecutionRun execution() {
    return execution;
  }

  /**
   * The ARN under which its child executions are listed: {@code …:stateMachine:<machine>/<label>}.
   */
  public String childStateMachineArn() {
    return execution.spec().stateMachineArn() + "/" + label;
  }

  /** The name that goes with that. */
  public String childStateMachineName() {
    return execution.spec().stateMachineName() + "/" + label;
  }

  /** Of what type its child executions are. */
  public StateMachineType childType() {
    return map.executionType();
  }

  /** How it stands. */
  public Status status() {
    return status;
  }

  /** Virtual time of its start, milliseconds since 1970. */
  public long startMillis() {
    return startMillis;
  }

  /** Virtual time of its end, milliseconds since 1970; -1 while it runs. */
  public long stopMillis() {
    return stopMillis;
  }

  /** Counted in items. */
  public Counts items() {
    return items;
  }

  /** Counted in child executions. */
  public Counts executions() {
    return executions;
  }

  /** How many child executions may run at a time; 0 for no limit of its own. */
  public long maxConcurrency() {
    return maxConcurrency;
  }

  /** How many failed items it tolerates; null if not set. */
  public @Nullable Long toleratedFailureCount() {
    return tolerated.count();
  }

  /** What percentage of failed items it tolerates; null if not set. */
  public @Nullable Double toleratedFailurePercentage() {
    return tolerated.percentage();
  }

  /** {@code UpdateMapRun}; null leaves a setting as it is. */
  public void update(
      @Nullable Long newMaxConcurrency,
      @Nullable Long newToleratedCount,
      @Nullable Double newToleratedPercentage) {
    if (newMaxConcurrency != null) {
      maxConcurrency = newMaxConcurrency;
    }
    tolerated =
        new ToleratedFailures(
            newToleratedCount == null ? tolerated.count() : newToleratedCount,
            newToleratedPercentage == null ? tolerated.percentage() : newToleratedPercentage);
    whenUpdated.run();
  }

  /** Calls this whenever its settings have been changed. */
  void whenUpdated(Runnable callback) {
    whenUpdated = callback;
  }

  /** How often it was redriven. */
  public int redriveCount() {
    return redriveCount;
  }

  /** Virtual time of its last redrive, milliseconds since 1970; -1 if there was none. */
  public long redriveMillis() {
    return redriveMillis;
  }

  void found(int itemCount) {
    items.total = itemCount;
  }

  void childStarted(int itemCount) {
    executions.total++;
    count(ExecutionStatus.RUNNING, itemCount, 1);
  }

  void childEnded(ExecutionRun child, int itemCount) {
    count(ExecutionStatus.RUNNING, itemCount, -1);
    count(child.status(), itemCount, 1);
  }

  private void count(ExecutionStatus of, int itemCount, int by) {
    executions.count(of, by);
    items.count(of, (long) by * itemCount);
  }

  /** It runs again: its children that did not succeed are redriven one after the other. */
  void redriven() {
    redriveCount++;
    redriveMillis = execution.timeline().nowMillis();
    status = Status.RUNNING;
    stopMillis = -1;
    executions.failuresNotRedrivable = 0;
    items.failuresNotRedrivable = 0;
  }

  void childToRedrive(ExecutionRun child, int itemCount) {
    count(child.status(), itemCount, -1);
    executions.pendingRedrive++;
    items.pendingRedrive += itemCount;
  }

  void childRedriven(int itemCount) {
    executions.pendingRedrive--;
    items.pendingRedrive -= itemCount;
    count(ExecutionStatus.RUNNING, itemCount, 1);
  }

  void childNotRedrivable(int itemCount) {
    executions.failuresNotRedrivable++;
    items.failuresNotRedrivable += itemCount;
  }

  boolean toleranceExceeded() {
    return tolerated.exceededBy(items.failed + items.timedOut, items.total);
  }

  void end(Status how) {
    if (status == Status.RUNNING) {
      status = how;
      stopMillis = execution.timeline().nowMillis();
      executions.resultsWritten = executions.succeeded;
      items.resultsWritten = items.succeeded;
    }
  }
}
