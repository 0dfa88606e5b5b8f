package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sfntest.definition.Diagnostic;
import io.github.sfntest.definition.InvalidStateMachineException;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionDiagnostic;

/** Registering, creating and validating find the same, in the same order and words. */
class OneValidatorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "not a definition",
        "{}",
        """
        {"StartAt": "A", "States": {
          "A": {"Type": "Pass", "InputPath": "a", "Next": "B"},
          "C": {"Type": "Wait", "Seconds": -1, "End": true}}}\
        """,
        """
        {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
          "A": {"Type": "Pass", "Output": ["{% 1 + %}", "{% $ %}"], "End": true}}}\
        """,
        """
        {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "A"}}}\
        """
      })
  void finds_the_same_everywhere(String definition) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      SfnClient client = sfn.client();
      List<Diagnostic> registered =
          catchThrowableOfType(
                  InvalidStateMachineException.class, () -> sfn.register("m", definition))
              .diagnostics();
      String text =
          registered.stream()
              .map(OneValidatorTest::inARefusal)
              .collect(Collectors.joining(", ", "Invalid State Machine Definition: '", "'"));

      String created =
          refusal(
              () ->
                  client.createStateMachine(r -> r.name("m").roleArn("r").definition(definition)));
      List<ValidateStateMachineDefinitionDiagnostic> validated =
          client.validateStateMachineDefinition(r -> r.definition(definition)).diagnostics();

      assertThat(created).isEqualTo(text);
      assertThat(validated)
          .extracting(ValidateStateMachineDefinitionDiagnostic::message)
          .isEqualTo(registered.stream().map(Diagnostic::message).toList());
    }
  }

  private static String inARefusal(Diagnostic diagnostic) {
    String location = diagnostic.location().orElse("null");
    // the text for what is no JSON has its place in it
    return diagnostic.code()
        + ": "
        + diagnostic.message()
        + (location.startsWith("[Source") ? "" : " at " + location);
  }

  private static String refusal(ThrowingCallable call) {
    return catchThrowableOfType(InvalidDefinitionException.class, call)
        .awsErrorDetails()
        .errorMessage();
  }
}
