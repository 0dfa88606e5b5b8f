package io.github.sfntest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The {@code stepFunctions} of a {@code serverless.yml}. */
class ServerlessTemplateTest {

  private static final String FILE =
      """
      service: shop
      provider:
        name: aws
        stage: ${opt:stage, 'dev'}
      custom:
        table: ${self:service}-${sls:stage}
        limits: {dev: 5, prod: 50}
      functions:
        pay-order: {handler: pay.handler}
      stepFunctions:
        activities: [pack]
        stateMachines:
          order:
            name: ${self:service}-order-${sls:stage}
            type: EXPRESS
            definition:
              StartAt: Yes
              States:
                Yes:
                  Type: Pass
                  Parameters:
                    short: !GetAtt [pay-order, Arn]
                    long: !GetAtt PayDashorderLambdaFunction.Arn
                    activity: !Ref PackStepFunctionsActivity
                    child: !Ref ShipStepFunctionsStateMachine
                    other: !Ref SomethingOfAPlugin
                    table: ${self:custom.table}
                    limit: ${self:custom.limits.${sls:stage}}
                    where: !Sub 'x/${AWS::Region}/${aws:region}'
                    left: ${kept}
                  End: true
          ship:
            id: Shipping
            definition: ${file(machines/ship.asl.yml):body}
          empty: {}
          secret:
            definition: ${ssm:/shop/machine}
      """;

  @TempDir Path folder;

  private Template serverless() throws IOException {
    Files.createDirectories(folder.resolve("machines"));
    Files.writeString(
        folder.resolve("machines/ship.asl.yml"),
        "body: {StartAt: S, States: {S: {Type: Succeed, Comment: '${self:custom.table}'}}}");
    return Template.fromFile(Files.writeString(folder.resolve("serverless.yml"), FILE));
  }

  @Test
  void fills_in_variables_and_references() throws IOException {
    StateMachineDefinition order = serverless().stateMachine("order");

    assertThat(order.name()).isEqualTo("shop-order-dev");
    assertThat(order.type()).isEqualTo(StateMachineType.EXPRESS);
    assertThat(order.text())
        .isEqualTo(
            """
            {"StartAt":"Yes","States":{"Yes":{"Type":"Pass","Parameters":{\
            "short":"arn:aws:lambda:us-east-1:123456789012:function:pay-order",\
            "long":"arn:aws:lambda:us-east-1:123456789012:function:PayDashorderLambdaFunction",\
            "activity":"arn:aws:states:us-east-1:123456789012:activity:pack",\
            "child":"arn:aws:states:us-east-1:123456789012:stateMachine:ship",\
            "other":"SomethingOfAPlugin","table":"shop-dev","limit":5,\
            "where":"x/us-east-1/us-east-1","left":"${kept}"},"End":true}}}\
            """);
  }

  @Test
  void takes_options() throws IOException {
    Template prod = serverless().withParameter("opt:stage", "prod");

    assertThat(prod.stateMachine("order").name()).isEqualTo("shop-order-prod");
    assertThat(prod.stateMachine("order").text()).contains("\"limit\":50");
  }

  @Test
  void reads_files_and_knows_a_machine_by_its_id() throws IOException {
    assertThat(serverless().stateMachine("Shipping").text())
        .isEqualTo(
            "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Succeed\",\"Comment\":\"shop-dev\"}}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "empty | The state machine 'empty' has no definition. | :35:12 | a definition as a mapping,"
            + " as JSON text, or as ${file(…)} | add it to the file",
        "ordr | The file has no state machine 'ordr'. | `` | a key of stepFunctions.stateMachines;"
            + " did you mean 'order'? There are: 'order', 'ship', 'empty', 'secret' | correct the"
            + " name",
      })
  void says_what_is_wrong(String id, String what, String place, String expected, String mend)
      throws IOException {
    Template template = serverless();

    assertThatThrownBy(() -> template.stateMachine(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            %s
              where:     %s%s
              expected:  %s
              to mend:   %s\
            """
                .formatted(what, folder.resolve("serverless.yml"), place, expected, mend));
  }

  @Test
  void says_which_variable_wants_a_value() throws IOException {
    Template template = serverless();

    assertThatThrownBy(() -> template.stateMachine("secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            The variable ${ssm:/shop/machine} has no value.
              where:     %s:37:19
              expected:  a value in the file, a fallback, or a value from the test
              to mend:   template.withParameter("ssm:/shop/machine", …)\
            """
                .formatted(folder.resolve("serverless.yml")));
  }

  @Test
  void knows_functions_and_machines_of_other_files() throws IOException {
    Files.writeString(folder.resolve("pay.yml"), "pay: {handler: a.b}");
    Files.writeString(folder.resolve("order.yml"), "order: {definition: {}}");
    for (String functions : new String[] {"${file(pay.yml)}", "[{ship: {}}, '${file(pay.yml)}']"}) {
      Template template =
          Template.fromFile(
              Files.writeString(
                  folder.resolve("parts.yml"),
                  """
                  functions: %s
                  stepFunctions:
                    stateMachines:
                      - ${file(order.yml)}
                      - other:
                          definition: {Comment: !GetAtt [pay, Arn]}
                  """
                      .formatted(functions)));

      assertThat(template.stateMachine("other").text())
          .isEqualTo("{\"Comment\":\"arn:aws:lambda:us-east-1:123456789012:function:pay\"}");
    }
  }

  @Test
  void runs_no_program_and_takes_what_it_makes_from_the_test() {
    Template template =
        Template.of("stepFunctions: {stateMachines: {x: {definition: '${file(./x.js):order}'}}}");

    assertThatThrownBy(template::stateMachines)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            The file './x.js' is a program, which is not run.
              where:     the template's text:1:49
              expected:  a file that holds the value: YAML, JSON or text
              to mend:   give what it makes: template.withParameter("file(./x.js):order", …)\
            """);
    assertThat(template.withParameter("file(./x.js):order", "{\"a\": 1}").stateMachine("x").text())
        .isEqualTo("{\"a\": 1}");
  }

  @Test
  void says_which_variable_goes_in_a_circle() {
    Template template =
        Template.of(
            """
            custom: {a: '${self:custom.b}', b: '${self:custom.a}'}
            stepFunctions: {stateMachines: {x: {name: '${self:custom.a}'}}}
            """);

    assertThatThrownBy(template::stateMachines)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            The variable ${self:custom.a} depends on itself.
              where:     the template's text:1:36
              expected:  variables without a circle
              to mend:   break the circle\
            """);
  }
}
