package io.github.sfntest.internal.trace;

import io.github.sfntest.internal.asl.StateMachine;

/**
 * An execution that knows what it runs: its trace shows branches, its state names can be checked.
 */
public interface HasDefinition {

  /** The compiled definition it runs. */
  StateMachine definition();
}
