package io.github.sfntest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code cdk synth} writes. */
class CdkTemplateTest {

  @TempDir Path folder;

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve("cdk.out").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String machine(String id, String path, String resource) {
    return """
    "%s": {"Type": "AWS::StepFunctions::StateMachine",
      "Metadata": {"aws:cdk:path": "%s/Resource"},
      "Properties": {"DefinitionString": {"Fn::Join": ["", ["{\\"r\\":\\"", %s, "\\"}"]]}}}\
    """
        .formatted(id, path, resource);
  }

  @BeforeEach
  void synthesize() throws IOException {
    file(
        "manifest.json",
        """
        {"version": "36.0.0", "artifacts": {
          "Shared": {"type": "aws:cloudformation:stack",
            "properties": {"templateFile": "Shared.template.json"}},
          "Tree": {"type": "cdk:tree", "properties": {"file": "tree.json"}},
          "assembly-Stage": {"type": "cdk:cloud-assembly",
            "properties": {"directoryName": "assembly-Stage"}}}}\
        """);
    file(
        "Shared.template.json",
        """
        {"Resources": {"ChargeFn3B3A4F6C": {"Type": "AWS::Lambda::Function"},
          %s},
         "Outputs": {"Out": {"Value": {"Fn::GetAtt": ["ChargeFn3B3A4F6C", "Arn"]},
           "Export": {"Name": "Shared:Charge"}}}}\
        """
            .formatted(
                machine("Order5E01C7B2", "Shared/Order", "{\"Ref\": \"ChargeFn3B3A4F6C\"}")));
    file(
        "assembly-Stage/manifest.json",
        """
        {"version": "36.0.0", "artifacts": {"Ship": {"type": "aws:cloudformation:stack",
          "properties": {"templateFile": "Ship.template.json"}}}}\
        """);
    file(
        "assembly-Stage/Ship.template.json",
        """
        {"Resources": {
          "Inner": {"Type": "AWS::CloudFormation::Stack",
            "Metadata": {"aws:asset:path": "Inner.nested.template.json"},
            "Properties": {"TemplateURL": {"Fn::Sub": "https://s3/x"},
              "Parameters": {"Charge": {"Fn::ImportValue": "Shared:Charge"}}}}}}\
        """);
    file(
        "assembly-Stage/Inner.nested.template.json",
        """
        {"Parameters": {"Charge": {"Type": "String"}}, "Resources": {%s}}\
        """
            .formatted(machine("Order9A8B7C6D", "Ship/Inner/Order", "{\"Ref\": \"Charge\"}")));
  }

  @Test
  void finds_the_machines_of_all_stacks() {
    Template cdk = Template.fromFile(folder.resolve("cdk.out"));

    assertThat(cdk.stateMachines())
        .extracting(StateMachineDefinition::name)
        .containsExactly("Order5E01C7B2", "Order9A8B7C6D");
  }

  @Test
  void follows_exports_and_parameters_of_nested_stacks() {
    Template cdk = Template.fromFile(folder.resolve("cdk.out"));

    assertThat(cdk.stateMachine("Order9A8B7C6D").text())
        .isEqualTo("{\"r\":\"arn:aws:lambda:us-east-1:123456789012:function:ChargeFn3B3A4F6C\"}");
  }

  @Test
  void knows_a_machine_by_the_construct_as_well() throws IOException {
    Template shared = Template.of(Files.readString(folder.resolve("cdk.out/Shared.template.json")));

    assertThat(shared.stateMachine("Order").text()).isEqualTo("{\"r\":\"ChargeFn3B3A4F6C\"}");
    assertThat(Template.fromFile(folder.resolve("cdk.out")).stateMachine("Ship/Inner/Order").name())
        .isEqualTo("Order9A8B7C6D");
  }

  @Test
  void says_which_constructs_share_a_name() {
    Template cdk = Template.fromFile(folder.resolve("cdk.out"));

    assertThatThrownBy(() -> cdk.stateMachine("Order"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            The template has 2 state machines 'Order'.
              where:     %s
              expected:  a name that only one has: 'Shared/Order5E01C7B2', 'Ship/Inner/Order9A8B7C6D'
              to mend:   name the stack as well\
            """
                .formatted(folder.resolve("cdk.out") + "/manifest.json"));
  }

  @Test
  void says_what_a_folder_must_hold() {
    assertThatThrownBy(() -> Template.fromFile(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            A folder holds no template.
              where:     %s
              expected:  one of manifest.json, template.yaml, template.yml, template.json, \
            serverless.yml, serverless.yaml, main.tf
              to mend:   name the template's file\
            """
                .formatted(folder));
  }
}
