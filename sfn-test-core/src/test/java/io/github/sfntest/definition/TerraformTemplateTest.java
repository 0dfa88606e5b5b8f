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

/** Files, plans and states of Terraform. */
class TerraformTemplateTest {

  private static final String MAIN =
      """
      # the machines
      terraform { required_providers { aws = { source = "hashicorp/aws" } } }
      locals { prefix = "shop-${var.stage}" }
      data "template_file" "rendered" {
        template = file("${path.module}/pay.tpl")
        vars     = { fn = aws_lambda_function.pay.arn }
      }
      resource "aws_lambda_function" "pay" {
        count = var.stage == "prod" ? 2 : 1
      }
      resource "aws_sfn_state_machine" "order" {
        name = "${local.prefix}-order"
        type = "EXPRESS"
        definition = <<-EOF
          {
            "fn": "${aws_lambda_function.pay[0].arn}", /* kept */
            "literal": "$${kept}"
          }
        EOF
        logging_configuration {
          level = "ALL"
        }
      }
      resource "aws_sfn_state_machine" "ship" {
        name       = "ship"
        definition = jsonencode({
          StartAt = "S", // one
          States = {
            "S" = { Type = "Task", Resource = aws_lambda_function.pay.arn, End = true }
          }
          "Queue" : aws_sqs_queue.jobs.url
          Topics = [aws_sns_topic.news.arn, "${data.aws_caller_identity.me.account_id}",]
          Child = aws_sfn_state_machine.order.arn
          Text = "a\\tb\\u0041"
          Count = -1.5
        })
      }
      resource "aws_sfn_state_machine" "pay" {
        definition = data.template_file.rendered.rendered
      }
      resource "aws_sfn_state_machine" "file" {
        definition = templatefile("${path.module}/pay.tpl", { fn = upper("x") })
      }
      resource "aws_sfn_state_machine" "choice" {
        definition = var.stage + 1
      }
      resource "aws_sfn_state_machine" "module" {
        definition = module.machines.definition
      }
      resource "aws_sfn_state_machine" "format" {
        definition = strrev("x")
      }
      resource "aws_sfn_state_machine" "none" {
      }
      resource "aws_sfn_state_machine" "directive" {
        definition = "%{ if true }x%{ endif }"
      }
      """;

  @TempDir Path folder;

  private Template terraform() throws IOException {
    Files.writeString(
        folder.resolve("variables.tf"), "variable \"stage\" {\n  default = \"dev\"\n}");
    Files.writeString(folder.resolve("pay.tpl"), "{\"fn\": \"${fn}\"}");
    return Template.fromFile(Files.writeString(folder.resolve("main.tf"), MAIN));
  }

  @Test
  void reads_a_heredoc_with_variables_of_its_folder() throws IOException {
    StateMachineDefinition order = terraform().stateMachine("order");

    assertThat(order.name()).isEqualTo("shop-dev-order");
    assertThat(order.type()).isEqualTo(StateMachineType.EXPRESS);
    assertThat(order.text())
        .isEqualTo(
            """
            {
              "fn": "arn:aws:lambda:us-east-1:123456789012:function:pay", /* kept */
              "literal": "${kept}"
            }
            """);
    assertThat(terraform().withParameter("stage", "prod").stateMachine("order").name())
        .isEqualTo("shop-prod-order");
  }

  @Test
  void reads_jsonencode() throws IOException {
    assertThat(terraform().stateMachine("aws_sfn_state_machine.ship").text())
        .isEqualTo(
            """
            {"StartAt":"S","States":{"S":{"Type":"Task",\
            "Resource":"arn:aws:lambda:us-east-1:123456789012:function:pay","End":true}},\
            "Queue":"https://sqs.us-east-1.amazonaws.com/123456789012/jobs",\
            "Topics":["arn:aws:sns:us-east-1:123456789012:news","123456789012"],\
            "Child":"arn:aws:states:us-east-1:123456789012:stateMachine:shop-dev-order",\
            "Text":"a\\tbA","Count":-1.5}\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "pay, arn:aws:lambda:us-east-1:123456789012:function:pay",
    "file, X",
  })
  void renders_template_files(String id, String value) throws IOException {
    assertThat(terraform().stateMachine(id).text()).isEqualTo("{\"fn\": \"" + value + "\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "choice | An expression of Terraform needs an evaluation: the operator or sign +. | 45:26",
        "format | An expression of Terraform needs an evaluation: the function strrev. | 51:16",
        "directive | An expression of Terraform needs an evaluation: the directive %{. | 56:17",
      })
  void says_what_needs_an_evaluation(String id, String what, String place) throws IOException {
    Template template = terraform();

    assertThatThrownBy(() -> template.stateMachine(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            %s
              where:     %s:%s
              expected:  a heredoc, file, templatefile or jsonencode, with variables and attributes \
            of resources
              to mend:   give the evaluated plan or state: terraform show -json > plan.json, and \
            Template.fromFile("plan.json")\
            """
                .formatted(what, folder.resolve("main.tf"), place));
  }

  @Test
  void says_what_only_terraform_knows_and_takes_it_from_the_test() throws IOException {
    Template template = terraform();

    assertThatThrownBy(() -> template.stateMachine("module"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            Only an evaluation by Terraform knows 'module.machines.definition'.
              where:     %s:48:16
              expected:  variables, locals, attributes of resources, and data of the account
              to mend:   give the evaluated plan or state: terraform show -json > plan.json, and \
            Template.fromFile("plan.json"); or template.withReference("module.machines.definition", …)\
            """
                .formatted(folder.resolve("main.tf")));
    assertThat(
            template
                .withReference("module.machines.definition", "{}")
                .stateMachine("module")
                .text())
        .isEqualTo("{}");
  }

  @Test
  void says_which_variable_wants_a_value() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("only.tf"),
            "resource \"aws_sfn_state_machine\" \"x\" {\n  definition = var.text\n}\n");

    assertThatThrownBy(() -> Template.fromFile(file).stateMachine("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            The variable 'text' has no value.
              where:     %s:2:16
              expected:  a value from the test, since no variable block beside it has a default
              to mend:   template.withParameter("text", …)\
            """
                .formatted(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none | The state machine 'none' has no definition. | :53:1 | an attribute definition | add"
            + " it to the block",
        "shp | The file has no state machine 'shp'. | '' | the name of an aws_sfn_state_machine"
            + " block; did you mean 'ship'? There are: 'order', 'ship', 'pay', 'file', 'choice',"
            + " 'module', 'format', 'none', 'directive' | correct the name",
      })
  void says_what_is_wrong(String id, String what, String place, String expected, String mend)
      throws IOException {
    Template template = terraform();

    assertThatThrownBy(() -> template.stateMachine(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            %s
              where:     %s%s
              expected:  %s
              to mend:   %s\
            """
                .formatted(what, folder.resolve("main.tf"), place, expected, mend));
  }

  @Test
  void says_where_a_file_is_broken() throws IOException {
    Path file = Files.writeString(folder.resolve("broken.tf"), "resource \"a\" \"b\" {\n  x = 1\n");

    assertThatThrownBy(() -> Template.fromFile(file).stateMachines())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            A Terraform file cannot be read.
              where:     %s:1:1
              expected:  } at the end of the block
              to mend:   correct the file\
            """
                .formatted(file));
  }

  @ParameterizedTest
  @CsvSource({"planned_values", "values"})
  void reads_plans_and_states_and_wires_their_machines(String values) {
    Template plan =
        Template.of(
            """
            {"format_version": "1.0", "%s": {"root_module": {
              "resources": [
                {"address": "aws_sfn_state_machine.order", "type": "aws_sfn_state_machine",
                 "name": "order", "values": {"name": "order", "type": "EXPRESS", "definition":
                   "{\\"child\\": \\"arn:aws:states:eu-west-1:999999999999:stateMachine:ship\\"}"}},
                {"address": "aws_sfn_state_machine.later", "type": "aws_sfn_state_machine",
                 "name": "later", "values": {"name": "later"}}],
              "child_modules": [{"resources": [
                {"address": "module.m.aws_sfn_state_machine.ship[0]", "type": "aws_sfn_state_machine",
                 "name": "ship", "values": {"name": "ship", "definition": "{}",
                   "arn": "arn:aws:states:eu-west-1:999999999999:stateMachine:ship"}}]}]}}}\
            """
                .formatted(values));

    assertThat(plan.stateMachine("order").text())
        .isEqualTo("{\"child\": \"arn:aws:states:us-east-1:123456789012:stateMachine:ship\"}");
    assertThat(plan.stateMachine("order").type()).isEqualTo(StateMachineType.EXPRESS);
    assertThat(plan.stateMachine("module.m.aws_sfn_state_machine.ship[0]").name())
        .isEqualTo("ship");
    assertThatThrownBy(() -> plan.stateMachine("later"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            The definition of 'aws_sfn_state_machine.later' is known only after it is applied.
              where:     the template's text:6:5
              expected:  a plan in which it is known, or the state
              to mend:   give the state (terraform show -json), or the .tf file\
            """);
  }

  @Test
  void reads_a_state_file() {
    Template state =
        Template.of(
            """
            {"version": 4, "terraform_version": "1.9.0", "resources": [
              {"mode": "managed", "type": "aws_sfn_state_machine", "name": "order",
               "instances": [{"index_key": "eu", "attributes": {"name": "o", "definition": "{}"}}]}]}\
            """);

    assertThat(state.stateMachine("aws_sfn_state_machine.order[\"eu\"]").name()).isEqualTo("o");
  }

  @Test
  void says_which_addresses_there_are() {
    Template state =
        Template.of(
            """
            {"format_version": "1.0", "values": {"root_module": {"resources": [
              {"address": "aws_sfn_state_machine.order", "type": "aws_sfn_state_machine",
               "name": "order", "values": {"definition": "{}"}}]}}}\
            """);

    assertThatThrownBy(() -> state.stateMachine("ordr"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            There is no state machine 'ordr'.
              where:     the template's text
              expected:  the address of an aws_sfn_state_machine; there are: \
            'aws_sfn_state_machine.order'
              to mend:   correct the address\
            """);
  }
}
