package io.github.sfntest.mock;

import org.jspecify.annotations.Nullable;

/**
 * One outcome in a mock's sequence. Immutable.
 *
 * @param reply what it gives
 * @param count how many times, 0 if not said
 * @param submitted the answer to the request itself, or null
 * @param latencyMillis virtual time from the call to its end
 */
record Step(Reply reply, int count, @Nullable Given submitted, long latencyMillis) {

  static Step of(Reply reply) {
    return new Step(reply, 0, null, 0);
  }

  Step times(int newCount) {
    return new Step(reply, newCount, submitted, latencyMillis);
  }

  Step submitting(Given value) {
    return new Step(reply, count, value, latencyMillis);
  }

  Step after(long millis) {
    return new Step(reply, count, submitted, millis);
  }

  /** Whether strictness wants it: a gap in a mock file should not be reached. */
  boolean mustBeReached() {
    return !(reply instanceof Reply.Missing);
  }

  /** Whether one more call gets this outcome, after {@code given} got it. */
  boolean lasts(int given, boolean isLast) {
    return count == 0 ? isLast || given == 0 : given < count;
  }
}
