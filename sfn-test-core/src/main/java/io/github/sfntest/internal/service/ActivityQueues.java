package io.github.sfntest.internal.service;

import io.github.sfntest.internal.runtime.ParkedTask;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.sfn.model.EncryptionConfiguration;

/** The activities and the tasks that wait for their workers. Thread-safe. */
final class ActivityQueues {
  private final Map<String, Activity> activities = new HashMap<>();
  private final Map<String, Deque<ParkedTask>> tasks = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean closed;

  /** One activity. */
  record Activity(
      String arn, String name, Instant created, EncryptionConfiguration encryption, Tags tags) {}

  /** Adds an activity unless its ARN is taken: then the one that has it is returned. */
  Activity addIfAbsent(Activity activity) {
    lock.lock();
    try {
      Activity there = activities.putIfAbsent(activity.arn(), activity);
      return there == null ? activity : there;
    } finally {
      lock.unlock();
    }
  }

  @Nullable Activity find(String arn) {
    lock.lock();
    try {
      return activities.get(arn);
    } finally {
      lock.unlock();
    }
  }

  boolean exists(String arn) {
    return find(arn) != null;
  }

  void remove(String arn) {
    lock.lock();
    try {
      activities.remove(arn);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  List<Activity> byName() {
    lock.lock();
    try {
      return activities.values().stream().sorted(Comparator.comparing(Activity::name)).toList();
    } finally {
      lock.unlock();
    }
  }

  /** Hands a task to the workers, if it is one of an activity. */
  void offer(ParkedTask task) {
    String arn = task.activityArn();
    if (arn != null) {
      lock.lock();
      try {
        tasks.computeIfAbsent(arn, key -> new ArrayDeque<>()).addLast(task);
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /** Lets all who wait look at the clock and at the queues. */
  void wakeAll() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void reset() {
    lock.lock();
    try {
      tasks.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The next task of an activity, perhaps one that is over already. Waits for one in real time.
   *
   * @param nanos how long at most
   * @param over whether virtual time has ended the wait
   * @return null if there is none
   */
  @Nullable ParkedTask poll(String arn, long nanos, BooleanSupplier over) {
    long left = nanos;
    lock.lock();
    try {
      while (true) {
        Deque<ParkedTask> queue = tasks.get(arn);
        ParkedTask first = queue == null ? null : queue.pollFirst();
        if (first != null || left <= 0 || closed || over.getAsBoolean()) {
          return first;
        }
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      // what the SDK throws when its thread is interrupted in a call
      throw AbortedException.create("Thread was interrupted", e);
    } finally {
      lock.unlock();
    }
  }
}
