package io.github.sfntest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an expression of a {@code .tf} file gives, and what only a plan tells. */
class TerraformExpressionsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "var.stage == \"dev\" ? \"a\" : module.no.thing ~ a",
        "var.stage != \"dev\" ? file(\"no.json\") : \"b\" ~ b",
        "!(var.stage == \"dev\") ? \"a-${module.no.thing}\" : (\"b\") ~ b",
        "var.stage == \"x\" || !false && var.stage == \"dev\" ? \"a\" : \"b\" ~ a",
        "true || false && false ? \"a\" : \"b\" ~ a",
        "(true || false) && false ? \"a\" : true ? \"b\" : \"c\" ~ b",
        "var.on ? \"a\" : \"b\" ~ a",
        "jsonencode({ a = var.on ? 1 : 2, b = true == false }) ~ {\"a\":1,\"b\":false}",
        "jsonencode(merge({ a = 1, b = 2 }, local.extra[\"more\"])) ~ {\"a\":1,\"b\":3}",
        "jsonencode(concat(local.list, [3])) ~ [1,2,3]",
        "local.list[1] ~ 2",
        "jsonencode(jsondecode(\"{\\\"a\\\": [1]}\")) ~ {\"a\":[1]}",
        "jsonencode(yamldecode(\"a: {b: c}\")) ~ {\"a\":{\"b\":\"c\"}}",
        "format(\"%s-%d%%-%v\", \"a\", 2, true) ~ a-2%-true",
        "join(\", \", [\"a\", 1]) ~ a, 1",
        "replace(\"a.b.c\", \".\", \"-\") ~ a-b-c",
        "\"${terraform.workspace}\" ~ default",
        "aws_lambda_function.all[\"pay\"].arn ~ arn:aws:lambda:us-east-1:123456789012:function:all",
        "aws_lambda_function.all[0].arn ~ arn:aws:lambda:us-east-1:123456789012:function:all",
        "aws_lambda_function.all[\"ship\"].arn ~ given",
        "aws_lambda_alias.live.arn ~ arn:aws:lambda:us-east-1:123456789012:function:pay:prod",
        "aws_lambda_alias.x.arn ~ arn:aws:lambda:us-east-1:123456789012:function:x:x",
        "lower(upper(trimspace(tostring(\" X \")))) ~ x",
      })
  void evaluates_what_is_known_without_a_plan(String expression, String value) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("known.tf"),
            """
            variable "stage" { default = "dev" }
            variable "on" { default = false }
            locals {
              extra = { more = { b = 3 } }
              list  = [1, 2]
            }
            resource "aws_lambda_function" "pay" {}
            resource "aws_lambda_alias" "live" {
              name          = "prod"
              function_name = aws_lambda_function.pay.function_name
            }
            resource "aws_sfn_state_machine" "x" {
              definition = %s
            }
            """
                .formatted(expression));
    Template template =
        Template.fromFile(file)
            .withParameter("on", "true")
            .withReference("aws_lambda_function.all[\"ship\"].arn", "given");

    assertThat(template.stateMachine("x").text()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "jsonencode({ for n in [1] : n => n }) | a for expression | 2:32",
        "jsonencode([for n in [1] : n]) | a for expression | 2:28",
        "aws_x_y.z[*].arn | the operator or sign * | 2:26",
        "replace(\"a\", \"/a/\", \"\") | replace with a regular expression | 2:16",
        "format(\"%03d\", 1) | format with %0 | 2:16",
        "format(\"%s\") | format with %s | 2:16",
        "format() | format without a text | 2:16",
        "1 > 2 | the operator or sign > | 2:18",
        "\"x\" ? 1 : 2 | | 2:16",
      })
  void says_what_is_not_known_without_a_plan(String expression, String what, String place)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("unknown.tf"),
            "resource \"aws_sfn_state_machine\" \"x\" {\n  definition = " + expression + "\n}\n");

    assertThatThrownBy(() -> Template.fromFile(file).stateMachine("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            what == null
                ? """
                A value of the template has the wrong shape.
                  where:     %s:%s
                  expected:  true or false, but this is a string
                  to mend:   correct the template\
                """
                    .formatted(file, place)
                : """
                An expression of Terraform needs an evaluation: %s.
                  where:     %s:%s
                  expected:  a heredoc, file, templatefile or jsonencode, with variables and \
                attributes of resources
                  to mend:   give the evaluated plan or state: terraform show -json > plan.json, \
                and Template.fromFile("plan.json")\
                """
                    .formatted(what, file, place));
  }

  @ParameterizedTest
  @CsvSource({
    "aws_caller_identity.me.account_id, 111122223333",
    "aws_caller_identity.me.id, 111122223333",
    "aws_region.here.name, cn-north-1",
    "aws_partition.here.partition, aws-cn",
    "aws_partition.here.id, aws-cn",
    "aws_partition.here.dns_suffix, amazonaws.com.cn",
    "aws_partition.here.reverse_dns_prefix, cn.com.amazonaws"
  })
  void knows_the_account_the_region_and_the_partition(String data, String value)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("data.tf"),
            "resource \"aws_sfn_state_machine\" \"x\" {\n  definition = data." + data + "\n}\n");

    assertThat(Template.fromFile(file).in("cn-north-1", "111122223333").stateMachine("x").text())
        .isEqualTo(value);
  }
}
