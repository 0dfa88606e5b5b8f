package io.github.sfntest.definition;

import static io.github.sfntest.definition.ShopTemplate.machine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates that are put together: included pieces, loops, assets, and what SAM adds. */
class TemplatePiecesTest {

  private static final String PIECE =
      """
      StartAt: S
      States: {S: {Type: Pass, Result: !Ref Q, End: true}}
      """;

  private static final String WHOLE =
      """
      {"StartAt":"S","States":{"S":{"Type":"Pass",\
      "Result":"https://sqs.us-east-1.amazonaws.com/123456789012/Q","End":true}}}\
      """;

  private static final String QUEUE = "  Q: {Type: AWS::SQS::Queue}\n";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return ShopTemplate.file(folder, name, text);
  }

  @Test
  void puts_in_what_is_included() throws IOException {
    Path piece = file("parts/piece.yaml", PIECE);
    Template beside =
        Template.fromFile(
            file(
                "template.yaml",
                machine(
                        """
                        Definition:
                          Fn::Transform:
                            Name: AWS::Include
                            Parameters: {Location: parts/piece.yaml}
                        """)
                    + QUEUE));
    Template fromS3 =
        Template.of(
                machine(
                        """
                        Definition:
                          Comment: c
                          Fn::Transform:
                            Name: AWS::Include
                            Parameters: {Location: !Sub 's3://${AWS::Region}/piece.yaml'}
                        """)
                    + QUEUE)
            .withFile("s3://us-east-1/piece.yaml", piece);

    assertThat(beside.stateMachine("Order").text()).isEqualTo(WHOLE);
    assertThat(fromS3.stateMachine("Order").text())
        .isEqualTo("{\"Comment\":\"c\"," + WHOLE.substring(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Name: Mine | Of Fn::Transform only AWS::Include is supported. | 5:37 | the name"
            + " AWS::Include, and the parameter Location | load a template in which the macro has"
            + " run already",
        "Name: AWS::Include | Of Fn::Transform only AWS::Include is supported. | 5:37 | the name"
            + " AWS::Include, and the parameter Location | load a template in which the macro has"
            + " run already",
        "Name: AWS::Include, Parameters: {Location: 'https://x/y'} | A value of the template has"
            + " the wrong shape. | 5:81 | a path, or s3://bucket/key, but this is a string |"
            + " correct the template",
        "Name: AWS::Include, Parameters: {Location: s3://b/k} | The definition lies in S3:"
            + " 's3://b/k'. | 5:81 | a local file, since nothing is fetched from the network |"
            + " name the file: template.withFile(\"s3://b/k\", path)",
      })
  void says_what_cannot_be_included(
      String transform, String what, String place, String expected, String mend) {
    Template template = Template.of(machine("Definition: {'Fn::Transform': {" + transform + "}}"));

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
  void finds_the_definition_that_the_cdk_uploads() throws IOException {
    file("cdk.out/asset.abc123.json", "{\"Fn\": \"${Fn}\"}");
    file(
        "cdk.out/Shop.template.json",
        """
        {"Resources": {
          "Fn9AB": {"Type": "AWS::Lambda::Function"},
          "Order12345678": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
            "DefinitionS3Location": {
              "Bucket": {"Fn::Sub": "cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}"},
              "Key": "abc123.json"},
            "DefinitionSubstitutions": {"Fn": {"Fn::GetAtt": ["Fn9AB", "Arn"]}}}}}}
        """);
    file(
        "cdk.out/manifest.json",
        """
        {"version": "36.0.0", "artifacts": {"Shop": {"type": "aws:cloudformation:stack",
          "properties": {"templateFile": "Shop.template.json"}}}}
        """);

    assertThat(Template.fromFile(folder.resolve("cdk.out")).stateMachine("Order12345678").text())
        .isEqualTo("{\"Fn\": \"arn:aws:lambda:us-east-1:123456789012:function:Fn9AB\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "!Ref Live, function:Charge:live",
    "!GetAtt Live.AliasArn, function:Charge:live",
    "!Ref One, function:Charge:1",
    "!GetAtt One.FunctionArn, function:Charge:1",
    "!Ref Charge.Alias, function:Charge:prod",
    "!Ref Charge.Version, function:Charge:1",
  })
  void a_version_or_alias_is_that_of_its_function(String value, String arn) {
    Template template =
        Template.of(
            machine("DefinitionString: " + value)
                + """
                  Charge:
                    Type: AWS::Serverless::Function
                    Properties: {FunctionName: other, AutoPublishAlias: prod}
                  Live:
                    Type: AWS::Lambda::Alias
                    Properties: {Name: live, FunctionName: !Ref Charge}
                  One:
                    Type: AWS::Lambda::Version
                    Properties: {FunctionName: !GetAtt Charge.Arn}
                """);

    assertThat(template.stateMachine("Order").text())
        .isEqualTo("arn:aws:lambda:us-east-1:123456789012:" + arn);
  }

  @ParameterizedTest
  @CsvSource({"Charge, ChargeRole.Arn", "Charge, ChargeonceRule.Arn", "Charge, ChargeVersionab12"})
  void knows_what_sam_adds_to_a_resource(String base, String id) {
    assertThat(sam("!Sub '${" + id + "}'").stateMachine("Order").text())
        .contains(id.replaceFirst("\\..*", ""))
        .contains(base);
  }

  @Test
  void does_not_take_a_wrong_name_for_one_that_sam_adds() {
    Template template = sam("!GetAtt Chargee.Arn");

    assertThatThrownBy(() -> template.stateMachine("Order"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            The template has no parameter or resource 'Chargee'.
              where:     the template's text:5:25
              expected:  one of its own names; did you mean 'Charge'? There are: 'Charge', 'Order'
              to mend:   correct the name, or give what it stands for: \
            template.withReference("Chargee.Arn", …)\
            """);
  }

  private static Template sam(String value) {
    return Template.of(
        machine("DefinitionString: " + value)
            + """
              Charge:
                Type: AWS::Serverless::Function
                Properties: {Events: {once: {Type: Schedule, Properties: {Schedule: rate(1 day)}}}}
            """);
  }

  @Test
  void what_is_no_value_is_not_there() {
    Template template =
        Template.of(
            machine(
                    """
                    StateMachineName: !If [No, x, !Ref AWS::NoValue]
                    StateMachineType: !If [No, EXPRESS, !Ref AWS::NoValue]
                    DefinitionString: !If [No, x, !Ref AWS::NoValue]
                    Definition: !If [No, !Ref AWS::NoValue, {StartAt: '${S}'}]
                    DefinitionSubstitutions: !If [No, !Ref AWS::NoValue, {S: T}]
                    """)
                + """
                  Other:
                    Type: AWS::StepFunctions::StateMachine
                    Properties:
                      DefinitionString: '{}'
                      DefinitionSubstitutions: !If [No, {S: T}, !Ref AWS::NoValue]
                Conditions: {No: !Equals [a, b]}
                """);

    assertThat(template.stateMachines())
        .extracting(
            StateMachineDefinition::name,
            StateMachineDefinition::type,
            StateMachineDefinition::text)
        .containsExactly(
            tuple("Order", StateMachineType.STANDARD, "{\"StartAt\":\"T\"}"),
            tuple("Other", StateMachineType.STANDARD, "{}"));
  }

  @Test
  void asks_for_an_output_of_a_stack_that_is_elsewhere() {
    Template template =
        Template.of(
            machine("DefinitionString: !GetAtt Inner.Outputs.Arn")
                + """
                  Inner:
                    Type: AWS::CloudFormation::Stack
                    Properties: {TemplateURL: https://s3.amazonaws.com/b/inner.yaml}
                """);

    assertThatThrownBy(() -> template.stateMachine("Order"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            The output 'Inner.Outputs.Arn' has no value.
              where:     the template's text:5:25
              expected:  a value from the test, since the template of that stack is no local file
              to mend:   template.withReference("Inner.Outputs.Arn", …)\
            """);
    assertThat(template.withReference("Inner.Outputs.Arn", "arn:x").stateMachine("Order").text())
        .isEqualTo("arn:x");
  }

  @Test
  void writes_out_loops() {
    Template template =
        Template.of(
            """
            Transform: AWS::LanguageExtensions
            Parameters:
              Names: {Type: CommaDelimitedList, Default: 'Pay, Ship'}
            Resources:
              Fn::ForEach::Machines:
                - Name
                - !Ref Names
                - Fn::ForEach::Stages:
                    - Stage
                    - [a-1, b]
                    - ${Name}&{Stage}:
                        Type: AWS::StepFunctions::StateMachine
                        Properties:
                          StateMachineName: !Sub '${Name}-${AWS::Region}-${Stage}'
                          DefinitionString:
                            Fn::ToJsonString:
                              Fn::ForEach::Members: [M, [x, y], {'${M}': [!Ref Name, '${Stage}']}]
            """);

    assertThat(template.stateMachines())
        .extracting(StateMachineDefinition::name, StateMachineDefinition::text)
        .containsExactly(
            tuple("Pay-us-east-1-a-1", "{\"x\":[\"Pay\",\"a-1\"],\"y\":[\"Pay\",\"a-1\"]}"),
            tuple("Pay-us-east-1-b", "{\"x\":[\"Pay\",\"b\"],\"y\":[\"Pay\",\"b\"]}"),
            tuple("Ship-us-east-1-a-1", "{\"x\":[\"Ship\",\"a-1\"],\"y\":[\"Ship\",\"a-1\"]}"),
            tuple("Ship-us-east-1-b", "{\"x\":[\"Ship\",\"b\"],\"y\":[\"Ship\",\"b\"]}"));
    assertThat(template.stateMachine("Paya1").name()).isEqualTo("Pay-us-east-1-a-1");
  }
}
