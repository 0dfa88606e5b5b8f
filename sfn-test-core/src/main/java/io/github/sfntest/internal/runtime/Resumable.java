package io.github.sfntest.internal.runtime;

import org.jspecify.annotations.Nullable;

/** Work that a redriven execution goes on with: its parts that had succeeded are not run again. */
interface Resumable extends Work {

  /** Goes on with what had failed, was aborted or had not begun. */
  void redrive();

  /** The work itself if it has parts, else null. */
  static @Nullable Resumable of(@Nullable Work work) {
    return work instanceof Resumable parts ? parts : null;
  }
}
