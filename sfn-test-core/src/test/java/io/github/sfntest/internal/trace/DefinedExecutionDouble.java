package io.github.sfntest.internal.trace;

import io.github.sfntest.internal.asl.StateMachine;

/** An execution written by hand that knows its definition. */
final class DefinedExecutionDouble extends ExecutionDouble implements HasDefinition {
  private final StateMachine definition;

  DefinedExecutionDouble(String name, StateMachine definition) {
    super(name);
    this.definition = definition;
  }

  @Override
  public StateMachine definition() {
    return definition;
  }
}
