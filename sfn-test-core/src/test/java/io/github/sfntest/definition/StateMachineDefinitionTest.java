package io.github.sfntest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.SfnTestEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateMachineDefinitionTest {

  private static final String TEXT =
      "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Succeed\"}}}";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"refund.asl.json", "flows/Refund.ASL", " refund.yaml\n"})
  void a_file_name_is_no_text_of_a_definition(String text) {
    assertThatThrownBy(() -> StateMachineDefinition.of("m", text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            This is the name of a file, not a definition.
              where:     StateMachineDefinition.of("m", "%1$s")
              expected:  the text of a definition, as JSON
              to mend:   StateMachineDefinition.fromResource("%1$s").named("m"), or fromFile(…)\
            """
                .formatted(text.strip()));
  }

  @Test
  void is_a_standard_machine_with_the_text_as_it_stands() {
    StateMachineDefinition definition = StateMachineDefinition.of("order", "{\"a\": \"${b}\"}");

    assertThat(definition.name()).isEqualTo("order");
    assertThat(definition.type()).isEqualTo(StateMachineType.STANDARD);
    assertThat(definition.text()).isEqualTo("{\"a\": \"${b}\"}");
    assertThat(definition.source()).isNull();
    assertThat(definition).hasToString("state machine 'order' (STANDARD)");
  }

  @Test
  void gives_copies_with_another_name_or_type() {
    StateMachineDefinition definition = StateMachineDefinition.of("order", TEXT);

    StateMachineDefinition other = definition.named("pay").withType(StateMachineType.EXPRESS);

    assertThat(other).hasToString("state machine 'pay' (EXPRESS)");
    assertThat(other.text()).isEqualTo(TEXT);
    assertThat(definition).hasToString("state machine 'order' (STANDARD)");
  }

  @ParameterizedTest
  @CsvSource({
    "order.asl.json, order",
    "order.json, order",
    "order.asl, order",
    "order.jsonc, order",
    "order.asl.yaml, order",
    "order.yml, order",
    "order.v2.ASL.JSON, order.v2",
    "order, order",
    "my order.asl.json, my-order",
  })
  void is_named_after_its_file(String file, String name) throws IOException {
    assertThat(StateMachineDefinition.fromFile(file(file, TEXT)).name()).isEqualTo(name);
  }

  @Test
  void reads_a_file_in_utf_8_without_its_byte_order_mark() throws IOException {
    Path file = file("order.asl.json", "\uFEFF{\"Comment\":\"Grüße\"}");

    StateMachineDefinition definition = StateMachineDefinition.fromFile(file.toString());

    assertThat(definition.text()).isEqualTo("{\"Comment\":\"Grüße\"}");
    assertThat(definition.source()).isEqualTo(file.toString());
  }

  @Test
  void reads_a_resource() {
    StateMachineDefinition definition =
        StateMachineDefinition.fromResource("/io/github/sfntest/definition/order.asl.json");

    assertThat(definition)
        .hasToString(
            "state machine 'order' (STANDARD) from /io/github/sfntest/definition/order.asl.json");
    assertThat(definition.withSubstitution("ChargeCardArn", "arn").text())
        .contains("\"Resource\": \"arn\"");
  }

  @Test
  void puts_substitutions_in_as_they_stand() {
    StateMachineDefinition definition =
        StateMachineDefinition.of("order", "{\"a\": \"${ A }/${B.c}\", \"n\": ${N}}")
            .withSubstitution("A", "first")
            .withSubstitutions(Map.of("A", "${N}$1", "B.c", "b", "N", "3"));

    assertThat(definition.text()).isEqualTo("{\"a\": \"${N}$1/b\", \"n\": 3}");
  }

  @Test
  void names_every_placeholder_that_is_left() throws IOException {
    Path file = file("order.asl.json", "{\n  \"a\": \"${A}\",\n  \"b\": \"${B}${C}\"\n}");

    StateMachineDefinition definition =
        StateMachineDefinition.fromFile(file).withSubstitution("B", "b");

    assertThatThrownBy(definition::text)
        .isInstanceOf(InvalidStateMachineException.class)
        .hasMessage(
            """
            The definition of a state machine is not valid: 2 errors.
              where:     state machine 'order', %s
              expected:  a definition that AWS Step Functions accepts; this one has
                           2:9  UNRESOLVED_SUBSTITUTION: No value for ${A}; give one with withSubstitution("A", …)
                           3:13  UNRESOLVED_SUBSTITUTION: No value for ${C}; give one with withSubstitution("C", …)
              to mend:   correct the definition at line:column; codes and texts are those of AWS\
            """
                .formatted(file));
  }

  @Test
  void reads_yaml_as_the_json_it_stands_for() throws IOException {
    Path file =
        file(
            "order.asl.yaml",
            """
            # the machine
            StartAt: Pay
            States:
              Pay: &pay
                Type: Task
                Resource: '${Arn}'
                TimeoutSeconds: ${Limit}
                End: True
                Default: No
              Again:
                <<: *pay
                Comment: >
                  folded
                  text
            """);

    StateMachineDefinition definition =
        StateMachineDefinition.fromFile(file)
            .withSubstitutions(Map.of("Arn", "arn:aws:lambda:x", "Limit", "5"));

    assertThat(definition.text())
        .isEqualTo(
            """
            {"StartAt":"Pay","States":{\
            "Pay":{"Type":"Task","Resource":"arn:aws:lambda:x","TimeoutSeconds":5,"End":true,"Default":"No"},\
            "Again":{"Comment":"folded text\\n","Type":"Task","Resource":"arn:aws:lambda:x",\
            "TimeoutSeconds":5,"End":true,"Default":"No"}}}\
            """);
  }

  @Test
  void knows_where_in_the_yaml_a_finding_stands() throws IOException {
    Path file =
        file(
            "order.asl.yml",
            """
            StartAt: Pay
            States:
              Pay:
                Type: Pass
                Next: Shipp
            """);

    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      assertThatThrownBy(() -> sfn.register(StateMachineDefinition.fromFile(file)))
          .hasMessage(
              """
              The definition of a state machine is not valid: 2 errors.
                where:     state machine 'order', %s
                expected:  a definition that AWS Step Functions accepts; this one has
                             5:11  MISSING_TRANSITION_TARGET: Missing 'Next' target: Shipp at \
              /States/Pay/Next
                             3:3  MISSING_END_STATE: Workflow has no terminal state
                to mend:   correct the definition at line:column; codes and texts are those of AWS\
              """
                  .formatted(file));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`StartAt: S\nStates: {}\nStartAt: T` | 3:1 | The key 'StartAt' is there twice",
        "`StartAt: [S` | 1:12 | expected ',' or ']', but got <stream end>",
        "`a: &a [*a]` | 1:4 | An alias stands within what it stands for",
        "`? [a]\n: b` | 1:3 | A key must be a string",
        "`<<: 1` | 1:5 | A merge key (<<) wants a mapping",
        "`a: *b` | 1:4 | found undefined alias b",
      })
  void says_where_it_is_no_yaml(String text, String place, String reason) throws IOException {
    StateMachineDefinition definition =
        StateMachineDefinition.fromFile(file("order.asl.yaml", text.replace("\\n", "\n")));

    assertThatThrownBy(definition::text)
        .isInstanceOf(InvalidStateMachineException.class)
        .hasMessage(
            """
            The definition of a state machine is not valid: 1 error.
              where:     state machine 'order', %s
              expected:  a definition that AWS Step Functions accepts; this one has
                           %s  INVALID_YAML_DESCRIPTION: %s
              to mend:   correct the definition at line:column; codes and texts are those of AWS\
            """
                .formatted(folder.resolve("order.asl.yaml"), place, reason));
  }

  @Test
  void refuses_yaml_that_explodes_when_its_aliases_are_written_out() throws IOException {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      text.append(
          "a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
    }

    StateMachineDefinition definition =
        StateMachineDefinition.fromFile(file("bomb.yaml", text.toString()));

    assertThatThrownBy(definition::text)
        .hasMessageContaining(
            "INVALID_YAML_DESCRIPTION: With its aliases written out, it has more than 200000"
                + " values");
  }

  @Test
  void reads_json_with_comments_and_trailing_commas_in_place() throws IOException {
    Path file =
        file(
            "order.asl.json",
            """
            // the machine
            {
              "StartAt": "S//", /* not a
              comment */ "States": [1, 2, /**/],
            }
            """);

    assertThat(StateMachineDefinition.fromFile(file).text())
        .isEqualTo(
            """
            %s
            {
              "StartAt": "S//", %s
            %s"States": [1, 2      ]\s
            }
            """
                .formatted(" ".repeat(14), " ".repeat(8), " ".repeat(13)));
  }

  @Test
  void says_where_it_looked_for_a_file() {
    Path file = folder.resolve("no.asl.json");

    assertThatThrownBy(() -> StateMachineDefinition.fromFile(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            There is no such definition file.
              where:     %s
              expected:  a file with the Amazon States Language as JSON or YAML (.asl.json, .asl.yaml, .json, .yaml, .yml, .asl)
              to mend:   correct the path; a relative one counts from the working directory\
            """
                .formatted(file));
  }

  @Test
  void says_where_it_looked_for_a_resource() {
    assertThatThrownBy(() -> StateMachineDefinition.fromResource("no/such.asl.json"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            There is no such definition on the class path.
              where:     no/such.asl.json
              expected:  a resource with the Amazon States Language as JSON or YAML (.asl.json, .asl.yaml, .json, .yaml, .yml, .asl)
              to mend:   correct the path, which counts from the root of the class path \
            (src/test/resources or src/main/resources), or use fromFile\
            """);
  }

  @Test
  void refuses_a_file_in_another_encoding() throws IOException {
    Path file = folder.resolve("order.asl.json");
    Files.write(file, "{\"Comment\":\"Grüße\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> StateMachineDefinition.fromFile(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            A definition can't be read.
              where:     %s
              expected:  a readable file in UTF-8, but reading it failed: \
            java.nio.charset.MalformedInputException: Input length = 1
              to mend:   check the file, its permissions and its encoding\
            """
                .formatted(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "template.yml | Resources: {} | it is a template: it has Resources, and no States",
        "main.tf | resource {} | its name ends with .tf",
        "stack.json | {\"Resources\": {}} | it is a template: it has Resources, and no States",
      })
  void says_what_it_can_load(String name, String text, String reason) throws IOException {
    Path file = file(name, text);

    assertThatThrownBy(() -> StateMachineDefinition.fromFile(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            A file of this kind can't be loaded as a definition.
              where:     %s
              expected:  the Amazon States Language as JSON or YAML \
            (.asl.json, .asl.yaml, .json, .yaml, .yml, .asl), but %s
              to mend:   give the definition itself: a file, or \
            StateMachineDefinition.of(name, text)\
            """
                .formatted(file, reason));
  }
}
