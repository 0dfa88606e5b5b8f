package io.github.sfntest.internal.runtime;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A timeline's lock, which tells who holds it. */
public final class TimelineLock extends ReentrantLock {
  private static final long serialVersionUID = 1L;

  /** Made by the timeline. */
  TimelineLock() {}

  /** The thread that holds it at this moment, or null. */
  public @Nullable Thread owner() {
    return getOwner();
  }
}
