package io.github.sfntest.internal.service;

import io.github.sfntest.definition.Diagnostic;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.asl.CompileResult;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.internal.asl.StateMachineCompiler;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The definitions that requests bring. */
final class Definitions {

  private Definitions() {}

  /** Compiles a definition, or throws AWS's InvalidDefinition with all that is wrong with it. */
  static StateMachine compile(String definition, StateMachineType type) {
    return valid(StateMachineCompiler.compile(definition, type));
  }

  /** The machine, or AWS's InvalidDefinition. */
  static StateMachine valid(CompileResult result) {
    StateMachine machine = result.machine();
    if (machine == null) {
      throw ApiErrors.invalidDefinition(
          result.diagnostics().stream()
              .filter(Diagnostic::isError)
              .map(Definitions::finding)
              .collect(Collectors.joining(", ")));
    }
    return machine;
  }

  private static String finding(Diagnostic diagnostic) {
    String text = diagnostic.code() + ": " + diagnostic.message();
    // The parser's own text of a definition that is no JSON has its place already.
    return diagnostic.location().filter(text::endsWith).isPresent()
        ? text
        // AWS writes the absence of a place out, as users report of MISSING_END_STATE.
        : text + " at " + diagnostic.location().orElse("null");
  }

  /** The type a request names; STANDARD if it names none. */
  static StateMachineType type(@Nullable String name) {
    return StateMachineType.EXPRESS.name().equals(name)
        ? StateMachineType.EXPRESS
        : StateMachineType.STANDARD;
  }
}
