package io.github.sfntest.internal.runtime;

/**
 * What is going on inside a state that takes time: a task attempt, a wait, branches or iterations.
 */
interface Work {

  /**
   * Stops it, because something else failed or the execution was stopped.
   *
   * @param cause the id of the event that is the reason
   */
  void abort(int cause);
}
