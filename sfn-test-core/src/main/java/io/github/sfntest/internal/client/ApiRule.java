package io.github.sfntest.internal.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.model.SfnRequest;

/**
 * What happens to calls of one operation: a sequence of steps, of which the last repeats unless it
 * has a number. Thread-safe.
 */
public final class ApiRule<Q extends SfnRequest> {
  private final Class<Q> requestType;
  private final List<Predicate<? super Q>> conditions = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Step> steps = new ArrayList<>();
  private int index;
  private int given;

  /**
   * One step.
   *
   * @param fault makes what is thrown; null if the call proceeds
   * @param times how often; 0 for once, or on and on if no other follows
   */
  record Step(@Nullable Supplier<? extends SdkException> fault, int times) {}

  /** A rule without steps. */
  public ApiRule(Class<Q> requestType) {
    this.requestType = requestType;
  }

  /** Narrows it. */
  public void withRequest(Predicate<? super Q> condition) {
    conditions.add(condition);
  }

  /** Adds a step; null lets the call proceed. */
  public void then(@Nullable Supplier<? extends SdkException> fault) {
    lock.lock();
    try {
      steps.add(new Step(fault, 0));
    } finally {
      lock.unlock();
    }
  }

  /** How often the last step happens; false if there is none. */
  public boolean times(int count) {
    lock.lock();
    try {
      if (steps.isEmpty()) {
        return false;
      }
      int last = steps.size() - 1;
      steps.set(last, new Step(steps.get(last).fault(), count));
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** What is returned brings it back to the step where it stands. */
  Runnable keep() {
    lock.lock();
    try {
      int indexThen = index;
      int givenThen = given;
      return () -> {
        lock.lock();
        try {
          index = indexThen;
          given = givenThen;
        } finally {
          lock.unlock();
        }
      };
    } finally {
      lock.unlock();
    }
  }

  /** The step for this call; null if the rule does not concern it, or is used up. */
  @Nullable Step claim(SfnRequest request) {
    if (!requestType.isInstance(request)) {
      return null;
    }
    Q typed = requestType.cast(request);
    for (Predicate<? super Q> condition : conditions) {
      if (!condition.test(typed)) {
        return null;
      }
    }
    lock.lock();
    try {
      while (index < steps.size()) {
        Step step = steps.get(index);
        boolean endless = step.times() == 0 && index == steps.size() - 1;
        if (endless || given < Math.max(1, step.times())) {
          given++;
          return step;
        }
        index++;
        given = 0;
      }
      return null;
    } finally {
      lock.unlock();
    }
  }
}
