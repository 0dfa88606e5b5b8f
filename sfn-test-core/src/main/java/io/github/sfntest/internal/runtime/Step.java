package io.github.sfntest.internal.runtime;

/** One entry of a timeline's queue: a piece of work that takes no virtual time. */
interface Step {

  /** Does it. */
  void take();
}
