package io.github.sfntest.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.InvalidStateMachineException;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.Template;
import io.github.sfntest.mock.MockConfigFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that mean harm: bombs, circles, code, ways out of the folder. Each is refused clearly. */
class HostileDocumentsTest {
  private static final String MACHINE =
      """
      Resources:
        M:
          Type: AWS::StepFunctions::StateMachine
          Properties:
            DefinitionString: \
      """;

  @TempDir Path folder;

  /** Ten of ten of ten: 10 to the 12th elements in twelve lines. */
  private static String bomb() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(10)));
    }
    return bomb.toString();
  }

  static Stream<Arguments> templates() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);
    return Stream.of(
        arguments("a bomb of aliases", bomb() + "Resources: {}\n", "aliases"),
        arguments("an alias of itself", "a: &a [*a]\nResources: {}\n", "An alias stands within"),
        arguments("10,000 levels of YAML", "Resources: " + deep, "Nesting Depth exceeded"),
        arguments("10,000 levels of JSON", "{\"Resources\": " + deep + "}", "nesting depth (1001)"),
        arguments("a key twice", "Resources: {}\nResources: {}\n", "is there twice"),
        arguments("a tag with code", "Resources: !!java.net.URL [\"http://x\"]\n", "tag"),
        arguments("five megabytes", "a: \"" + "x".repeat(5_000_000) + "\"", "is longer than"),
        arguments(
            "a parameter of itself",
            "Parameters: {P: {Type: String, Default: !Ref P}}\n" + MACHINE + "!Ref P\n",
            "expected:  a string"),
        arguments(
            "conditions in a circle",
            "Conditions: {A: {Condition: B}, B: {Condition: A}}\n" + MACHINE + "!If [A, x, y]\n",
            "depends on itself"),
        arguments(
            "conditions that double",
            "Conditions:\n"
                + lines(11, "  C%1$d: !And [{Condition: C%2$d}, {Condition: C%2$d}]\n")
                + "  C0: !Equals [a, a]\n"
                + MACHINE
                + "!If [C11, '{}', y]\n",
            "accepted: [{}]"),
        arguments(
            "names that double",
            MACHINE
                + "!Ref Q11\n"
                + lines(
                    11,
                    "  Q%1$d: {Type: 'AWS::SNS::Topic', Properties: {TopicName: !Sub"
                        + " '${Q%2$d.TopicName}${Q%2$d.TopicName}x${Q%2$d.TopicName}${Q%2$d.TopicName}'}}\n")
                + "  Q0: {Type: 'AWS::SNS::Topic'}\n",
            "stands for more than can be written out"),
        arguments(
            "names that are chosen among doubles",
            MACHINE
                + "!Ref Q11\n"
                + lines(
                    11,
                    "  Q%1$d: {Type: 'AWS::SNS::Topic', Properties: {TopicName: !Select [0, ["
                        + "!GetAtt Q%2$d.TopicName, !Ref Q%2$d, !Ref Q%2$d, !Ref Q%2$d]]}}\n")
                + "  Q0: {Type: 'AWS::SNS::Topic'}\n",
            "stands for more than can be written out"),
        arguments(
            "a mapping of itself",
            "Mappings: {M: {a: {k: !FindInMap [M, a, k]}}}\n" + MACHINE + "!FindInMap [M, a, k]\n",
            "expected:  a string"),
        arguments(
            "Joins in Joins",
            MACHINE + "!Join [x, [".repeat(40) + "y" + "]]".repeat(40) + "\n",
            "accepted: [y]"),
        arguments(
            "variables of Serverless that double",
            "custom:\n"
                + lines(
                    11,
                    "  a%1$d:"
                        + " ${self:custom.a%2$d}${self:custom.a%2$d}${self:custom.a%2$d}${self:custom.a%2$d}\n")
                + "  a0: x\n"
                + "stepFunctions: {stateMachines: {m: {definition: '${self:custom.a11}'}}}\n",
            "stands for more than can be written out"),
        arguments(
            "lists of Serverless that double",
            "custom:\n"
                + lines(
                    11,
                    "  a%1$d: ['${self:custom.a%2$d}', '${self:custom.a%2$d}',"
                        + " '${self:custom.a%2$d}', '${self:custom.a%2$d}']\n")
                + "  a0: x\n"
                + "stepFunctions: {stateMachines: {m: {definition: '${self:custom.a11}'}}}\n",
            "stands for more than can be written out"));
  }

  /** Lines each of which names the one before. */
  private static String lines(int count, String line) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> line.formatted(i, i - 1))
        .collect(Collectors.joining());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("templates")
  void template(String what, String text, String expected) {
    assertThat(
            refusal(
                () -> Template.of(text).stateMachines().stream().map(each -> each.text()).toList()))
        .contains(expected);
  }

  static Stream<Arguments> files() {
    String self = "Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: main.yaml}";
    String machine =
        "resource \"aws_sfn_state_machine\" \"m\" {\n  name = \"m\"\n  definition = %s\n}\n";
    return Stream.of(
        arguments("a stack within itself", "main.yaml", "Resources: {S: {" + self + "}}", "itself"),
        arguments(
            "an output as a parameter of its own stack",
            "main.yaml",
            """
            Resources:
              Inner:
                Type: AWS::CloudFormation::Stack
                Properties:
                  TemplateURL: inner.yaml
                  Parameters: {P: !GetAtt Inner.Outputs.O}
            """
                + MACHINE.substring(MACHINE.indexOf('\n') + 1)
                + "!GetAtt Inner.Outputs.O\n",
            "expected:"),
        arguments(
            "an assembly within itself",
            "manifest.json",
            """
            {"version": "1", "artifacts": {"a": {"type": "cdk:cloud-assembly",
              "properties": {"directoryName": "."}}}}
            """,
            "is nested in itself"),
        arguments(
            "10,000 levels of HCL", "main.tf", machine.formatted("[".repeat(10_000)), "too large"),
        arguments(
            "templates in templates",
            "main.tf",
            machine.formatted("\"${".repeat(10_000)),
            "too large"),
        arguments(
            "locals that double",
            "main.tf",
            "locals {\n  a0 = \"x\"\n"
                + lines(
                    12, "  a%1$d = \"${local.a%2$d}${local.a%2$d}${local.a%2$d}${local.a%2$d}\"\n")
                + "}\n"
                + machine.formatted("local.a11"),
            "stands for more than can be written out"),
        arguments(
            "lists that double",
            "main.tf",
            "locals {\n  a0 = \"x\"\n"
                + lines(11, "  a%1$d = [local.a%2$d, local.a%2$d, local.a%2$d, local.a%2$d]\n")
                + "}\n"
                + machine.formatted("jsonencode(local.a11)"),
            "stands for more than can be written out"),
        arguments(
            "1,000 locals in a row",
            "main.tf",
            "locals {\n  a0 = \"x\"\n"
                + lines(1_000, "  a%1$d = local.a%2$d\n")
                + "}\n"
                + machine.formatted("local.a1000"),
            "is nested too deeply"),
        arguments(
            "locals and levels in a row",
            "main.tf",
            "locals {\n  a0 = \"x\"\n"
                + lines(9, "  a%1$d = [[[[[local.a%2$d]]]]]\n")
                + "}\n"
                + machine.formatted("jsonencode([local.a9])"),
            "is nested too deeply"),
        arguments(
            "50 levels of HCL",
            "main.tf",
            machine.formatted("jsonencode(" + "[".repeat(50) + "]".repeat(50) + ")"),
            "SCHEMA_VALIDATION_FAILED"),
        arguments("a template without an end", "main.tf", machine.formatted("\"${"), "expected:"),
        arguments(
            "an escape that is none", "main.tf", machine.formatted("\"\\uZZZZ\""), "INVALID"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void file(String what, String name, String text, String expected) throws IOException {
    Files.writeString(
        folder.resolve("inner.yaml"),
        """
        Parameters: {P: {Type: String}}
        Resources: {Q: {Type: AWS::SQS::Queue}}
        Outputs: {O: {Value: !Ref P}}
        """);
    Path file = Files.writeString(folder.resolve(name), text);

    assertThat(refusal(() -> register(Template.fromFile(file)))).contains(expected);
  }

  private static Object register(Template template) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      return sfn.register(template);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.json",
        "/etc/passwd",
        "in/../../outside.json",
        "..\\outside.json",
        "link/x.json",
        "nul\\0.json"
      })
  void a_way_out_of_the_folder(String uri) throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.writeString(folder.resolve("outside.json"), "{}");
    Files.writeString(folder.resolve("x.json"), "{}");
    Files.createSymbolicLink(inside.resolve("link"), folder);
    Path file =
        Files.writeString(
            inside.resolve("template.yaml"),
            """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              M:
                Type: AWS::Serverless::StateMachine
                Properties:
                  DefinitionUri: "%s"
            """
                .formatted(uri.startsWith("..\\") ? "..\\\\outside.json" : uri));

    assertThat(refusal(() -> Template.fromFile(file).stateMachines().get(0).text()))
        .containsAnyOf("lies outside of its folder", "is not there")
        .contains("template.withFile(");
  }

  @Test
  void a_definition_in_yaml_that_is_a_bomb() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bomb.asl.yaml"),
            bomb() + "StartAt: A\nStates: {A: {Type: Pass, End: true, Result: *a11}}\n");

    assertThat(refusal(() -> StateMachineDefinition.fromFile(file).text())).contains("aliases");
  }

  @Test
  void a_mock_file_of_10_000_levels() {
    String deep = "[".repeat(10_000) + "]".repeat(10_000);

    assertThat(
            refusal(() -> MockConfigFile.of("{\"StateMachines\": " + deep + "}").stateMachines()))
        .contains("nesting depth (1001)");
  }

  private static String refusal(Supplier<Object> reading) {
    try {
      return "accepted: " + reading.get();
    } catch (InvalidStateMachineException | IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
