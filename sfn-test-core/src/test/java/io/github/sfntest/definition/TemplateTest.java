package io.github.sfntest.definition;

import static io.github.sfntest.definition.ShopTemplate.machine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.ExecutionStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates of CloudFormation and SAM give. */
class TemplateTest {

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return ShopTemplate.file(folder, name, text);
  }

  @Test
  void finds_all_machines_that_are_created_with_names_and_types() throws IOException {
    assertThat(ShopTemplate.in(folder).stateMachines())
        .extracting(StateMachineDefinition::name, StateMachineDefinition::type)
        .containsExactly(
            tuple("test-order", StateMachineType.EXPRESS),
            tuple("ChildMachine", StateMachineType.STANDARD));
  }

  @Test
  void evaluates_the_functions_of_a_definition() throws IOException {
    assertThat(ShopTemplate.in(folder).stateMachine("ChildMachine").text())
        .isEqualTo(
            """
            {"StartAt":"Notify","States":{"Notify":{"Type":"Pass","Parameters":{\
            "topic":"arn:aws:sns:us-east-1:123456789012:Notices",\
            "queue":"https://sqs.us-east-1.amazonaws.com/123456789012/Jobs",\
            "queueArn":"arn:aws:sqs:us-east-1:123456789012:Jobs",\
            "table":"orders-t",\
            "role":"arn:aws:iam::123456789012:role/ChildMachineRole",\
            "mode":"b","zone":"us-east-1a",\
            "where":"us-east-1/123456789012/5","limit":5,"parts":["x","y"],\
            "text":"{\\"a\\":5}","coded":"YWJj"},"End":true}}}\
            """);
  }

  @Test
  void reads_the_file_of_a_definition_and_fills_it_in() throws IOException {
    StateMachineDefinition order = ShopTemplate.in(folder).stateMachine("OrderMachine");

    assertThat(order.source()).isEqualTo(folder.resolve("machines/order.asl.yaml").toString());
    assertThat(order.text())
        .contains("\"Resource\":\"arn:aws:lambda:us-east-1:123456789012:function:ChargeFunction\"")
        .contains("\"TimeoutSeconds\":5")
        .contains("arn:aws:states:us-east-1:123456789012:stateMachine:ChildMachine");
    assertThat(order.withSubstitution("Limit", "7").text()).contains("\"TimeoutSeconds\":7");
  }

  @Test
  void machines_of_a_template_find_each_other_in_any_region() throws IOException {
    try (SfnTestEnvironment sfn =
        SfnTestEnvironment.builder().region("eu-west-1").accountId("111122223333").build()) {
      List<RegisteredStateMachine> machines = sfn.register(ShopTemplate.in(folder));
      sfn.whenLambda("ChargeFunction").thenReturn(Map.of());

      var execution = machines.get(0).run(Map.of());

      assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
      assertThat(machines).extracting(RegisteredStateMachine::name).contains("ChildMachine");
      assertThat(execution.children().get(0).output().toString())
          .contains("arn:aws:sns:eu-west-1:111122223333:Notices");
    }
  }

  @Test
  void a_single_definition_gets_the_environments_region_and_keeps_what_was_set()
      throws IOException {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.builder().region("eu-west-1").build()) {
      RegisteredStateMachine machine =
          sfn.register(
              ShopTemplate.in(folder)
                  .stateMachine("OrderMachine")
                  .named("mine")
                  .withType(StateMachineType.STANDARD)
                  .withSubstitution("Limit", "9"));

      assertThat(machine.name()).isEqualTo("mine");
      assertThat(machine.type()).isEqualTo(StateMachineType.STANDARD);
      assertThat(
              sfn.client().describeStateMachine(r -> r.stateMachineArn(machine.arn())).definition())
          .contains("arn:aws:lambda:eu-west-1:123456789012:function:ChargeFunction")
          .contains("\"TimeoutSeconds\":9");
    }
  }

  @Test
  void what_was_set_stays_even_if_it_is_what_the_template_says_elsewhere() {
    Template template =
        Template.of(
            machine(
                """
                StateMachineName: !Sub '${AWS::Region}-order'
                DefinitionString: '{"StartAt": "S", "States": {"S": {"Type": "Succeed"}}}'
                """));
    StateMachineDefinition order = template.stateMachine("Order").named("us-east-1-order");

    try (SfnTestEnvironment sfn = SfnTestEnvironment.builder().region("eu-west-1").build()) {
      assertThat(sfn.register(template).get(0).name()).isEqualTo("eu-west-1-order");
      assertThat(sfn.register(order).name()).isEqualTo("us-east-1-order");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, aws, amazonaws.com",
    "cn-north-1, aws-cn, amazonaws.com.cn",
    "us-gov-west-1, aws-us-gov, amazonaws.com",
    "us-iso-east-1, aws-iso, c2s.ic.gov",
    "us-isob-east-1, aws-iso-b, sc2s.sgov.gov",
    "eu-isoe-west-1, aws-iso-e, cloud.adc-e.uk",
    "us-isof-south-1, aws-iso-f, csp.hci.ic.gov",
    "eusc-de-east-1, aws-eusc, amazonaws.eu"
  })
  void names_the_partition_of_a_region(String region, String partition, String suffix) {
    Template template =
        Template.of(
                machine(
                        "DefinitionString: !Sub '${AWS::Partition} ${AWS::URLSuffix} ${Q}"
                            + " ${Q.Arn}'")
                    + "  Q: {Type: AWS::SQS::Queue}\n")
            .in(region, "123456789012");

    assertThat(template.stateMachine("Order").text())
        .isEqualTo(
            "%2$s %3$s https://sqs.%1$s.%3$s/123456789012/Q arn:%2$s:sqs:%1$s:123456789012:Q"
                .formatted(region, partition, suffix));
  }

  @Test
  void leaves_out_of_a_list_what_is_no_value() {
    assertThat(
            Template.of(
                    machine(
                            "DefinitionString: !Join ['-', [a, !Ref 'AWS::NoValue', !If [A, x,"
                                + " b]]]")
                        .replace("Resources:", "Conditions: {A: !Equals [a, b]}\nResources:"))
                .stateMachine("Order")
                .text())
        .isEqualTo("a-b");
  }

  @Test
  void puts_a_string_together_and_knows_its_lines() throws IOException {
    Path file =
        file(
            "template.yaml",
            machine(
                """
                DefinitionString: !Sub
                  - |
                    {
                      "StartAt": "Wait",
                      "States": {
                        "Wait": {"Type": "Wait", "Seconds": ${Time}, "Next": "${!Left}"}
                      }
                    }
                  - Time: !Join ['', ['1', '2']]
                """));

    StateMachineDefinition order = StateMachineDefinition.fromTemplate(file, "Order");

    assertThat(order.text()).contains("\"Seconds\": 12, \"Next\": \"${Left}\"");
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      assertThatThrownBy(() -> sfn.register(order))
          .hasMessageContaining("10:68  MISSING_TRANSITION_TARGET: Missing 'Next' target: ${Left}");
    }
  }

  @Test
  void knows_where_in_the_template_a_finding_stands() {
    Template template =
        Template.of(
            machine(
                """
                Definition:
                  StartAt: Done
                  States:
                    Done: {Type: Pass, Next: Dome}
                """));

    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      assertThatThrownBy(() -> sfn.register(template))
          .hasMessage(
              """
              The definition of a state machine is not valid: 2 errors.
                where:     state machine 'Order', the template's text
                expected:  a definition that AWS Step Functions accepts; this one has
                             8:36  MISSING_TRANSITION_TARGET: Missing 'Next' target: Dome at \
              /States/Done/Next
                             8:11  MISSING_END_STATE: Workflow has no terminal state
                to mend:   correct the definition at line:column; codes and texts are those of AWS\
              """);
    }
  }

  @Test
  void reads_json_and_nested_stacks_and_their_outputs() throws IOException {
    file(
        "inner/child.json",
        """
        {"Parameters": {"Name": {"Type": "String"}},
         "Resources": {"Child": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
           "StateMachineName": {"Ref": "Name"},
           "Definition": {"StartAt": "S", "States": {"S": {"Type": "Succeed"}}}}}},
         "Outputs": {"Arn": {"Value": {"Fn::GetAtt": ["Child", "Arn"]}}}}\
        """);
    Path outer =
        file(
            "outer.json",
            """
            {"Resources": {
              "Inner": {"Type": "AWS::CloudFormation::Stack", "Properties": {
                "TemplateURL": "inner/child.json", "Parameters": {"Name": "kid"}}},
              "Order": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
                "DefinitionString": {"Fn::Join": ["", ["{\\"a\\": \\"",
                  {"Fn::GetAtt": ["Inner", "Outputs.Arn"]}, "\\"}"]]}}}}}\
            """);

    Template template = Template.fromFile(outer);

    assertThat(template.stateMachines())
        .extracting(StateMachineDefinition::name)
        .containsExactly("Order", "kid");
    assertThat(template.stateMachine("Order").text())
        .isEqualTo("{\"a\": \"arn:aws:states:us-east-1:123456789012:stateMachine:kid\"}");
    assertThat(template.stateMachine("Inner/Child").name()).isEqualTo("kid");
  }

  @Test
  void takes_given_values_for_imports_references_and_s3() throws IOException {
    Path local = file("elsewhere/order.asl.json", "{\"i\": \"${I}\", \"t\": \"${T}\"}");
    Template template =
        Template.of(
                machine(
                    """
                    DefinitionS3Location: {Bucket: b, Key: order.asl.json}
                    DefinitionSubstitutions:
                      I: !ImportValue shared-topic
                      T: !GetAtt Order.Whatever
                    """))
            .withFile("s3://b/order.asl.json", local)
            .withReference("shared-topic", "arn:t")
            .withReference("Order.Whatever", "w");

    assertThat(template.stateMachine("Order").text()).isEqualTo("{\"i\": \"arn:t\", \"t\": \"w\"}");
  }

  @Test
  void reads_a_template_and_its_files_from_the_class_path() {
    StateMachineDefinition order =
        StateMachineDefinition.fromTemplate(
            "io/github/sfntest/definition/template.yaml", "OrderMachine");

    assertThat(order.source()).isEqualTo("io/github/sfntest/definition/order.asl.json");
    assertThat(order.text()).contains("function:ChargeFunction");
  }

  @Test
  void what_one_machine_keeps_as_it_is_fills_no_other() throws IOException {
    file("two.asl.json", "{\"StartAt\": \"${Left}\", \"States\": {}}");
    Template template =
        Template.fromFile(
            file(
                "two.yaml",
                """
                Resources:
                  One:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: !Sub '{"Comment": "${!Left}"}'
                  Two:
                    Type: AWS::Serverless::StateMachine
                    Properties: {DefinitionUri: two.asl.json}
                """));

    assertThatThrownBy(() -> template.stateMachines().forEach(StateMachineDefinition::text))
        .hasMessageContaining("${Left}");
  }
}
