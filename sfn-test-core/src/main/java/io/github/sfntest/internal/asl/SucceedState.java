package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.QueryLanguage;

/** A {@code Succeed} state. */
public record SucceedState(String name, QueryLanguage queryLanguage, DataFlow dataFlow)
    implements State {

  @Override
  public StateKind kind() {
    return StateKind.SUCCEED;
  }
}
