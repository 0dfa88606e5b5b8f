package io.github.sfntest.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.definition.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class InvalidStateMachineExceptionTest {

  private static Diagnostic error(int line, int column, String code, String text, String place) {
    return new Diagnostic(
        Severity.ERROR,
        code,
        text,
        Optional.ofNullable(place),
        OptionalInt.of(line),
        OptionalInt.of(column));
  }

  @Test
  void lists_all_findings_with_line_and_column() {
    List<Diagnostic> findings =
        List.of(
            error(
                6,
                15,
                "MISSING_TRANSITION_TARGET",
                "Missing 'Next' target: Shipp",
                "/States/Pay/Next"),
            error(3, 13, "MISSING_END_STATE", "Workflow has no terminal state", null),
            new Diagnostic(
                Severity.WARNING,
                "NO_DOLLAR",
                "Looks like a path",
                Optional.of("/States/Pay/Parameters"),
                OptionalInt.empty(),
                OptionalInt.empty()));

    InvalidStateMachineException exception =
        new InvalidStateMachineException("order", "order.asl.json", findings);

    assertThat(exception)
        .hasMessage(
            """
            The definition of a state machine is not valid: 2 errors.
              where:     state machine 'order', order.asl.json
              expected:  a definition that AWS Step Functions accepts; this one has
                           6:15  MISSING_TRANSITION_TARGET: Missing 'Next' target: Shipp at /States/Pay/Next
                           3:13  MISSING_END_STATE: Workflow has no terminal state
                           warning, NO_DOLLAR: Looks like a path at /States/Pay/Parameters
              to mend:   correct the definition at line:column; codes and texts are those of AWS\
            """);
    assertThat(exception.diagnostics()).isEqualTo(findings);
    assertThat(exception.stateMachineName()).isEqualTo("order");
  }

  @Test
  void names_the_other_way_to_mend_a_state_that_leads_nowhere() {
    assertThat(
            new InvalidStateMachineException(
                "order",
                null,
                List.of(
                    error(
                        3,
                        9,
                        "SCHEMA_VALIDATION_FAILED",
                        "These fields are required: [Next]",
                        "/States/Pay"))))
        .hasMessage(
            """
            The definition of a state machine is not valid: 1 error.
              where:     state machine 'order'
              expected:  a definition that AWS Step Functions accepts; this one has
                           3:9  SCHEMA_VALIDATION_FAILED: These fields are required: [Next] at /States/Pay
              to mend:   correct the definition at line:column; codes and texts are those of AWS; a state that ends the execution or its branch has "End": true\
            """);
  }

  @Test
  void cuts_the_list_at_twenty() {
    List<Diagnostic> findings = new ArrayList<>();
    for (int i = 1; i <= 23; i++) {
      findings.add(
          error(i, 1, "SCHEMA_VALIDATION_FAILED", "Value cannot be empty", "/States/S" + i));
    }

    InvalidStateMachineException exception =
        new InvalidStateMachineException("order", null, findings);

    assertThat(exception.getMessage().lines())
        .hasSize(3 + 20 + 1 + 1)
        .startsWith(
            "The definition of a state machine is not valid: 23 errors.",
            "  where:     state machine 'order'")
        .contains(
            "               20:1  SCHEMA_VALIDATION_FAILED: Value cannot be empty at /States/S20",
            "               … and 3 more")
        .doesNotContain("S21");
    assertThat(exception.diagnostics()).hasSize(23);
  }

  @Test
  void shows_a_text_that_is_no_json_on_one_line() {
    String place = "[Source: (String)\"nope\"; line: 1, column: 5]";
    Diagnostic finding =
        error(
            1,
            5,
            "INVALID_JSON_DESCRIPTION",
            "Unrecognized token 'nope': was expecting (JSON String)\n at " + place,
            place);

    assertThat(new InvalidStateMachineException("order", null, List.of(finding)))
        .hasMessage(
            """
            The definition of a state machine is not valid: 1 error.
              where:     state machine 'order'
              expected:  a definition that AWS Step Functions accepts; this one has
                           1:5  INVALID_JSON_DESCRIPTION: Unrecognized token 'nope': was expecting (JSON String) at [Source: (String)"nope"; line: 1, column: 5]
              to mend:   correct the definition at line:column; codes and texts are those of AWS\
            """);
  }
}
