package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.ExecutionStatus;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@code @StateMachines(template = …)} and {@code @StateMachine(resource = …)}. */
class TemplateAnnotationsTest {

  private static void paysAndShips(SfnTestEnvironment sfn, RegisteredStateMachine order) {
    sfn.whenLambda("ChargeFunction").thenReturn(Map.of());

    assertThat(order.run(Map.of()).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
  }

  @Test
  void registers_all_machines_of_a_template_for_nested_and_inheriting_classes_too() {
    TestKit.run(AllTestCase.class).tests(2, 0);
    TestKit.run(InheritingTestCase.class).tests(2, 0);
  }

  @StateMachines(
      template = "shop-template.yaml",
      parameters = @Substitution(key = "Stage", value = "test"))
  @SfnSettings(region = "eu-west-1")
  static class AllTestCase {

    @Test
    void they_start_each_other(SfnTestEnvironment sfn) {
      paysAndShips(sfn, sfn.stateMachine("test-order"));
      assertThat(sfn.stateMachine("ShipMachine").arn()).contains(":eu-west-1:");
    }

    @Nested
    class Inside {

      @Test
      void they_are_here_as_well(
          SfnTestEnvironment sfn,
          @StateMachine(
                  value = "shop-template.yaml",
                  resource = "OrderMachine",
                  substitutions = @Substitution(key = "Stage", value = "test"))
              RegisteredStateMachine order) {
        paysAndShips(sfn, order);
      }
    }
  }

  static class InheritingTestCase extends AllTestCase {}

  @Test
  void gives_values_to_variables_of_serverless_and_terraform() {
    TestKit.run(VariablesTestCase.class).tests(3, 0);
  }

  static class VariablesTestCase {

    @Test
    void by_an_option(
        @StateMachine(
                value = "serverless/serverless.yml",
                resource = "order",
                substitutions = @Substitution(key = "opt:stage", value = "test"))
            RegisteredStateMachine order) {
      assertThat(order.name()).isEqualTo("test-test-7");
      assertThat(order.run(Map.of()).output()).map(Object::toString).hasValue("\"${kept}\"");
    }

    @Test
    void by_the_stage(
        @StateMachine(
                value = "serverless/serverless.yml",
                resource = "order",
                substitutions = @Substitution(key = "sls:stage", value = "test"))
            RegisteredStateMachine order) {
      assertThat(order.name()).isEqualTo("dev-test-7");
    }

    @Test
    void by_a_variable(
        @StateMachine(
                value = "terraform/main.tf",
                resource = "order",
                substitutions = {
                  @Substitution(key = "stage", value = "test"),
                  @Substitution(
                      key = "aws_lambda_function.charge.arn",
                      value = "arn:aws:lambda:eu-west-1:111122223333:function:x")
                })
            RegisteredStateMachine order,
        SfnTestEnvironment sfn) {
      assertThat(order.name()).isEqualTo("test-order");
      sfn.whenLambda("x").thenReturn(Map.of());
      assertThat(order.run(Map.of()).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }
  }

  @Test
  void registers_one_machine_of_a_template() {
    TestKit.run(OneTestCase.class).tests(1, 0);
  }

  static class OneTestCase {

    @StateMachine(
        value = "shop-template.yaml",
        resource = "OrderMachine",
        name = "mine",
        substitutions = {
          @Substitution(key = "Stage", value = "test"),
          @Substitution(
              key = "ChargeFunction.Arn",
              value = "arn:aws:lambda:eu-west-1:111122223333:function:x")
        })
    RegisteredStateMachine order;

    @Test
    void with_given_values(SfnTestEnvironment sfn) {
      sfn.whenLambda("x").thenReturn(Map.of());
      sfn.whenNestedExecution("ShipMachine").thenReturn(Map.of());

      assertThat(order.name()).isEqualTo("mine");
      assertThat(order.run(Map.of()).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }
  }

  @Test
  void says_which_value_a_template_wants() {
    assertThat(TestKit.run(WantingTestCase.class).message())
        .isEqualTo(
            """
            A template cannot be used.
              where:     class TemplateAnnotationsTest.WantingTestCase, @StateMachines(template = "shop-template.yaml")
              expected:  a template that wants no more than the annotation gives, but: Parameter 'Stage' has no value.
                         where:     io/github/sfntest/junit5/shop-template.yaml:3:10
                         expected:  a value from the test, since the template has no Default for it
                         to mend:   template.withParameter("Stage", …)
              to mend:   correct the template, or give the value here: parameters = @Substitution(key = …, value = …)\
            """);
  }

  @StateMachines(template = "shop-template.yaml")
  static class WantingTestCase {

    @Test
    void test() {}
  }

  @Test
  void says_which_machines_a_template_has() {
    assertThat(TestKit.run(UnknownTestCase.class).message())
        .isEqualTo(
            """
            A template cannot be used.
              where:     class TemplateAnnotationsTest.UnknownTestCase, @StateMachine("shop-template.yaml") with resource = "Order"
              expected:  a template that wants no more than the annotation gives, but: The template has no state machine 'Order'.
                         where:     io/github/sfntest/junit5/shop-template.yaml
                         expected:  the logical id of a state machine; did you mean 'OrderMachine'? There are: 'OrderMachine', 'ShipMachine'
                         to mend:   correct the logical id
              to mend:   correct the template, or give the value here: substitutions = @Substitution(key = …, value = …)\
            """);
  }

  @StateMachine(value = "shop-template.yaml", resource = "Order")
  static class UnknownTestCase {

    @Test
    void test() {}
  }

  @Test
  void says_that_a_template_has_no_machine() {
    assertThat(TestKit.run(EmptyTestCase.class).message())
        .isEqualTo(
            """
            The template of @StateMachines has no state machine.
              where:     class TemplateAnnotationsTest.EmptyTestCase, @StateMachines(template = "empty-template.yaml")
              expected:  a template with at least one state machine that is created
              to mend:   name another template, or give the parameters for which one is created\
            """);
  }

  @StateMachines(template = "empty-template.yaml")
  static class EmptyTestCase {

    @Test
    void test() {}
  }

  @Test
  void says_that_there_is_no_such_template() {
    assertThat(
            TestKit.run(MissingTestCase.class)
                .message()
                .replaceAll("file '.*/none.yaml", "file 'DIR/none.yaml"))
        .isEqualTo(
            """
            @StateMachines has a value that does not exist.
              where:     class TemplateAnnotationsTest.MissingTestCase, @StateMachines(template = "none.yaml")
              expected:  a resource on the class path, 'io/github/sfntest/junit5/none.yaml' or 'none.yaml', or a file 'DIR/none.yaml'
              to mend:   correct value, or put the template into src/test/resources\
            """);
  }

  @StateMachines(template = "none.yaml")
  static class MissingTestCase {

    @Test
    void test() {}
  }
}
