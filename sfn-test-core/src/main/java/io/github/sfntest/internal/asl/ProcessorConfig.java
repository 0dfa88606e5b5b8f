package io.github.sfntest.internal.asl;

import io.github.sfntest.definition.StateMachineType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code ProcessorConfig} of an item processor.
 *
 * @param isDistributed whether {@code Mode} is DISTRIBUTED
 * @param executionType the type of the child executions; null for none
 */
record ProcessorConfig(boolean isDistributed, @Nullable StateMachineType executionType) {

  private static final ProcessorConfig INLINE = new ProcessorConfig(false, null);
  private static final String DISTRIBUTED = "DISTRIBUTED";
  private static final Set<String> PROCESSOR =
      Set.of("StartAt", "States", "Comment", "ProcessorConfig");

  boolean isExpress() {
    return executionType == StateMachineType.EXPRESS;
  }

  /** Reads the config of a processor, and checks what else stands in the processor. */
  static ProcessorConfig parse(FieldReader processor, GraphContext graph) {
    processor.refuseOthersThan(PROCESSOR);
    FieldReader config = processor.object("ProcessorConfig");
    if (config == null) {
      return INLINE;
    }
    config.refuseOthersThan(Set.of("Mode", "ExecutionType"));
    String mode = config.oneOf("Mode", List.of("INLINE", DISTRIBUTED));
    String type = config.oneOf("ExecutionType", List.of("STANDARD", "EXPRESS"));
    if (!DISTRIBUTED.equals(mode)) {
      if (type != null) {
        config.unsupported("ExecutionType");
      }
      return INLINE;
    }
    config.require("ExecutionType");
    if (graph.isExpress()) {
      config.wrong("Mode", "Express state machine does not support Map states in DISTRIBUTED mode");
    }
    return new ProcessorConfig(
        true, "EXPRESS".equals(type) ? StateMachineType.EXPRESS : StateMachineType.STANDARD);
  }
}
