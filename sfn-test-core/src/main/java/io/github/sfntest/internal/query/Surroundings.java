package io.github.sfntest.internal.query;

import java.time.Instant;

/**
 * What an expression may ask of the world: all of it virtual and drawn from the execution's seed.
 */
public interface Surroundings {

  /** The execution's virtual time. */
  Instant now();

  /** The next version 4 UUID of the execution. */
  String uuid();

  /** The next random number, 0 inclusive to 1 exclusive. */
  double random();
}
