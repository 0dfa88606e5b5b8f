package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.InvalidStateMachineException;
import io.github.sfntest.definition.StateMachineType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class StateMachineAnnotationTest {

  @Test
  void registers_from_class_field_and_parameter() {
    TestKit.run(PlacesTestCase.class).tests(2, 0);
  }

  @StateMachine("pass.asl.json")
  @StateMachine(value = "workflows/wait.asl.json", name = "minute")
  static class PlacesTestCase {

    @StateMachine(value = "pay.asl.json", type = StateMachineType.EXPRESS)
    private RegisteredStateMachine pay;

    @BeforeEach
    void machines_of_the_test_method_are_known(SfnTestEnvironment sfn) {
      assertThat(sfn.stateMachines())
          .extracting(RegisteredStateMachine::name)
          .contains("pass", "minute", "pay");
    }

    @Test
    void with_a_parameter(
        @StateMachine(value = "pay.asl.json", name = "pay-2") RegisteredStateMachine second,
        @StateMachine(value = "pay.asl.json", type = StateMachineType.EXPRESS)
            RegisteredStateMachine same,
        SfnTestEnvironment sfn) {
      assertThat(second.name()).isEqualTo("pay-2");
      assertThat(second.type()).isEqualTo(StateMachineType.STANDARD);
      assertThat(same).isSameAs(pay);
      assertThat(sfn.stateMachines())
          .extracting(RegisteredStateMachine::name)
          .containsExactlyInAnyOrder("pass", "minute", "pay", "pay-2");
    }

    @Test
    void without_one(SfnTestEnvironment sfn) {
      assertThat(pay.type()).isEqualTo(StateMachineType.EXPRESS);
      assertThat(sfn.stateMachine("minute").run(Map.of()).output()).isPresent();
    }
  }

  @Test
  void may_stand_on_an_annotation_of_the_user() {
    TestKit.run(ComposedTestCase.class).tests(1, 0);
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE})
  @StateMachine("pay.asl.json")
  @interface PayMachine {}

  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @StateMachine("pass.asl.json")
  @StateMachine("workflows/wait.asl.json")
  @interface OtherMachines {}

  @OtherMachines
  static class ComposedTestCase {

    @PayMachine RegisteredStateMachine field;

    @Test
    void test(@PayMachine RegisteredStateMachine parameter, SfnTestEnvironment sfn) {
      assertThat(parameter).isSameAs(field);
      assertThat(sfn.stateMachines())
          .extracting(RegisteredStateMachine::name)
          .containsExactlyInAnyOrder("pass", "wait", "pay");
    }
  }

  @Test
  void fills_in_substitutions() {
    TestKit.run(SubstitutionsTestCase.class).tests(1, 0);
  }

  @StateMachine(
      value = "workflows/placeholders.asl.json",
      substitutions = {
        @Substitution(
            key = "ChargeCardArn",
            value = "arn:aws:lambda:us-east-1:123456789012:function:charge-card"),
        @Substitution(
            key = "ShipArn",
            value = "arn:aws:lambda:us-east-1:123456789012:function:ship-order")
      })
  static class SubstitutionsTestCase {

    @Test
    void test(RegisteredStateMachine machine, SfnTestEnvironment sfn) {
      sfn.whenLambda("charge-card").thenReturn("PAID");
      sfn.whenLambda("ship-order").thenReturn("SHIPPED");

      assertThat(machine.run(Map.of()).output().orElseThrow().asText()).isEqualTo("SHIPPED");
    }
  }

  @Test
  void names_all_placeholders_that_are_left() {
    TestKit results = TestKit.run(LeftOverTestCase.class);

    assertThat(results.failure()).isInstanceOf(InvalidStateMachineException.class);
    assertThat(results.message())
        .isEqualTo(
            """
            The definition of a state machine is not valid: 2 errors.
              where:     state machine 'placeholders', workflows/placeholders.asl.json
              expected:  a definition that AWS Step Functions accepts; this one has
                           4:42  UNRESOLVED_SUBSTITUTION: No value for ${ChargeCardArn}; give one with withSubstitution("ChargeCardArn", …)
                           5:43  UNRESOLVED_SUBSTITUTION: No value for ${ShipArn}; give one with withSubstitution("ShipArn", …)
              to mend:   correct the definition at line:column; codes and texts are those of AWS\
            """);
  }

  @StateMachine("workflows/placeholders.asl.json")
  static class LeftOverTestCase {

    @Test
    void test() {}
  }

  @Test
  void tells_where_it_looked_for_a_definition() {
    TestKit results = TestKit.run(MissingTestCase.class);

    assertThat(results.failure()).isInstanceOf(ExtensionConfigurationException.class);
    assertThat(results.message().replaceAll("file '.*/odrer", "file 'DIR/odrer"))
        .isEqualTo(
            """
            @StateMachine has a value that does not exist.
              where:     field StateMachineAnnotationTest.MissingTestCase.order, @StateMachine("odrer.asl.json")
              expected:  a resource on the class path, 'io/github/sfntest/junit5/odrer.asl.json' or 'odrer.asl.json', or a file 'DIR/odrer.asl.json'
              to mend:   correct value, or put the definition into src/test/resources\
            """);
  }

  static class MissingTestCase {

    @StateMachine("odrer.asl.json")
    RegisteredStateMachine order;

    @Test
    void test() {}
  }

  @Test
  void reads_a_file() {
    TestKit.run(FileTestCase.class).tests(1, 0);
  }

  static class FileTestCase {

    @Test
    void test(
        @StateMachine("src/test/resources/workflows/wait.asl.json") RegisteredStateMachine wait) {
      assertThat(wait.name()).isEqualTo("wait");
    }
  }

  @Test
  void refuses_what_is_no_definition() {
    TestKit results = TestKit.run(KindTestCase.class);

    assertThat(results.message())
        .isEqualTo(
            """
            @StateMachine has a value that cannot be loaded.
              where:     parameter 1 (RegisteredStateMachine) of method StateMachineAnnotationTest.KindTestCase.test(RegisteredStateMachine), @StateMachine("workflows/order.tf")
              expected:  a definition, but: A file of this kind can't be loaded as a definition.
              to mend:   correct the file, or name another\
            """);
  }

  static class KindTestCase {

    @Test
    void test(@StateMachine("workflows/order.tf") RegisteredStateMachine order) {}
  }

  @Test
  void refuses_two_definitions_of_one_name() {
    TestKit results = TestKit.run(TwiceTestCase.class);

    assertThat(results.message())
        .isEqualTo(
            """
            Two state machines of @StateMachine are named 'pay'.
              where:     class StateMachineAnnotationTest.TwiceTestCase and field StateMachineAnnotationTest.TwiceTestCase.pay
              expected:  one definition and one type for each name in an environment
              to mend:   name one of them: @StateMachine(value = …, name = "…")\
            """);
  }

  @StateMachine("pay.asl.json")
  static class TwiceTestCase {

    @StateMachine(value = "pay.asl.json", type = StateMachineType.EXPRESS)
    RegisteredStateMachine pay;

    @Test
    void test() {}
  }

  @Test
  void refuses_several_types() {
    TestKit results = TestKit.run(TypesTestCase.class);

    assertThat(results.message())
        .isEqualTo(
            """
            @StateMachine has 2 values of type.
              where:     class StateMachineAnnotationTest.TypesTestCase, @StateMachine(type = { … })
              expected:  one value at most
              to mend:   keep one: @StateMachine(type = …)\
            """);
  }

  @StateMachine(
      value = "pay.asl.json",
      type = {StateMachineType.EXPRESS, StateMachineType.STANDARD})
  static class TypesTestCase {

    @Test
    void test() {}
  }

  @Test
  void refuses_two_substitutions_of_one_key() {
    TestKit results = TestKit.run(SameKeyTestCase.class);

    assertThat(results.message())
        .isEqualTo(
            """
            @StateMachine has two substitutions for one key.
              where:     class StateMachineAnnotationTest.SameKeyTestCase, @StateMachine("pay.asl.json"), @Substitution(key = "A")
              expected:  one value for each ${key}
              to mend:   remove one of the two\
            """);
  }

  @StateMachine(
      value = "pay.asl.json",
      substitutions = {
        @Substitution(key = "A", value = "1"),
        @Substitution(key = "A", value = "2")
      })
  static class SameKeyTestCase {

    @Test
    void test() {}
  }
}
