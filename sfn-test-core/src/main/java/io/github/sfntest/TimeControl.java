package io.github.sfntest;

import org.apiguardian.api.API;

/** How virtual time passes in executions. */
@API(status = API.Status.EXPERIMENTAL)
public enum TimeControl {
  /**
   * An execution runs until it ends, or until nothing is left but waits for the outside: waits,
   * retry delays and latencies take no real time and need no help. The default.
   */
  SKIP,
  /**
   * Waits, retry delays and latencies pass only when the test moves the clock, so that it can stop
   * an execution in the middle of one. {@code startSyncExecution} skips all the same.
   */
  MANUAL
}
