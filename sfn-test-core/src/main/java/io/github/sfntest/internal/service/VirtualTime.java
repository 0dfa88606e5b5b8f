package io.github.sfntest.internal.service;

import io.github.sfntest.internal.runtime.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The environment's base clock: it stands still until the test moves it. What falls due on the way
 * (timers and limits of open executions, actions of the test) fires in the order of (time, sequence
 * number). Thread-safe; actions and executions run without a lock of this class but the one that
 * lets a single thread move the clock at a time.
 */
final class VirtualTime {
  private final ReentrantLock moving = new ReentrantLock();
  private final ReentrantLock mutex = new ReentrantLock();
  private final AtomicLong sequence = new AtomicLong();
  private final Set<ExecutionTree> open = ConcurrentHashMap.newKeySet();
  private final Queue<ExecutionTree> changed = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Timed> actions = new PriorityQueue<>();
  private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Consumer<ExecutionTree> waker;
  private volatile long now;
  private volatile boolean advancing;

  /** Something the test wants done at a time. */
  interface Action {
    /** Does it. */
    void run() throws Exception;
  }

  /** What waits for its time: a tree that wants to be woken, or an action. */
  private record Timed(
      long millis, long number, @Nullable ExecutionTree tree, @Nullable Action action)
      implements Comparable<Timed> {

    @Override
    public int compareTo(Timed other) {
      return millis == other.millis
          ? Long.compare(number, other.number)
          : Long.compare(millis, other.millis);
    }
  }

  /**
   * @param waker lets a tree run up to the present time, what is due now included
   */
  VirtualTime(Instant start, Consumer<ExecutionTree> waker) {
    this.now = start.toEpochMilli();
    this.waker = waker;
  }

  long now() {
    return now;
  }

  Instant nowInstant() {
    return Instant.ofEpochMilli(now);
  }

  long nextNumber() {
    return sequence.incrementAndGet();
  }

  /** Calls this whenever the clock has moved. */
  void onMove(Runnable listener) {
    listeners.add(listener);
  }

  /** This tree has an execution that has not ended. */
  void open(ExecutionTree tree) {
    open.add(tree);
  }

  /** This tree has ended. */
  void close(ExecutionTree tree) {
    open.remove(tree);
  }

  /** This tree, which is open, wants to be woken at another time than before. */
  void changed(ExecutionTree tree) {
    if (advancing) {
      changed.add(tree);
    }
  }

  /** Does this at that time, or at the next move if that is now. */
  void at(Instant instant, Action action) {
    long millis = instant.toEpochMilli();
    mutex.lock();
    try {
      if (millis < now) {
        throw new IllegalArgumentException(
            "The time "
                + instant
                + " has passed: it is "
                + nowInstant()
                + ".\n"
                + "  to mend:   name a time that is still to come, or use after(Duration, Action)");
      }
      actions.add(new Timed(millis, nextNumber(), null, action));
    } finally {
      mutex.unlock();
    }
  }

  /** Moves the clock to that time. */
  void advanceTo(Instant target) {
    long millis = target.toEpochMilli();
    moving(
        queue -> {
          if (millis < now) {
            throw new IllegalArgumentException(
                "The clock runs forward only: it is "
                    + nowInstant()
                    + ", not yet before "
                    + target);
          }
          fireUntil(queue, millis).throwFirst();
        });
  }

  /** Moves the clock by so much. */
  void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("The clock runs forward only, not by " + duration);
    }
    moving(
        queue -> {
          fireUntil(queue, Math.addExact(now, duration.toMillis())).throwFirst();
        });
  }

  /**
   * Moves the clock from one due instant to the next until this holds, or nothing is left to wait
   * for.
   */
  void advanceUntil(BooleanSupplier done, Supplier<RuntimeException> stuck) {
    moving(
        queue -> {
          while (!done.getAsBoolean()) {
            Timed next = peek(queue);
            if (next == null || isIdle(queue, next)) {
              throw stuck.get();
            }
            fireUntil(queue, Math.max(now, next.millis())).throwFirst();
          }
        });
  }

  /** Forgets the open executions and actions and goes back to that time. */
  void reset(Instant start) {
    mutex.lock();
    try {
      open.clear();
      changed.clear();
      actions.clear();
      sequence.set(0);
      now = start.toEpochMilli();
    } finally {
      mutex.unlock();
    }
  }

  /**
   * What is returned brings the present time and planned actions back; the executions that are open
   * then are forgotten.
   */
  Runnable keep() {
    mutex.lock();
    try {
      long then = now;
      long number = sequence.get();
      List<Timed> planned = List.copyOf(actions);
      return () -> {
        reset(Instant.ofEpochMilli(then));
        mutex.lock();
        try {
          sequence.set(number);
          actions.addAll(planned);
        } finally {
          mutex.unlock();
        }
      };
    } finally {
      mutex.unlock();
    }
  }

  private void moving(Consumer<PriorityQueue<Timed>> work) {
    if (moving.isHeldByCurrentThread()) {
      throw new IllegalStateException(
          "The clock is moving already: this runs inside advance, advanceTo or advanceUntil."
              + "\n  to mend:   plan it with clock().after(Duration, Action) instead");
    }
    moving.lock();
    try {
      advancing = true;
      PriorityQueue<Timed> queue = new PriorityQueue<>();
      for (ExecutionTree tree : open) {
        offer(queue, tree);
      }
      work.accept(queue);
    } finally {
      advancing = false;
      changed.clear();
      moving.unlock();
    }
  }

  private static void offer(PriorityQueue<Timed> queue, ExecutionTree tree) {
    long due = tree.due();
    if (due != Timeline.NEVER) {
      queue.add(new Timed(due, tree.number(), tree, null));
    }
  }

  /**
   * Fires all that is due up to this time. All of it fires, even if something fails: the first
   * failure is thrown at the end.
   */
  private Failures fireUntil(PriorityQueue<Timed> queue, long target) {
    Failures failures = new Failures();
    Timed next;
    while ((next = peek(queue)) != null && next.millis() <= target) {
      moveTo(Math.max(now, next.millis()));
      fire(queue, next, failures);
    }
    moveTo(target);
    return failures;
  }

  private void fire(PriorityQueue<Timed> queue, Timed next, Failures failures) {
    Action action = next.action();
    ExecutionTree tree = next.tree();
    if (action != null) {
      mutex.lock();
      try {
        actions.remove(next);
      } finally {
        mutex.unlock();
      }
      failures.run(action);
    } else if (tree != null) {
      queue.poll();
      failures.run(() -> waker.accept(tree));
    }
  }

  /** The first of all that waits, without what has changed its mind. */
  private @Nullable Timed peek(PriorityQueue<Timed> queue) {
    ExecutionTree late;
    while ((late = changed.poll()) != null) {
      offer(queue, late);
    }
    Timed first = queue.peek();
    while (first != null && isStale(first)) {
      queue.poll();
      first = queue.peek();
    }
    mutex.lock();
    try {
      Timed action = actions.peek();
      return action == null || (first != null && first.compareTo(action) < 0) ? first : action;
    } finally {
      mutex.unlock();
    }
  }

  /** Whether nothing is left but the quota of time of executions that wait for the outside. */
  private boolean isIdle(PriorityQueue<Timed> queue, Timed next) {
    mutex.lock();
    try {
      return isIdle(next)
          && actions.isEmpty()
          && queue.stream().allMatch(timed -> isStale(timed) || isIdle(timed));
    } finally {
      mutex.unlock();
    }
  }

  private static boolean isIdle(Timed timed) {
    ExecutionTree tree = timed.tree();
    return tree != null && tree.isIdle();
  }

  private boolean isStale(Timed timed) {
    ExecutionTree tree = timed.tree();
    return tree != null && (tree.due() != timed.millis() || !open.contains(tree));
  }

  private void moveTo(long millis) {
    mutex.lock();
    try {
      now = millis;
    } finally {
      mutex.unlock();
    }
    for (Runnable listener : listeners) {
      listener.run();
    }
  }
}
