package io.github.sfntest;

import io.github.sfntest.definition.InvalidStateMachineException;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.internal.asl.CompileResult;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.internal.asl.StateMachineCompiler;
import io.github.sfntest.internal.json.NearNames;
import io.github.sfntest.internal.service.FakeService;
import io.github.sfntest.internal.service.Machine;
import software.amazon.awssdk.services.sfn.model.SfnException;

/** Registers state machines, and finds them by name. */
final class Registration {

  private Registration() {}

  static Machine register(FakeService service, StateMachineDefinition definition) {
    String text = definition.text();
    CompileResult result = StateMachineCompiler.compile(text, definition.type());
    StateMachine compiled = result.machine();
    if (compiled == null) {
      throw new InvalidStateMachineException(
          definition.name(), definition.source(), definition.located(result.diagnostics()));
    }
    try {
      return service.register(definition.name(), definition.type(), text, compiled);
    } catch (SfnException e) {
      throw new IllegalArgumentException(
          "The state machine cannot be registered: "
              + e.awsErrorDetails().errorMessage()
              + "\n  where:     "
              + definition
              + "\n  expected:  a name of 1 to 80 characters that no other definition has in this"
              + " environment"
              + "\n  to mend:   give it another name: definition.named(name)",
          e);
    }
  }

  static Machine find(FakeService service, String name) {
    Machine machine = service.machine(name);
    if (machine == null) {
      throw new IllegalArgumentException(
          "There is no state machine '"
              + name
              + "'."
              + "\n  where:     this SfnTestEnvironment"
              + "\n  expected:  the name of a registered state machine"
              + "\n  to mend:   "
              + NearNames.hint(name, service.machines().stream().map(Machine::name).toList()));
    }
    return machine;
  }
}
