package io.github.sfntest.internal.asl;

import io.github.sfntest.definition.StateMachineType;

/** Resources of Tasks as the parser reads them. */
public final class Resources {

  private Resources() {}

  /** The parsed resource of a Task with this {@code Resource}. */
  public static TaskResource of(String arn) {
    StateMachine machine =
        StateMachineCompiler.compile(
                "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Task\",\"End\":true,\"Resource\":\""
                    + arn
                    + "\"}}}",
                StateMachineType.STANDARD)
            .machine();
    if (machine == null) {
      throw new IllegalArgumentException("no resource of a Task: " + arn);
    }
    return ((TaskState) machine.graph().state("S")).resource();
  }
}
