package io.github.sfntest.internal.runtime;

import io.github.sfntest.mock.TaskScripts;
import java.util.ArrayDeque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One execution with its nested ones: their queue and their virtual time. A discrete-event
 * simulation: steps that are due now wait in a deque, later ones in heaps ordered by (time,
 * sequence number). Confined to the thread that holds {@link #lock()}.
 *
 * <p>Two kinds of timers: <em>delays</em> (waits, retry delays, latencies) pull time forward while
 * the timeline skips; <em>limits</em> (timeouts, heartbeats) never do, they fire when time passes
 * them.
 */
public final class Timeline {
  /** No time at all: nothing is due. */
  public static final long NEVER = Long.MAX_VALUE;

  /** How many executions may be in each other: far more than tests have. */
  static final int DEEPEST_NESTING = 100;

  /** How many executions may be nested in one, however deep. */
  static final int MOST_NESTED = 100_000;

  private final RuntimeHost host;
  private final boolean skipping;
  private final TimelineLock lock = new TimelineLock();
  // small at first: there may be very many timelines
  private final ArrayDeque<Step> due = new ArrayDeque<>(2);
  private final Timers delays = new Timers();
  private final Timers limits = new Timers();
  private final Timers lastLimits = new Timers();
  private long now;
  private long sequence;
  private long steps;
  private int open;
  private int nested;
  private boolean running;
  private @Nullable ExecutionRun root;
  private @Nullable Interleaving interleaving;
  private @Nullable AssertionError broken;

  /**
   * @param startMillis where its time starts
   * @param skipping whether waits, retry delays and latencies pass by themselves
   */
  public Timeline(RuntimeHost host, long startMillis, boolean skipping) {
    this.host = host;
    this.now = startMillis;
    this.skipping = skipping;
  }

  /** Held by whoever runs or reads this timeline. */
  public TimelineLock lock() {
    return lock;
  }

  RuntimeHost host() {
    return host;
  }

  /**
   * Starts an execution: its first event is recorded, nothing is run yet. The first one is the
   * root.
   */
  public ExecutionRun start(ExecutionSpec spec) {
    return start(spec, null, null);
  }

  /** Starts an execution that ends as soon as it has left the first state. */
  public ExecutionRun start(ExecutionSpec spec, StateProbe probe) {
    return start(spec, null, probe);
  }

  ExecutionRun start(ExecutionSpec spec, @Nullable ExecutionRun parent) {
    return start(spec, parent, null);
  }

  /** Whether a Task of this execution may start one more: else they would go on without an end. */
  boolean mayNest(ExecutionRun parent) {
    return parent.depth() < DEEPEST_NESTING && ++nested <= MOST_NESTED;
  }

  private ExecutionRun start(
      ExecutionSpec spec, @Nullable ExecutionRun parent, @Nullable StateProbe probe) {
    ExecutionRun run = new ExecutionRun(this, spec, parent, probe);
    if (root == null) {
      root = run;
      Long seed = probe == null ? host.interleaving() : null;
      interleaving = seed == null ? null : new Interleaving(Seeds.mix(seed, spec.arn()));
    }
    open++;
    run.begin();
    return run;
  }

  /** The execution started first. */
  public ExecutionRun root() {
    if (root == null) {
      throw new IllegalStateException("nothing was started on this timeline");
    }
    return root;
  }

  /** Whether the root has ended. */
  public boolean ended() {
    return root().ended();
  }

  /** One of its executions that had ended runs again. */
  void reopened() {
    open++;
  }

  /** One of its executions has ended. */
  void closed() {
    open--;
  }

  /** Virtual time, milliseconds since 1970. */
  public long nowMillis() {
    return now;
  }

  /** How many steps have been run. */
  public long steps() {
    return steps;
  }

  /** When the next timer falls due, {@link #NEVER} if there is none. */
  public long nextDueMillis() {
    return Math.min(Math.min(delays.firstMillis(), limits.firstMillis()), lastLimits.firstMillis());
  }

  /**
   * Whether the definition leaves nothing for time to bring about: only the quota of time is left.
   */
  public boolean isIdle() {
    return delays.firstMillis() == NEVER && limits.firstMillis() == NEVER;
  }

  /**
   * Runs every step that is due. A skipping timeline goes on over delays, until all has ended or
   * nothing is left but waits for the outside.
   *
   * @throws AssertionError if a task has no mock, or the test's answer to one failed; the execution
   *     stays as it is
   */
  public void run() {
    if (running) {
      return; // a mock's answer called the client: the loop below goes on with what it added
    }
    running = true;
    try {
      runDue();
      long next;
      while ((next = nextToSkipTo()) != NEVER) {
        fire(next);
        runDue();
      }
    } finally {
      running = false;
    }
  }

  private long nextToSkipTo() {
    boolean hurries = root().spec().synchronous() && !ended();
    // an execution that outlives the one that started it goes on
    if (open == 0 || broken != null || !(skipping || hurries)) {
      return NEVER;
    }
    // a synchronous call has nobody left to wait for: its limits end it
    return delays.firstMillis() == NEVER && !hurries ? NEVER : nextDueMillis();
  }

  /** Moves time to this point, firing what falls due in order, and runs. */
  public void advanceTo(long millis) {
    run();
    while (broken == null && nextDueMillis() <= millis) {
      fire(nextDueMillis());
      run();
    }
    now = Math.max(now, millis);
  }

  private void runDue() {
    Step step;
    while (broken == null && (step = nextDue()) != null) {
      steps++;
      step.take();
    }
  }

  private @Nullable Step nextDue() {
    Interleaving other = interleaving;
    return other == null ? due.pollFirst() : other.nextDue();
  }

  /**
   * Fires all timers of one instant, delays first: what a limit causes waits until all of them are
   * recorded.
   */
  private void fire(long millis) {
    now = Math.max(now, millis);
    fire(delays, millis);
    fire(limits, millis);
    fire(lastLimits, millis);
  }

  private void fire(Timers timers, long millis) {
    Step step;
    while ((step = timers.takeDue(millis)) != null) {
      steps++;
      step.take();
    }
  }

  /**
   * Asks the mocks. What the test did wrong ends all steps of this timeline: the execution stays as
   * it is.
   *
   * @throws AssertionError what the mocks threw
   */
  <T extends @Nullable Object> T ask(Function<TaskScripts, T> question) {
    try {
      return question.apply(host.scripts());
    } catch (AssertionError e) {
      broken = e;
      throw e;
    }
  }

  /** The test made a mistake: no further step is taken. Returns it, to be thrown. */
  AssertionError breakOff(AssertionError mistake) {
    broken = mistake;
    host.scripts().remember(mistake);
    return mistake;
  }

  /** The mistake of the test after which no further step was taken, or null. */
  public @Nullable AssertionError broken() {
    return broken;
  }

  /** Queues a step for now. */
  void soon(Step step) {
    Interleaving other = interleaving;
    if (other == null) {
      due.addLast(step);
    } else {
      other.due(step);
    }
  }

  /** What a call takes that was given this latency. Where time stands still, it takes no other. */
  long latencyMillis(long given) {
    Interleaving other = interleaving;
    return other == null || given > 0 || !skipping ? given : other.latencyMillis();
  }

  /** The order that a seed makes; null for the usual one. */
  @Nullable Interleaving interleaving() {
    return interleaving;
  }

  /** Queues a step for later; time may be pulled towards it. */
  Timers.Timer delay(long millis, Step step) {
    return add(delays, millis, step);
  }

  /** Queues a step for later; time is not pulled towards it. */
  Timers.Timer limit(long millis, Step step) {
    return add(limits, millis, step);
  }

  /** A limit that the service sets, not the definition: nobody looks forward to it. */
  Timers.Timer lastLimit(long millis, Step step) {
    return add(lastLimits, millis, step);
  }

  private Timers.Timer add(Timers timers, long millis, Step step) {
    long number = sequence++;
    Interleaving other = interleaving;
    return timers.add(millis, other == null ? number : other.shuffled(number), step);
  }
}
