package io.github.sfntest.internal.runtime;

import io.github.sfntest.internal.asl.ChoiceState;
import io.github.sfntest.internal.asl.FailState;
import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.asl.ParallelState;
import io.github.sfntest.internal.asl.PassState;
import io.github.sfntest.internal.asl.State;
import io.github.sfntest.internal.asl.SucceedState;
import io.github.sfntest.internal.asl.TaskState;
import io.github.sfntest.internal.asl.WaitState;
import io.github.sfntest.internal.query.QueryException;

/** Which runner a type of state has. */
final class StateRunners {

  private StateRunners() {}

  static void begin(Strand strand, State state) throws QueryException {
    switch (state.kind()) {
      case TASK -> TaskAttempt.begin(strand, (TaskState) state);
      case PASS -> InstantStates.pass(strand, (PassState) state);
      case CHOICE -> ChoiceRunner.run(strand, (ChoiceState) state);
      case WAIT -> WaitRunner.run(strand, (WaitState) state);
      case SUCCEED -> InstantStates.succeed(strand, (SucceedState) state);
      case FAIL -> InstantStates.fail(strand, (FailState) state);
      case PARALLEL -> new ParallelWork(strand, (ParallelState) state).begin();
      case MAP -> MapRunner.begin(strand, (MapState) state);
    }
  }
}
