package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.RetryAttempt;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.history.Details;
import io.github.sfntest.internal.history.EventType;
import io.github.sfntest.internal.history.History;
import io.github.sfntest.internal.query.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One execution of a state machine. Read and run under its timeline's lock. */
public final class ExecutionRun implements StrandOwner, Surroundings {
  private static final String TOO_MANY_EVENTS =
      "The execution reached the maximum number of history events (%d).";

  private final Timeline timeline;
  private final ExecutionSpec spec;
  private final @Nullable ExecutionRun parent;
  private final int depth;
  private final @Nullable StateProbe probe;
  private final History history = new History();
  private RunNotes notes = RunNotes.none();
  private final VariableScope variables = new VariableScope(null);
  private @Nullable ContextObject context;
  private final long startMillis;
  private final long seed;
  private final Strand mainStrand;
  private long drawn;
  private long stopMillis = -1;
  private int redriveCount;
  private long redriveMillis = -1;
  private volatile boolean pendingRedrive;
  private ExecutionStatus status = ExecutionStatus.RUNNING;
  private @Nullable JsonNode output;
  private @Nullable String error;
  private @Nullable String cause;
  private @Nullable Consumer<ExecutionRun> whenEnded;
  private Timers.@Nullable Timer limit;
  private Timers.@Nullable Timer endless;

  ExecutionRun(
      Timeline timeline,
      ExecutionSpec spec,
      @Nullable ExecutionRun parent,
      @Nullable StateProbe probe) {
    this.timeline = timeline;
    this.spec = spec;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.probe = probe;
    this.startMillis = timeline.nowMillis();
    this.seed = Seeds.mix(timeline.host().seed(), spec.stateMachineName(), spec.name());
    this.mainStrand =
        new Strand(this, this, 0, spec.machine().graph(), variables, spec.iteration(), 0);
    if (parent != null && spec.mapRun() == null) {
      parent.openNotes().children.add(this);
    }
    if (probe != null) {
      variables.assign(probe.setup().variables());
    }
  }

  void begin() {
    record(
        EventType.EXECUTION_STARTED,
        0,
        new Details.Started(
            spec.inputText(),
            spec.roleArn(),
            spec.stateMachineAliasArn(),
            spec.stateMachineVersionArn()));
    startLimit(startMillis);
    mainStrand.enter(spec.machine().graph().startAt(), spec.input());
  }

  private void startLimit(long fromMillis) {
    Duration own = spec.machine().timeout();
    Duration quota = timeline.host().quotas().duration(spec.type());
    if (own != null && own.compareTo(quota) <= 0) {
      limit = timeline.limit(fromMillis + own.toMillis(), this::timeOut);
    } else if (spec.type() == StateMachineType.EXPRESS) {
      limit = timeline.limit(fromMillis + quota.toMillis(), this::timeOut);
    } else {
      limit = timeline.lastLimit(fromMillis + quota.toMillis(), this::timeOut);
    }
  }

  /**
   * Goes on from where it failed, timed out or was stopped; that it may is checked before. DG
   * redrive-executions.
   */
  public void redrive() {
    redriveCount++;
    redriveMillis = timeline.nowMillis();
    status = ExecutionStatus.RUNNING;
    error = null;
    cause = null;
    stopMillis = -1;
    context().redriven(redriveCount, redriveMillis);
    timeline.reopened();
    timeline.host().redriven(this);
    record(EventType.EXECUTION_REDRIVEN, history.size(), new Details.Redriven(redriveCount));
    startLimit(redriveMillis);
    mainStrand.redrive();
  }

  // ---- what the strands use

  /** The timeline it runs on, shared with its parent and its children. */
  public Timeline timeline() {
    return timeline;
  }

  /** Records an event and returns its id. An execution that has ended records nothing more. */
  int record(EventType type, int previousEventId, Details details) {
    if (ended()) {
      return history.size();
    }
    int quota = timeline.host().quotas().historyEvents();
    if (spec.type() == StateMachineType.STANDARD && history.size() >= quota - 1) {
      String text = TOO_MANY_EVENTS.formatted(quota);
      history.append(
          EventType.EXECUTION_FAILED,
          history.size(),
          timeline.nowMillis(),
          new Details.Failed(Failure.RUNTIME, text));
      end(ExecutionStatus.FAILED, null, Failure.RUNTIME, text);
      return history.size();
    }
    return history.append(type, previousEventId, timeline.nowMillis(), details);
  }

  /**
   * The name of the state machine that holds its states: for a child of a map run, the parent's.
   */
  String definedIn() {
    return withMap().spec.stateMachineName();
  }

  /** The execution itself, or, for a child of a map run, the one that has the Map. */
  ExecutionRun withMap() {
    MapRun mapRun = spec.mapRun();
    return mapRun == null ? this : mapRun.execution().withMap();
  }

  ContextObject context() {
    if (context == null) {
      context = new ContextObject(spec, startMillis);
    }
    return context;
  }

  private RunNotes openNotes() {
    notes = notes.open();
    return notes;
  }

  /** The test of a single state that it is, or null. */
  @Nullable StateProbe probe() {
    return probe;
  }

  void invoked(TaskInvocation invocation) {
    openNotes().invocations.add(invocation);
  }

  void retried(int enteredId, RetryAttempt attempt) {
    openNotes().retried(enteredId, attempt);
  }

  void failed(int enteredId, Failure failure) {
    openNotes().failures.put(enteredId, failure);
  }

  void forgetFailure(int enteredId) {
    notes.failures.remove(enteredId);
  }

  void park(ParkedTask task) {
    openNotes().parked.put(task.token(), task);
    timeline.host().opened(task);
  }

  void started(MapRun mapRun) {
    openNotes().mapRuns.add(mapRun);
    timeline.host().started(mapRun);
  }

  void unpark(ParkedTask task) {
    notes.parked.remove(task.token());
  }

  void whenEnded(Consumer<ExecutionRun> callback) {
    whenEnded = callback;
  }

  @Override
  public Instant now() {
    return Instant.ofEpochMilli(timeline.nowMillis());
  }

  @Override
  public String uuid() {
    return Seeds.uuid(Seeds.mix(seed, drawn++)).toString();
  }

  @Override
  public double random() {
    return Seeds.fraction(Seeds.mix(seed, drawn++));
  }

  /** A random number for the delay of a retry. */
  double jitter() {
    Interleaving other = timeline.interleaving();
    return other == null ? random() : other.fraction();
  }

  // ---- how it ends

  @Override
  public void strandSucceeded(Strand strand, JsonNode result) {
    record(EventType.EXECUTION_SUCCEEDED, strand.last(), new Details.Output(result));
    end(ExecutionStatus.SUCCEEDED, result, null, null);
  }

  @Override
  public void strandFailed(Strand strand, Failure failure) {
    record(
        EventType.EXECUTION_FAILED,
        strand.last(),
        new Details.Failed(failure.error(), failure.cause()));
    end(ExecutionStatus.FAILED, null, failure.error(), failure.cause());
  }

  private void timeOut() {
    if (!ended()) {
      record(EventType.EXECUTION_TIMED_OUT, 0, new Details.Failed(Failure.TIMEOUT, null));
      // measured on AWS: DescribeExecution of a timed out execution has neither error nor cause;
      // StartSyncExecution has the name
      end(ExecutionStatus.TIMED_OUT, null, spec.synchronous() ? Failure.TIMEOUT : null, null);
    }
  }

  /**
   * A strand of it goes round and round at one instant. On AWS that takes time, until there is none
   * left: here time is pulled to that point at once.
   */
  void awaitLimit() {
    if (endless == null && limit != null) {
      endless = timeline.delay(limit.millis(), this::timeOut);
    }
  }

  /** Stops it, as {@code StopExecution} does. */
  public void stop(@Nullable String stopError, @Nullable String stopCause) {
    if (!ended()) {
      record(EventType.EXECUTION_ABORTED, 0, new Details.Failed(stopError, stopCause));
      end(ExecutionStatus.ABORTED, null, stopError, stopCause);
    }
  }

  private void end(
      ExecutionStatus how,
      @Nullable JsonNode result,
      @Nullable String endError,
      @Nullable String endCause) {
    if (ended()) {
      return; // the quota of events ended it before
    }
    status = how;
    output = result;
    error = endError;
    cause = endCause;
    stopMillis = timeline.nowMillis();
    if (limit != null) {
      limit.cancel();
      limit = null;
    }
    if (endless != null) {
      endless.cancel();
      endless = null;
    }
    mainStrand.abort(history.size()); // cancels what is still open; nothing is recorded any more
    timeline.closed();
    timeline.host().ended(this);
    Consumer<ExecutionRun> callback = whenEnded;
    if (callback != null) {
      timeline.soon(() -> callback.accept(this));
    }
  }

  // ---- what can be read

  /** What it runs. */
  public ExecutionSpec spec() {
    return spec;
  }

  /** The execution whose Task started it, or null. */
  public @Nullable ExecutionRun parent() {
    return parent;
  }

  /** How many executions it is nested in. */
  int depth() {
    return depth;
  }

  /** Whether it has ended, in whatever way. */
  public boolean ended() {
    return status != ExecutionStatus.RUNNING;
  }

  /** How it stands. */
  public ExecutionStatus status() {
    return status;
  }

  /** The output, or null unless it succeeded. */
  public @Nullable JsonNode output() {
    return output;
  }

  /** The error name it ended with, or null. */
  public @Nullable String error() {
    return error;
  }

  /** The cause it ended with, or null. */
  public @Nullable String cause() {
    return cause;
  }

  /** Virtual time of its start, milliseconds since 1970. */
  public long startMillis() {
    return startMillis;
  }

  /** Virtual time of its end, milliseconds since 1970; -1 while it runs. */
  public long stopMillis() {
    return stopMillis;
  }

  /** How often it was redriven. */
  public int redriveCount() {
    return redriveCount;
  }

  /** Virtual time of its last redrive, milliseconds since 1970; -1 if there was none. */
  public long redriveMillis() {
    return redriveMillis;
  }

  /** Whether its map run, which is redriven, will run it again. */
  public boolean isPendingRedrive() {
    return pendingRedrive;
  }

  void setPendingRedrive(boolean pending) {
    pendingRedrive = pending;
  }

  /** Its events. */
  public History history() {
    return history;
  }

  /** The visits of states so far, in order of entry: a copy. */
  public List<StateVisit> visits() {
    return Visits.of(history, notes.retries, notes.failures);
  }

  /** The calls of Tasks so far, in order: a copy. */
  public List<TaskInvocation> invocations() {
    return List.copyOf(notes.invocations);
  }

  /** The tasks that wait for a callback or a worker: a copy. */
  public List<ParkedTask> parked() {
    return notes.parked.values().stream().filter(ParkedTask::awaited).toList();
  }

  /** The nested executions so far, in order: a copy. */
  public List<ExecutionRun> children() {
    return List.copyOf(notes.children);
  }

  /** The runs of distributed Maps so far, in order: a copy. */
  public List<MapRun> mapRuns() {
    return List.copyOf(notes.mapRuns);
  }

  /** The workflow variables of the outermost scope: a copy. */
  public Map<String, JsonNode> variables() {
    return variables.own();
  }

  /** How many events of this execution have been recorded; it grows with every one. */
  public int events() {
    return history.size();
  }
}
