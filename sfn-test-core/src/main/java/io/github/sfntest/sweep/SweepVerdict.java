package io.github.sfntest.sweep;

import org.apiguardian.api.API;

/** What became of an error that a Task met. */
@API(status = API.Status.EXPERIMENTAL)
public enum SweepVerdict {
  /** A retrier took it, and all executions succeeded. */
  RETRIED,
  /**
   * A catcher took it, or a Map tolerated it; then all executions succeeded with another output
   * than without the error, or ended in a Fail state.
   */
  HANDLED,
  /**
   * A catcher took it, or a Map tolerated it, and all executions succeeded with exactly the output
   * they have without the error: nobody who reads the outputs can know.
   */
  SWALLOWED,
  /** An execution ended with an error, and not by a Fail state. */
  UNHANDLED,
  /**
   * The re-run came to no end: a task has no mock, an execution still waits, or the error was not
   * met at all. It is the test that has to be mended.
   */
  BROKEN
}
