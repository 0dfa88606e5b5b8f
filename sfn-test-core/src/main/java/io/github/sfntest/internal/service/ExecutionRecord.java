package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.runtime.ExecutionRun;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the service keeps of one execution: the run itself, later perhaps only how it ended.
 * Thread-safe.
 */
final class ExecutionRecord {
  private static final int BYTES_PER_EXECUTION = 1_300;
  private static final int BYTES_PER_EVENT = 100;
  private static final int BYTES_PER_DATA_BYTE = 6;

  private final long number;
  private final Machine machine;
  private final long startMillis;
  private final Start start;
  private volatile List<String> mapRunsStarted = List.of();
  private List<String> tokens = List.of();
  private volatile @Nullable Live live;
  private volatile @Nullable Ending ending;
  private volatile @Nullable Redrive redrive;
  private volatile @Nullable RedriveToken redriveToken;
  private volatile @Nullable WeakReference<Execution> view;

  /**
   * What the API tells of an execution from its start on.
   *
   * @param revision what the machine was then
   * @param stateMachineArn the machine's, with a label behind it for a child of a map run
   * @param fromOutside whether the API or the test started it, not another execution
   */
  record Start(
      Revision revision,
      String arn,
      String name,
      String stateMachineArn,
      @Nullable String versionArn,
      @Nullable String aliasArn,
      @Nullable InMapRun inMapRun,
      String inputText,
      @Nullable String traceHeader,
      boolean fromOutside) {}

  /**
   * A child execution of a map run.
   *
   * @param items how many items it was given
   */
  record InMapRun(String mapRunArn, int items) {}

  /** A run, and the tree whose turn it takes to look at it. */
  record Live(ExecutionTree tree, ExecutionRun run) {}

  /** How often and when an execution was redriven last. */
  record Redrive(int count, long millis) {}

  /**
   * The client token of the last redrive, and what it was answered with.
   *
   * @param givenMillis the base clock's time then
   */
  record RedriveToken(String text, Instant redriveDate, long givenMillis) {}

  /** How an execution ended. */
  record Ending(
      ExecutionStatus status, long stopMillis, @Nullable String error, @Nullable String cause) {}

  ExecutionRecord(long number, Machine machine, long startMillis, Start start) {
    this.number = number;
    this.machine = machine;
    this.startMillis = startMillis;
    this.start = start;
  }

  long number() {
    return number;
  }

  String arn() {
    return start.arn();
  }

  String name() {
    return start.name();
  }

  Machine machine() {
    return machine;
  }

  /** What its machine was when it started. */
  Revision revision() {
    return start.revision();
  }

  String stateMachineArn() {
    return start.stateMachineArn();
  }

  /** What it is to a map run, or null. */
  @Nullable InMapRun inMapRun() {
    return start.inMapRun();
  }

  /** The ARN of the map run whose child it is, or null. */
  @Nullable String mapRunArn() {
    InMapRun child = start.inMapRun();
    return child == null ? null : child.mapRunArn();
  }

  @Nullable String versionArn() {
    return start.versionArn();
  }

  @Nullable String aliasArn() {
    return start.aliasArn();
  }

  /** Whether the API or the test started it, not another execution. */
  boolean fromOutside() {
    return start.fromOutside();
  }

  long startMillis() {
    return startMillis;
  }

  String inputText() {
    return start.inputText();
  }

  @Nullable String traceHeader() {
    return start.traceHeader();
  }

  /** Notes a map run of one of its Map states. */
  synchronized void started(String mapRun) {
    List<String> more = new ArrayList<>(mapRunsStarted);
    more.add(mapRun);
    mapRunsStarted = List.copyOf(more);
  }

  /** The ARNs of its map runs. */
  List<String> mapRunsStarted() {
    return mapRunsStarted;
  }

  /** Notes the token of one of its tasks; under the lock of its timeline. */
  void opened(String token) {
    if (tokens.isEmpty()) {
      tokens = new ArrayList<>(1); // most executions have none
    }
    tokens.add(token);
  }

  /** The tokens of its tasks so far, which it forgets; under that lock. */
  List<String> takeTokens() {
    List<String> taken = tokens;
    tokens = List.of();
    return taken;
  }

  void begin(ExecutionTree tree, ExecutionRun started) {
    live = new Live(tree, started);
  }

  /** It was redriven and runs again. */
  void reopen(ExecutionRun run) {
    redrive = new Redrive(run.redriveCount(), run.redriveMillis());
    ending = null;
  }

  /** How often it was redriven. */
  int redriveCount() {
    Redrive known = redrive;
    return known == null ? 0 : known.count();
  }

  /** When it was redriven last, or null. */
  @Nullable Instant redriveDate() {
    Redrive known = redrive;
    return known == null ? null : Instant.ofEpochMilli(known.millis());
  }

  /** The client token of the last redrive, or null. */
  @Nullable RedriveToken redriveToken() {
    return redriveToken;
  }

  void redrivenBy(@Nullable RedriveToken token) {
    redriveToken = token;
  }

  /** How it stands, as the API names it. */
  String status() {
    Live known = live;
    if (known != null && known.run().isPendingRedrive()) {
      return "PENDING_REDRIVE";
    }
    Ending how = ending;
    return (how == null ? ExecutionStatus.RUNNING : how.status()).name();
  }

  void end(ExecutionRun ended) {
    ending = new Ending(ended.status(), ended.stopMillis(), ended.error(), ended.cause());
  }

  /** The run; null before its first event, and once it was dropped to save memory. */
  @Nullable Live live() {
    return live;
  }

  /** How it ended; null while it runs. */
  @Nullable Ending ending() {
    return ending;
  }

  /** About how much memory the run takes. */
  long bytes() {
    Live known = live;
    if (known == null) {
      return BYTES_PER_EXECUTION;
    }
    long data = start.inputText().length();
    JsonNode output = known.run().output();
    if (output != null) {
      data += Json.utf8Size(output);
    }
    return BYTES_PER_EXECUTION
        + (long) BYTES_PER_EVENT * known.run().history().size()
        + BYTES_PER_DATA_BYTE * data;
  }

  /** Drops the run, keeps how it ended. */
  synchronized void summarize() {
    live = null;
    view = null;
  }

  /** Whether someone holds a view of it. */
  boolean isViewed() {
    WeakReference<Execution> known = view;
    return known != null && known.get() != null;
  }

  /** The view of it: the same one as long as someone holds it. */
  synchronized Execution view(Function<ExecutionRecord, Execution> maker) {
    WeakReference<Execution> known = view;
    Execution there = known == null ? null : known.get();
    if (there == null) {
      there = maker.apply(this);
      view = new WeakReference<>(there);
    }
    return there;
  }
}
