package io.github.sfntest.internal.service;

import io.github.sfntest.internal.runtime.TimelineLock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who may run or read a timeline: one thread at a time, under the timeline's lock.
 *
 * <p>A mock's answer runs under the lock of its execution and may call the client, which may need
 * the lock of another one, whose mock's answer may need the first. Nobody waits then: a thread that
 * would close a circle of waiting threads goes ahead without the lock. That is safe, because every
 * thread of the circle stands still inside an answer until this one is done, and a timeline can be
 * called from inside an answer. Thread-safe.
 */
final class Turns {
  private final ThreadLocal<Held> held = ThreadLocal.withInitial(Held::new);
  private final Map<Thread, TimelineLock> waiting = new ConcurrentHashMap<>();
  private final ReentrantLock guard = new ReentrantLock();
  private final Condition released = guard.newCondition();

  /** How many turns a thread has. */
  private static final class Held {
    private int turns;
  }

  /** How a thread came to its turn. */
  enum Turn {
    /** It holds the lock, for the first time. */
    FIRST,
    /** It held the lock before: an answer calls the client. */
    NESTED,
    /** It goes ahead without the lock, since its owner waits for this thread. */
    BORROWED
  }

  /** Waits for the turn. Each call wants a {@link #leave} with its result. */
  Turn enter(TimelineLock lock) {
    if (lock.isHeldByCurrentThread()) {
      lock.lock();
      return Turn.NESTED;
    }
    if (!lock.tryLock()) {
      if (!holdsAny()) {
        lock.lock();
      } else if (!enterFromAnswer(lock)) {
        return Turn.BORROWED;
      }
    }
    held.get().turns++;
    return Turn.FIRST;
  }

  void leave(TimelineLock lock, Turn turn) {
    if (turn == Turn.BORROWED) {
      return;
    }
    if (turn == Turn.FIRST) {
      held.get().turns--;
    }
    lock.unlock();
    if (turn == Turn.FIRST && !waiting.isEmpty()) {
      guard.lock();
      try {
        released.signalAll();
      } finally {
        guard.unlock();
      }
    }
  }

  /** Whether the calling thread is inside an answer of a mock. */
  boolean holdsAny() {
    return held.get().turns > 0;
  }

  private boolean enterFromAnswer(TimelineLock lock) {
    Thread self = Thread.currentThread();
    guard.lock();
    try {
      while (true) {
        waiting.put(self, lock);
        if (lock.tryLock()) {
          return true;
        }
        if (leadsTo(self, lock)) {
          return false;
        }
        released.awaitUninterruptibly();
      }
    } finally {
      waiting.remove(self);
      guard.unlock();
    }
  }

  private boolean leadsTo(Thread self, TimelineLock lock) {
    TimelineLock wanted = lock;
    while (wanted != null) {
      Thread owner = wanted.owner();
      if (owner == self) {
        return true;
      }
      wanted = owner == null ? null : waiting.get(owner);
    }
    return false;
  }
}
