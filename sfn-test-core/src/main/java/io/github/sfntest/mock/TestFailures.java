package io.github.sfntest.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The errors that must fail the test, even if code under test swallowed them. Thread-safe. */
final class TestFailures {

  /** A test that loops over a broken execution must not fill the memory. */
  private static final int KEPT = 100;

  private final ReentrantLock lock = new ReentrantLock();
  private final List<AssertionError> failures = new ArrayList<>();

  void add(AssertionError failure) {
    lock.lock();
    try {
      // The same object may pass several times: an answer may run another execution.
      if (failures.size() < KEPT && failures.stream().noneMatch(known -> known == failure)) {
        failures.add(failure);
      }
    } finally {
      lock.unlock();
    }
  }

  /** A copy, the first first. */
  List<AssertionError> all() {
    lock.lock();
    try {
      return List.copyOf(failures);
    } finally {
      lock.unlock();
    }
  }

  void forget() {
    lock.lock();
    try {
      failures.clear();
    } finally {
      lock.unlock();
    }
  }
}
