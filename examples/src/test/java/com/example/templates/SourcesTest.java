package com.example.templates;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.definition.Template;
import io.github.sfntest.junit5.InjectSfn;
import io.github.sfntest.junit5.StateMachine;
import io.github.sfntest.junit5.Substitution;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One state machine of each kind of source. */
class SourcesTest {

  @InjectSfn SfnTestEnvironment sfn;

  @Test
  void of_a_yaml_file() {
    // snippet: yaml
    StateMachineDefinition order =
        StateMachineDefinition.fromResource("shop/statemachines/order.asl.yaml")
            .withSubstitution(
                "ChargeFunctionArn", "arn:aws:lambda:us-east-1:123456789012:function:charge")
            .withSubstitution(
                "ShippingMachineArn", "arn:aws:states:us-east-1:123456789012:stateMachine:ship");
    RegisteredStateMachine machine = sfn.register(order);

    sfn.whenLambda("charge").thenReturn(Map.of("status", "PAID"));
    sfn.whenNestedExecution("ship").thenReturn(Map.of());
    assertThat(machine.run(Map.of("orderId", "o-1"))).succeeded();
    // end of snippet
  }

  @Test
  void of_a_json_file_with_comments() {
    // snippet: comments
    StateMachineDefinition refund =
        StateMachineDefinition.fromResource("shop/statemachines/refund.asl.json")
            .withSubstitution(
                "RefundFunctionArn", "arn:aws:lambda:us-east-1:123456789012:function:refund");
    RegisteredStateMachine machine = sfn.register(refund);

    sfn.whenLambda("refund").thenReturn(Map.of("status", "PAID BACK"));
    assertThat(machine.run(Map.of("orderId", "o-1"))).succeeded();
    // end of snippet
  }

  // snippet: sam
  @Test
  void of_a_sam_template(
      @StateMachine(
              value = "shop/template.yaml",
              resource = "OrderMachine",
              substitutions = @Substitution(key = "Stage", value = "test"))
          RegisteredStateMachine order) {
    sfn.whenLambda("ChargeFunction").thenReturn(Map.of("status", "PAID"));
    sfn.whenNestedExecution("ShippingMachine").thenReturn(Map.of());

    assertThat(order.run(Map.of("orderId", "o-1"))).succeeded();
    assertThat(order.name()).isEqualTo("test-order");
  }

  // end of snippet

  @Test
  void of_a_cloudformation_template() {
    // snippet: cloudformation
    Template template =
        Template.fromResource("shop/cloudformation.json").withParameter("Retries", "1");
    RegisteredStateMachine order = sfn.register(template.stateMachine("OrderMachine"));

    sfn.whenLambda("ChargeFunction").thenFail("CardDeclined");
    assertThat(order.run(Map.of())).failedWith("CardDeclined").task("Charge").wasRetriedTimes(1);
    // end of snippet
    assertThat(order.type()).isEqualTo(StateMachineType.EXPRESS);
  }

  @Test
  void of_a_cdk_app() {
    // snippet: cdk
    Template cdk = Template.fromFile("src/main/resources/shop/cdk.out");
    RegisteredStateMachine order = sfn.register(cdk.stateMachine("OrderMachine"));

    sfn.whenLambda("ChargeFunction9C2AD0E7").thenReturn(Map.of("status", "PAID"));
    assertThat(order.run(Map.of())).succeeded();
    // end of snippet
  }

  @Test
  void of_a_serverless_file() {
    // snippet: serverless
    Template serverless =
        Template.fromResource("shop/serverless/serverless.yml").withParameter("opt:stage", "test");
    RegisteredStateMachine order = sfn.register(serverless.stateMachine("order"));

    sfn.whenLambda("charge").thenReturn(Map.of("status", "PAID"));
    assertThat(order.run(Map.of())).succeeded();
    assertThat(order.name()).isEqualTo("shop-order-test");
    // end of snippet
  }

  @Test
  void of_what_the_serverless_framework_deploys() {
    // snippet: compiled
    Template compiled =
        Template.fromResource("shop/serverless/cloudformation-template-update-stack.json");
    RegisteredStateMachine order = sfn.register(compiled.stateMachine("Order"));

    sfn.whenLambda("ChargeLambdaFunction").thenReturn(Map.of("status", "PAID"));
    assertThat(order.run(Map.of())).succeeded();
    // end of snippet
    assertThat(order.name()).isEqualTo("shop-order-dev");
  }

  @Test
  void of_a_terraform_file() {
    // snippet: terraform
    Template terraform = Template.fromResource("shop/terraform/main.tf");
    RegisteredStateMachine order = sfn.register(terraform.stateMachine("order"));

    sfn.whenLambda("charge").thenReturn(Map.of("status", "PAID"));
    assertThat(order.run(Map.of())).succeeded();
    // end of snippet
  }

  @Test
  void of_a_terraform_plan() {
    // snippet: plan
    Template plan = Template.fromResource("shop/terraform/plan.json");
    RegisteredStateMachine order = sfn.register(plan.stateMachine("order"));

    sfn.whenLambda("charge").thenReturn(Map.of("status", "PAID"));
    assertThat(order.run(Map.of())).succeeded();
    // end of snippet
  }

  @Test
  void of_a_terraform_state() {
    // snippet: state
    Template state = Template.fromResource("shop/terraform/state.json");
    RegisteredStateMachine order = sfn.register(state.stateMachine("aws_sfn_state_machine.order"));

    sfn.whenLambda("charge").thenReturn(Map.of("status", "PAID"));
    assertThat(order.run(Map.of())).succeeded();
    // end of snippet
    assertThat(order.type()).isEqualTo(StateMachineType.EXPRESS);
  }
}
