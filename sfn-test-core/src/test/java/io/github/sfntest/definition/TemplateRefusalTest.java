package io.github.sfntest.definition;

import static io.github.sfntest.definition.ShopTemplate.machine;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused in templates of CloudFormation and SAM, and how it is said. */
class TemplateRefusalTest {

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return ShopTemplate.file(folder, name, text);
  }

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
            + " Fn::ImportValue, Fn::GetAZs, Fn::Base64, Fn::ToJsonString, Fn::Length or"
            + " Fn::Transform | load a template in which it is evaluated already",
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
    Path file = file("template.yaml", ShopTemplate.SAM);

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
    Template template = ShopTemplate.in(folder).withParameter("Stge", "x");

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
    Template template = ShopTemplate.in(folder);

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
    file("order.asl.yaml", ShopTemplate.ORDER);
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
        "`Resources: {'Fn::ForEach::X': [a]}` | A value of the template has the wrong shape. | the"
            + " template's text:1:31 | a list of 3 values, for Fn::ForEach, but this is a list of 1"
            + " | correct the template",
        "`Resources: {'Fn::ForEach::X': [A, [a], b]}` | A value of the template has the wrong"
            + " shape. | the template's text:1:40 | a mapping that the loop repeats, but this is a"
            + " string | correct the template",
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
