package io.github.sfntest.junit5;

/**
 * What the executions of a failed test did: no failure of its own, carried along as a suppressed
 * exception.
 */
final class ExecutionTrace extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A trace has many lines: it begins on one of its own, below the class's name. */
  ExecutionTrace(String trace) {
    super("\n" + trace, null, false, false);
  }
}
