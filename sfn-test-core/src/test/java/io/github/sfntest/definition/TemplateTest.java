package io.github.sfntest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.ExecutionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates of CloudFormation and SAM. */
class TemplateTest {

  private static final String SAM =
      """
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        Stage: {Type: String}
        Limit: {Type: Number, Default: 5}
        Modes: {Type: CommaDelimitedList, Default: 'a, b'}
      Mappings:
        Stages:
          test: {Table: orders-t}
          prod: {Table: orders-p}
      Conditions:
        IsProd: !Equals [!Ref Stage, prod]
        IsTest: !Not [!Condition IsProd]
      Globals:
        StateMachine:
          Type: EXPRESS
      Resources:
        ChargeFunction:
          Type: AWS::Serverless::Function
        Notices:
          Type: AWS::SNS::Topic
        Orders:
          Type: AWS::DynamoDB::Table
          Properties: {TableName: !FindInMap [Stages, !Ref Stage, Table]}
        Jobs:
          Type: AWS::SQS::Queue
        OrderMachine:
          Type: AWS::Serverless::StateMachine
          Properties:
            Name: !Sub '${Stage}-order'
            DefinitionUri: machines/order.asl.yaml
            DefinitionSubstitutions:
              Charge: !GetAtt ChargeFunction.Arn
              Child: !Ref ChildMachine
              Limit: !Ref Limit
        ChildMachine:
          Type: AWS::Serverless::StateMachine
          Properties:
            Type: STANDARD
            Definition:
              StartAt: Notify
              States:
                Notify:
                  Type: Pass
                  Parameters:
                    topic: !Ref Notices
                    queue: !Ref Jobs
                    queueArn: !GetAtt [Jobs, Arn]
                    table: !Ref Orders
                    role: !GetAtt ChildMachineRole.Arn
                    mode: !Select [1, !Ref Modes]
                    zone: !Select [0, !GetAZs '']
                    gone: !If [IsProd, here, !Ref AWS::NoValue]
                    where: !Join ['/', [!Ref AWS::Region, !Ref AWS::AccountId, !Ref Limit]]
                    limit: !Ref Limit
                    parts: !Split ['-', 'x-y']
                    text: !ToJsonString {a: !Ref Limit}
                    coded: !Base64 abc
                  End: true
        ProdMachine:
          Type: AWS::StepFunctions::StateMachine
          Condition: IsProd
          Properties:
            DefinitionString: '{}'
      """;

  private static final String ORDER =
      """
      StartAt: Pay
      States:
        Pay:
          Type: Task
          Resource: ${Charge}
          TimeoutSeconds: ${Limit}
          ResultPath: null
          Next: Child
        Child:
          Type: Task
          Resource: arn:aws:states:::states:startExecution
          Parameters: {StateMachineArn: '${Child}', Input: {}}
          End: true
      """;

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Template sam() throws IOException {
    file("machines/order.asl.yaml", ORDER);
    return Template.fromFile(file("template.yaml", SAM)).withParameter("Stage", "test");
  }

  private static String machine(String properties) {
    return """
    Resources:
      Order:
        Type: AWS::StepFunctions::StateMachine
        Properties:
    """
        + properties.indent(6);
  }

  // ---- what is found

  @Test
  void finds_all_machines_that_are_created_with_names_and_types() throws IOException {
    assertThat(sam().stateMachines())
        .extracting(StateMachineDefinition::name, StateMachineDefinition::type)
        .containsExactly(
            tuple("test-order", StateMachineType.EXPRESS),
            tuple("ChildMachine", StateMachineType.STANDARD));
  }

  @Test
  void evaluates_the_functions_of_a_definition() throws IOException {
    assertThat(sam().stateMachine("ChildMachine").text())
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
    StateMachineDefinition order = sam().stateMachine("OrderMachine");

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
      List<RegisteredStateMachine> machines = sfn.register(sam());
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
              sam()
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

  // ---- what is refused

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Definition: {}~DefinitionString: '{}'| The state machine 'Order' has 2 definitions. | 3:5"
            + " | one of Definition, DefinitionString, DefinitionS3Location, for a resource of type"
            + " AWS::StepFunctions::StateMachine | remove all but one of [Definition,"
            + " DefinitionString]",
        "RoleArn: x | The state machine 'Order' has no definition. | 3:5 | one of Definition,"
            + " DefinitionString, DefinitionS3Location, for a resource of type"
            + " AWS::StepFunctions::StateMachine | add it to the template",
        "Definition: '{}' | A value of the template has the wrong shape. | 5:19 | the definition as"
            + " a mapping, but this is a string | correct the template",
        "DefinitionString: !Ref Orde | The template has no parameter or resource 'Orde'. | 5:25 |"
            + " one of its own names; did you mean 'Order'? There are: 'Order' | correct the name,"
            + " or give what it stands for: template.withReference(\"Orde\", …)",
        "DefinitionString: !ImportValue x | The import 'x' has no value. | 5:25 | a value from the"
            + " test, since another stack exports it | template.withReference(\"x\", …)",
        "DefinitionString: !Cidr [a, 1, 2] | The function Fn::Cidr is not supported. | 5:25 | Ref,"
            + " Fn::GetAtt, Fn::Sub, Fn::Join, Fn::FindInMap, Fn::If, Fn::Select, Fn::Split,"
            + " Fn::ImportValue, Fn::GetAZs, Fn::Base64, Fn::ToJsonString or Fn::Length | load a"
            + " template in which it is evaluated already",
        "DefinitionString: !Join [a] | A value of the template has the wrong shape. | 5:25 | a list"
            + " of 2 values, for Fn::Join, but this is a list of 1 | correct the template",
        "DefinitionString: !Select [7, [a]] | Fn::Select has no element 7. | 5:25 | an index from 0"
            + " to 0 | correct the index, or the value of the parameter that the list is made of",
        "DefinitionString: !If [No, a, b] | The template has no condition 'No'. | 5:30 | one of its"
            + " Conditions; there are: none | correct the name",
        "DefinitionString: !FindInMap [M, a, b] | The template's Mappings have no 'M' here. | 5:37"
            + " | one of their keys; there are: none | correct the key, or the value of the"
            + " parameter that names it",
        "DefinitionS3Location: {Bucket: b, Key: k} | The definition lies in S3: 's3://b/k'. | 5:29"
            + " | a local file, since nothing is fetched from the network | name the file:"
            + " template.withFile(\"s3://b/k\", path)",
        "DefinitionS3Location: {Bucket: b} | DefinitionS3Location of the state machine 'Order'"
            + " names no file. | 5:29 | a path, s3://bucket/key, or a mapping of Bucket and Key |"
            + " correct the template",
        "DefinitionS3Location: ../x.asl.json | A file of the template lies outside of its folder:"
            + " '../x.asl.json'. | 5:29 | a file in the template's folder or below it | name the"
            + " file yourself: template.withFile(\"../x.asl.json\", path)",
        "DefinitionS3Location: a/x.asl.json | A file of the template is not there: 'a/x.asl.json'."
            + " | 5:29 | a readable file a/x.asl.json | put it there, or name another:"
            + " template.withFile(\"a/x.asl.json\", path)",
      })
  void says_what_is_wrong_with_a_machine(
      String properties, String what, String place, String expected, String mend) {
    Template template = Template.of(machine(properties.replace('~', '\n')));

    assertThatThrownBy(() -> template.stateMachine("Order"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            %s
              where:     the template's text:%s
              expected:  %s
              to mend:   %s\
            """
                .formatted(what, place, expected, mend));
  }

  @Test
  void says_which_parameter_wants_a_value() throws IOException {
    Path file = file("template.yaml", SAM);

    assertThatThrownBy(() -> Template.fromFile(file).stateMachines())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            Parameter 'Stage' has no value.
              where:     %s:3:10
              expected:  a value from the test, since the template has no Default for it
              to mend:   template.withParameter("Stage", …)\
            """
                .formatted(file));
  }

  @Test
  void says_which_parameter_there_is_not() throws IOException {
    Template template = sam().withParameter("Stge", "x");

    assertThatThrownBy(template::stateMachines)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            The template has no parameter 'Stge'.
              where:     %s
              expected:  one of its parameters; did you mean 'Stage'? There are: 'Limit', 'Modes', \
            'Stage'
              to mend:   correct the name given to withParameter\
            """
                .formatted(folder.resolve("template.yaml")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OrderMachin | The template has no state machine 'OrderMachin'. | '' | the logical id of a"
            + " state machine; did you mean 'OrderMachine'? There are: 'OrderMachine',"
            + " 'ChildMachine' | correct the logical id",
        "Jobs | 'Jobs' is no state machine. | :25:5 | the logical id of a state machine, but this"
            + " is AWS::SQS::Queue | there are: 'OrderMachine', 'ChildMachine'",
        "ProdMachine | The state machine 'ProdMachine' is not created. | :60:5 | its Condition to"
            + " hold | give the parameters for which it does: template.withParameter(name, value)",
      })
  void says_which_machines_there_are(
      String id, String what, String place, String expected, String mend) throws IOException {
    Template template = sam();

    assertThatThrownBy(() -> template.stateMachine(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            %s
              where:     %s%s
              expected:  %s
              to mend:   %s\
            """
                .formatted(what, folder.resolve("template.yaml"), place, expected, mend));
  }

  @Test
  void names_every_placeholder_that_a_template_leaves() throws IOException {
    file("order.asl.yaml", ORDER);
    Path file =
        file(
            "template.yaml",
            """
            Resources:
              Order:
                Type: AWS::Serverless::StateMachine
                Properties:
                  DefinitionUri: order.asl.yaml
                  DefinitionSubstitutions: {Charge: a}
            """);

    assertThatThrownBy(StateMachineDefinition.fromTemplate(file, "Order")::text)
        .hasMessage(
            """
            The definition of a state machine is not valid: 2 errors.
              where:     state machine 'Order', %s
              expected:  a definition that AWS Step Functions accepts; this one has
                           6:21  UNRESOLVED_SUBSTITUTION: No value for ${Limit}; give one with \
            withSubstitution("Limit", …)
                           12:36  UNRESOLVED_SUBSTITUTION: No value for ${Child}; give one with \
            withSubstitution("Child", …)
              to mend:   correct the definition at line:column; codes and texts are those of AWS\
            """
                .formatted(folder.resolve("order.asl.yaml")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`a: 1\n"
            + "a: 2` | A template cannot be read. | the template's text:2:1 | JSON or YAML, but:"
            + " The key 'a' is there twice | correct the file",
        "`{\"a\": 1, \"a\": 2}` | A template cannot be read. | the template's text:1:15 | JSON or"
            + " YAML, but: The key 'a' is there twice | correct the file",
        "`StartAt: S` | A file of this kind is no template. | the template's text | a template of"
            + " CloudFormation or SAM (with Resources), the cdk.out of the CDK, a serverless.yml"
            + " (with stepFunctions), a .tf file, or what terraform show -json prints | name the"
            + " template; a file that holds a definition itself is loaded by"
            + " StateMachineDefinition.fromFile",
        "`Resources: {'Fn::ForEach::X': [a]}` | Fn::ForEach is not supported. | the template's"
            + " text:1:31 | resources that are written out | load the processed template (aws"
            + " cloudformation get-template --template-stage Processed)",
      })
  void says_what_is_no_template(
      String text, String what, String where, String expected, String mend) {
    Template template = Template.of(text);

    assertThatThrownBy(template::stateMachines)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            %s
              where:     %s
              expected:  %s
              to mend:   %s\
            """
                .formatted(what, where, expected, mend));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DeploymentPreference: {Type: ALL_AT_ONCE} | '' | AutoPublishAlias beside"
            + " DeploymentPreference | 6:29",
        "Events: {E: {Type: Schedule, Properties: {State: ENABLED, Enabled: true}}} | ` in its"
            + " event 'E'` | State or Enabled, not both | 6:48",
        "Events: {E: {Type: Schedule, Properties: {DeadLetterConfig: {Arn: a, Type: SQS}}}} | ` in"
            + " its event 'E'` | Arn or Type in DeadLetterConfig, and not both | 6:67",
        "Events: {E: {Type: Schedule, Properties: {DeadLetterConfig: {Type: SNS}}}} | ` in its"
            + " event 'E'` | SQS as Type of DeadLetterConfig | 6:74",
        "Events: {E: {Type: Api, Properties: {RestApiId: !Ref Api, Auth: {Authorizer: A}}}} | ` in"
            + " its event 'E'` | an authorizer of the API 'Api': [] | 6:84",
        "Events: {E: {Type: Api, Properties: {Auth: {Authorizer: NONE}}}} | ` in its event 'E'` |"
            + " NONE only where the API has a DefaultAuthorizer | 6:63",
      })
  void says_what_sam_refuses(String property, String where, String expected, String place) {
    Template template =
        Template.of(
            """
            Resources:
              Order:
                Type: AWS::Serverless::StateMachine
                Properties:
                  Definition: {StartAt: S, States: {S: {Type: Succeed}}}
                  %s
              Api:
                Type: AWS::Serverless::Api
            """
                .formatted(property));

    assertThatThrownBy(() -> template.stateMachine("Order"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            SAM refuses the state machine 'Order'%s.
              where:     the template's text:%s
              expected:  %s
              to mend:   correct the template\
            """
                .formatted(where.equals("''") ? "" : where, place, expected));
  }
}
