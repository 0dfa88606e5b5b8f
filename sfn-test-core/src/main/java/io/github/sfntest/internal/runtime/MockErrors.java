package io.github.sfntest.internal.runtime;

import io.github.sfntest.internal.asl.TaskState;

/** Mistakes of the test that only the runtime can see. */
final class MockErrors {

  private MockErrors() {}

  static AssertionError noHeartbeat(Strand strand, TaskState state) {
    return new AssertionError(
        """
        This task has no heartbeat to miss.
          where:     state machine '%s' > state '%s' > HeartbeatSeconds (attempt %d)
          expected:  thenMissHeartbeat() wants a Task with HeartbeatSeconds or HeartbeatSecondsPath
          to mend:   set HeartbeatSeconds on the state, or use thenTimeOut()\
        """
            .formatted(strand.run().spec().stateMachineName(), state.name(), strand.attempt()));
  }

  static AssertionError endlessNesting(Strand strand, String stateMachine) {
    return new AssertionError(
        """
        Nested executions start each other without an end.
          where:     state machine '%s' > state '%s', which starts '%s'
          expected:  at most %d executions in each other, and %d of one start
          to mend:   let the definition stop, or mock the start: whenNestedExecution("%s").thenReturn(…)\
        """
            .formatted(
                strand.run().spec().stateMachineName(),
                strand.state().name(),
                stateMachine,
                Timeline.DEEPEST_NESTING,
                Timeline.MOST_NESTED,
                stateMachine));
  }
}
