package io.github.sfntest.internal.service;

import org.jspecify.annotations.Nullable;

/** Collects what fails while all the rest is still done. Confined to one thread. */
final class Failures {
  private @Nullable Throwable first;

  /** Runs this; what it throws is kept. */
  void run(VirtualTime.Action action) {
    try {
      action.run();
    } catch (Exception | AssertionError e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      if (first == null) {
        first = e;
      } else if (first != e) {
        first.addSuppressed(e);
      }
    }
  }

  /** Throws the first failure, the others suppressed in it. */
  void throwFirst() {
    if (first instanceof Error error) {
      throw error;
    }
    if (first instanceof RuntimeException exception) {
      throw exception;
    }
    if (first != null) {
      throw new IllegalStateException("An action of the clock failed: " + first, first);
    }
  }
}
