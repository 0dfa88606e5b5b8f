package io.github.sfntest.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.SfnTestEnvironment;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionDiagnostic;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionRequest;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResponse;

/** {@code ValidateStateMachineDefinition}; each row is a sentence of the API Reference. */
class ValidateDefinitionTest {
  private static final String WARNED =
      """
      {"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": "$.a", "End": true}}}\
      """;
  private static final String BOTH = WARNED.replace("\"End\": true", "\"Next\": \"B\"");

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();

  @AfterEach
  void close() {
    sfn.close();
  }

  private ValidateStateMachineDefinitionResponse validate(
      String definition, Consumer<ValidateStateMachineDefinitionRequest.Builder> more) {
    return sfn.client()
        .validateStateMachineDefinition(r -> r.definition(definition).applyMutation(more));
  }

  private static List<String> findings(ValidateStateMachineDefinitionResponse response) {
    return response.diagnostics().stream().map(ValidateDefinitionTest::text).toList();
  }

  private static String text(ValidateStateMachineDefinitionDiagnostic diagnostic) {
    return String.join(
        " | ",
        diagnostic.severityAsString(),
        diagnostic.code(),
        diagnostic.message(),
        String.valueOf(diagnostic.location()));
  }

  /** A definition with as many errors. */
  private static String wrong(int errors) {
    return IntStream.range(0, errors)
        .mapToObj(i -> "\"S" + i + "\": {\"Type\": \"Succeed\", \"Bad\": 1}")
        .collect(Collectors.joining(", ", "{\"StartAt\": \"S0\", \"States\": {", "}}"));
  }

  @Test
  void a_definition_without_errors_is_ok() {
    var response = validate(Samples.PASS, r -> {});

    assertThat(response.resultAsString()).isEqualTo("OK");
    assertThat(response.hasDiagnostics()).isTrue();
    assertThat(response.diagnostics()).isEmpty();
    assertThat(response.sdkHttpResponse().statusCode()).isEqualTo(200);
    assertThat(sfn.stateMachines()).isEmpty();
  }

  @Test
  void a_finding_has_severity_code_message_and_location() {
    var response = validate("{}", r -> {});

    assertThat(response.resultAsString()).isEqualTo("FAIL");
    assertThat(findings(response))
        .containsExactly(
            "ERROR | SCHEMA_VALIDATION_FAILED | These fields are required: [States, StartAt] | /");
  }

  @Test
  void a_finding_of_the_whole_definition_has_no_location() {
    assertThat(
            findings(
                validate(
                    "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"Next\":"
                        + " \"A\"}}}",
                    r -> {})))
        .containsExactly("ERROR | MISSING_END_STATE | Workflow has no terminal state | null");
  }

  @Test
  void the_type_decides_which_resources_are_right() {
    String definition =
        "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Task\", \"End\": true, \"Resource\":"
            + " \"arn:aws:states:us-east-1:123456789012:activity:a\"}}}";

    assertThat(validate(definition, r -> {}).resultAsString()).isEqualTo("OK");
    assertThat(findings(validate(definition, r -> r.type("EXPRESS"))))
        .containsExactly(
            "ERROR | SCHEMA_VALIDATION_FAILED | Express state machine does not support Activity ARN"
                + " | /States/A/Resource");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "ERROR")
  void warnings_are_left_out_unless_they_are_asked_for(String severity) {
    assertThat(findings(validate(WARNED, r -> r.severity(severity)))).isEmpty();
    assertThat(findings(validate(BOTH, r -> r.severity(severity))))
        .containsExactly(
            "ERROR | MISSING_TRANSITION_TARGET | Missing 'Next' target: B | /States/A/Next",
            "ERROR | MISSING_END_STATE | Workflow has no terminal state | null");
  }

  @Test
  void warnings_stand_beside_errors_where_they_are_asked_for() {
    assertThat(findings(validate(BOTH, r -> r.severity("WARNING"))))
        .containsExactly(
            "WARNING | PASS_RESULT_IS_STATIC | The Result of a Pass state is static: paths in it"
                + " are not evaluated | /States/A/Result",
            "ERROR | MISSING_TRANSITION_TARGET | Missing 'Next' target: B | /States/A/Next",
            "ERROR | MISSING_END_STATE | Workflow has no terminal state | null");
  }

  @Test
  void warnings_do_not_fail_a_definition_nor_keep_it_from_being_created() {
    assertThat(validate(WARNED, r -> r.severity("WARNING")).resultAsString()).isEqualTo("OK");

    sfn.client().createStateMachine(r -> r.name("warned").definition(WARNED).roleArn(Samples.ROLE));
    assertThat(sfn.stateMachine("warned").run("{}").output())
        .hasValueSatisfying(output -> assertThat(output.textValue()).isEqualTo("$.a"));
  }

  @ParameterizedTest
  @CsvSource({
    "   , 100, 100, false",
    "   , 101, 100, true",
    "  0, 100, 100, false",
    "  0, 101, 100, true",
    "  1,   2,   1, true",
    "  2,   2,   2, false",
    "100, 101, 100, true"
  })
  void at_most_so_many_findings_are_answered(
      Integer maxResults, int errors, int answered, boolean truncated) {
    var response = validate(wrong(errors), r -> r.maxResults(maxResults));

    assertThat(response.diagnostics()).hasSize(answered);
    assertThat(response.truncated()).isEqualTo(truncated);
    assertThat(response.resultAsString()).isEqualTo("FAIL");
  }

  @Test
  void findings_below_the_asked_severity_do_not_count() {
    var response = validate(WARNED, r -> r.maxResults(1));

    assertThat(response.truncated()).isFalse();
    assertThat(response.diagnostics()).isEmpty();
  }
}
