package io.github.sfntest.mock;

import org.jspecify.annotations.Nullable;

/**
 * A mock that a test has begun to declare, shared by all that are narrowed from it. Thread-safe.
 */
final class Draft {
  private volatile @Nullable Declaration latest;
  private volatile boolean finished;

  /** Notes how far it is narrowed by now. */
  void narrowedTo(Declaration declaration) {
    latest = declaration;
  }

  /** Notes that an outcome was given. */
  void finish() {
    finished = true;
  }

  /** What was declared last, if there is no outcome for any of it; else null. */
  @Nullable Declaration unfinished() {
    return finished ? null : latest;
  }
}
