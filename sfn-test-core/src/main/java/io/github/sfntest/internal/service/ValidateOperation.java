package io.github.sfntest.internal.service;

import io.github.sfntest.definition.Diagnostic;
import io.github.sfntest.internal.asl.CompileResult;
import io.github.sfntest.internal.asl.StateMachineCompiler;
import java.util.List;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionDiagnostic;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionRequest;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResponse;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResultCode;

/** {@code ValidateStateMachineDefinition}. */
final class ValidateOperation {
  /** API Reference: the default of {@code maxResults}, which 0 stands for too. */
  private static final int DEFAULT_RESULTS = 100;

  private static final String WARNING = "WARNING";

  private ValidateOperation() {}

  static ValidateStateMachineDefinitionResponse validate(
      ValidateStateMachineDefinitionRequest request) {
    CompileResult result =
        StateMachineCompiler.compile(
            request.definition(), Definitions.type(request.typeAsString()));
    // API Reference: only errors are listed unless warnings are asked for
    boolean warnings = WARNING.equals(request.severityAsString());
    List<ValidateStateMachineDefinitionDiagnostic> all =
        result.diagnostics().stream()
            .filter(diagnostic -> warnings || diagnostic.isError())
            .map(ValidateOperation::diagnostic)
            .toList();
    Integer asked = request.maxResults();
    int most = asked == null || asked == 0 ? DEFAULT_RESULTS : asked;
    ValidateStateMachineDefinitionResponse.Builder response =
        ValidateStateMachineDefinitionResponse.builder()
            .result(
                result.isValid()
                    ? ValidateStateMachineDefinitionResultCode.OK
                    : ValidateStateMachineDefinitionResultCode.FAIL)
            .diagnostics(all.subList(0, Math.min(most, all.size())))
            .truncated(all.size() > most);
    Answers.stamp(response);
    return response.build();
  }

  private static ValidateStateMachineDefinitionDiagnostic diagnostic(Diagnostic diagnostic) {
    return ValidateStateMachineDefinitionDiagnostic.builder()
        .severity(diagnostic.severity().name())
        .code(diagnostic.code())
        .message(diagnostic.message())
        .location(diagnostic.location().orElse(null))
        .build();
  }
}
