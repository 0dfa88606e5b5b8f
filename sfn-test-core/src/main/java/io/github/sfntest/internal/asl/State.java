package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.QueryLanguage;

/** One compiled state. */
public sealed interface State
    permits TaskState,
        PassState,
        ChoiceState,
        WaitState,
        SucceedState,
        FailState,
        ParallelState,
        MapState {

  StateKind kind();

  /** The state's name: its key in {@code States}. */
  String name();

  /** The state's own query language, else the machine's. */
  QueryLanguage queryLanguage();
}
