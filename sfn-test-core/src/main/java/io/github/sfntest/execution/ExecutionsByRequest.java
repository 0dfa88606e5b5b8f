package io.github.sfntest.execution;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * Finds the execution that a response tells of, by the response's request id. An entry lives as
 * long as the response does. Thread-safe.
 */
@API(status = API.Status.INTERNAL)
public final class ExecutionsByRequest {
  private static final Map<String, Supplier<Optional<Execution>>> FINDERS = new WeakHashMap<>();
  private static final ReentrantLock LOCK = new ReentrantLock();

  private ExecutionsByRequest() {}

  /**
   * Remembers which execution a response tells of.
   *
   * @param requestId the very object that the response holds: the entry goes when nothing holds it
   *     any more
   * @param finder gives the execution, if it is still known; it must not hold the id
   */
  public static void remember(String requestId, Supplier<Optional<Execution>> finder) {
    LOCK.lock();
    try {
      FINDERS.put(requestId, finder);
    } finally {
      LOCK.unlock();
    }
  }

  /**
   * The execution that a response tells of.
   *
   * @param requestId the response's request id
   * @return the execution; empty if the response is not the fake's, tells of none, or of one that
   *     is not known any more
   */
  public static Optional<Execution> find(String requestId) {
    Supplier<Optional<Execution>> finder;
    LOCK.lock();
    try {
      finder = FINDERS.get(requestId);
    } finally {
      LOCK.unlock();
    }
    return finder == null ? Optional.empty() : finder.get();
  }
}
