package io.github.sfntest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateMachineDefinitionTest {

  private static final String TEXT =
      "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Succeed\"}}}";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
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
              to mend:   correct the definition at line:column; codes and texts are those of AWS"""
                .formatted(file));
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
              expected:  a file with the Amazon States Language as JSON (.asl.json, .json, .asl)
              to mend:   correct the path; a relative one counts from the working directory"""
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
              expected:  a resource with the Amazon States Language as JSON (.asl.json, .json, .asl)
              to mend:   correct the path, which counts from the root of the class path \
            (src/test/resources or src/main/resources), or use fromFile""");
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
              to mend:   check the file, its permissions and its encoding"""
                .formatted(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "order.asl.yaml | StartAt: S | its name ends with .yaml",
        "template.yml | Resources: {} | its name ends with .yml",
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
              expected:  the Amazon States Language as JSON (.asl.json, .json, .asl), but %s
              to mend:   give the definition itself as JSON: a file, or \
            StateMachineDefinition.of(name, text)"""
                .formatted(file, reason));
  }
}
