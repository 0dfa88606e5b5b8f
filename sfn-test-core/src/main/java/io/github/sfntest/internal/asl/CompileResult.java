package io.github.sfntest.internal.asl;

import io.github.sfntest.definition.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a definition.
 *
 * @param machine the compiled machine; null if and only if there is an error among the diagnostics
 * @param diagnostics all findings, in the order in which AWS would list them
 */
public record CompileResult(@Nullable StateMachine machine, List<Diagnostic> diagnostics) {

  public CompileResult {
    diagnostics = List.copyOf(diagnostics);
    boolean refused = false;
    for (Diagnostic each : diagnostics) {
      refused |= each.isError();
    }
    if (refused != (machine == null)) {
      throw new IllegalArgumentException("a machine and an error exclude each other");
    }
  }

  /** Whether there is a machine. */
  public boolean isValid() {
    return machine != null;
  }
}
