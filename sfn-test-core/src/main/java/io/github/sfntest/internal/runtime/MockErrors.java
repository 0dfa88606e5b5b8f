package io.github.sfntest.internal.runtime;

import io.github.sfntest.internal.asl.TaskState;

/** Mistakes in the use of a mock that only the runtime can see. */
final class MockErrors {

  private MockErrors() {}

  static AssertionError noHeartbeat(Strand strand, TaskState state) {
    return new AssertionError(
        """
        This task has no heartbeat to miss.
          where:     state machine '%s' > state '%s' > HeartbeatSeconds (attempt %d)
          expected:  thenMissHeartbeat() wants a Task with HeartbeatSeconds or HeartbeatSecondsPath
          to mend:   set HeartbeatSeconds on the state, or use thenTimeOut()"""
            .formatted(strand.run().spec().stateMachineName(), state.name(), strand.attempt()));
  }
}
