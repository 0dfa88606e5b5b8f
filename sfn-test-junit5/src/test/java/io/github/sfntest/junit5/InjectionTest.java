package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.sfn.SfnClient;

/** What is injected into parameters and fields, and what is left to others. */
class InjectionTest {

  /** Stands for Spring's: it fills what it is asked for, in tests and constructors. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.PARAMETER, ElementType.FIELD})
  @interface Autowired {}

  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.PARAMETER)
  @interface Nullable {}

  static final SfnClient OTHER =
      (SfnClient)
          Proxy.newProxyInstance(
              SfnClient.class.getClassLoader(),
              new Class<?>[] {SfnClient.class},
              (proxy, method, arguments) -> method.getName());

  static class Autowiring implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.isAnnotated(Autowired.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return OTHER;
    }
  }

  /** Fills clients whatever stands beside them. */
  static class Grabbing extends Autowiring {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == SfnClient.class
          && !parameter.isAnnotated(InjectSfn.class);
    }
  }

  @Test
  void leaves_clients_with_a_foreign_annotation_to_others() {
    TestKit.run(ForeignTestCase.class).tests(1, 0);
  }

  @ExtendWith({SfnFake.class, Autowiring.class})
  static class ForeignTestCase {

    @Autowired SfnClient untouched;

    @Test
    void test(@Autowired SfnClient theirs, SfnClient ours, @Nullable SfnClient alsoOurs) {
      assertThat(theirs == OTHER).isTrue();
      assertThat(ours == alsoOurs).isTrue();
      assertThat(ours == OTHER).isFalse();
      assertThat(untouched).isNull();
    }
  }

  @Test
  void leaves_all_clients_to_others_where_the_settings_say_so() {
    TestKit.run(NoClientsTestCase.class).tests(1, 0);
  }

  @SfnSettings(injectClients = false)
  @ExtendWith(Grabbing.class)
  static class NoClientsTestCase {

    @Test
    void test(SfnClient theirs, @InjectSfn SfnClient ours, SfnTestEnvironment sfn) {
      assertThat(theirs == OTHER).isTrue();
      assertThat(ours == sfn.client()).isTrue();
    }
  }

  @Test
  void says_which_machines_there_are_if_none_is_meant() {
    TestKit results = TestKit.run(SeveralTestCase.class).tests(0, 1);

    assertThat(results.causeMessage())
        .isEqualTo(
            """
            2 state machines are registered, and nothing says which one is meant.
              where:     parameter 1 (RegisteredStateMachine) of method InjectionTest.SeveralTestCase.test(RegisteredStateMachine)
              expected:  one registered state machine, or @StateMachine beside it; there are: 'pass', 'pay'
              to mend:   @StateMachine("order.asl.json") RegisteredStateMachine order\
            """);
  }

  @StateMachine("pass.asl.json")
  @StateMachine("pay.asl.json")
  static class SeveralTestCase {

    @Test
    void test(RegisteredStateMachine machine) {}
  }

  @Test
  void says_that_no_machine_is_registered() {
    TestKit results = TestKit.run(NoneTestCase.class).tests(0, 1);

    assertThat(results.message())
        .isEqualTo(
            """
            No state machine is registered to be handed over.
              where:     field InjectionTest.NoneTestCase.machine
              expected:  one registered state machine, or @StateMachine beside it; there are: none
              to mend:   @StateMachine("order.asl.json") RegisteredStateMachine order\
            """);
  }

  static class NoneTestCase {

    @InjectSfn RegisteredStateMachine machine;

    @Test
    void test() {}
  }

  @Test
  void refuses_types_it_does_not_know() {
    assertThat(TestKit.run(FieldTypeTestCase.class).message())
        .isEqualTo(
            """
            @InjectSfn cannot fill the type String.
              where:     field InjectionTest.FieldTypeTestCase.client
              expected:  SfnTestEnvironment, SfnClient, SfnAsyncClient, VirtualClock or RegisteredStateMachine
              to mend:   change the type, or remove @InjectSfn\
            """);
    assertThat(TestKit.run(ParameterTypeTestCase.class).causeMessage())
        .isEqualTo(
            """
            @StateMachine cannot fill the type String.
              where:     parameter 1 (String) of method InjectionTest.ParameterTypeTestCase.test(String)
              expected:  RegisteredStateMachine
              to mend:   change the type, or remove @StateMachine\
            """);
  }

  @ExtendWith(SfnFake.class)
  static class FieldTypeTestCase {

    @InjectSfn String client;

    @Test
    void test() {}
  }

  static class ParameterTypeTestCase {

    @Test
    void test(@StateMachine("pass.asl.json") String pass) {}
  }

  @Test
  void refuses_final_and_static_fields() {
    assertThat(TestKit.run(FinalTestCase.class).message())
        .isEqualTo(
            """
            @InjectSfn stands on a final field.
              where:     field InjectionTest.FinalTestCase.client
              expected:  a field that can be filled before each test
              to mend:   remove final\
            """);
    assertThat(TestKit.run(StaticTestCase.class).message())
        .isEqualTo(
            """
            @StateMachine stands on a static field, but each test has its own environment.
              where:     field InjectionTest.StaticTestCase.pass
              expected:  an instance field; a static one only if the tests of the class share an environment
              to mend:   remove static, or add @SfnSettings(scope = PER_CLASS) to the class\
            """);
  }

  @ExtendWith(SfnFake.class)
  static class FinalTestCase {

    @InjectSfn final SfnClient client = null;

    @Test
    void test() {}
  }

  @ExtendWith(SfnFake.class)
  static class StaticTestCase {

    @StateMachine("pass.asl.json")
    static RegisteredStateMachine pass;

    @Test
    void test() {}
  }

  @Test
  void refuses_two_machines_in_one_place() {
    assertThat(TestKit.run(TwoOnFieldTestCase.class).message())
        .isEqualTo(
            """
            Two @StateMachine stand on one field.
              where:     field InjectionTest.TwoOnFieldTestCase.machine
              expected:  one state machine for the field to hold
              to mend:   a field for each, or move them to the class\
            """);
    assertThat(TestKit.run(TwoOnParameterTestCase.class).causeMessage())
        .isEqualTo(
            """
            Two @StateMachine stand on one parameter.
              where:     parameter 1 (RegisteredStateMachine) of method InjectionTest.TwoOnParameterTestCase.test(RegisteredStateMachine)
              expected:  one state machine for the parameter to hold
              to mend:   a parameter for each, or move them to the class\
            """);
  }

  static class TwoOnFieldTestCase {

    @StateMachine("pass.asl.json")
    @StateMachine("pay.asl.json")
    RegisteredStateMachine machine;

    @Test
    void test() {}
  }

  static class TwoOnParameterTestCase {

    @Test
    void test(
        @StateMachine("pass.asl.json") @StateMachine("pay.asl.json")
            RegisteredStateMachine machine) {}
  }

  @Test
  void refuses_fields_of_an_instance_whose_tests_run_at_once() {
    assertThat(TestKit.runInParallel(RaceTestCase.class).tests(0, 2).failures().get(0))
        .hasMessage(
            """
            The tests of one instance run at once, and each would fill the same field.
              where:     field InjectionTest.RaceTestCase.client, @TestInstance(PER_CLASS) with @Execution(CONCURRENT)
              expected:  fields where an instance serves one test at a time
              to mend:   take a parameter of the test method, or use @Execution(SAME_THREAD), or @SfnSettings(scope = PER_CLASS)\
            """);
    TestKit.run(RaceTestCase.class).tests(2, 0);
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  @Execution(ExecutionMode.CONCURRENT)
  static class RaceTestCase {

    @InjectSfn SfnClient client;

    @Test
    void one() {
      assertThat(client != null).isTrue();
    }

    @Test
    void other() {
      assertThat(client != null).isTrue();
    }
  }

  @Test
  void leaves_it_to_junit_to_say_that_the_extension_is_missing() {
    assertThat(TestKit.run(ForgottenTestCase.class).tests(0, 1).message())
        .startsWith(
            "No ParameterResolver registered for parameter [software.amazon.awssdk.services.sfn.SfnClient ");
  }

  static class ForgottenTestCase {

    @Test
    void test(SfnClient client) {}
  }

  @Test
  void brings_the_extension_along_with_each_annotation() {
    TestKit.run(OnlyFieldTestCase.class).tests(1, 0);
    TestKit.run(OnlyParameterTestCase.class).tests(2, 0);
    TestKit.run(OnlySettingsTestCase.class).tests(1, 0);
    TestKit.run(ComposedTestCase.class).tests(1, 0);
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  @InjectSfn
  @interface Fake {}

  static class ComposedTestCase {

    @Fake private SfnClient client;

    @Test
    void test() {
      assertThat(client.listStateMachines().stateMachines()).isEmpty();
    }
  }

  static class OnlyFieldTestCase {

    @InjectSfn SfnTestEnvironment sfn;

    @Test
    void test(SfnClient client) {
      assertThat(client == sfn.client()).isTrue();
    }
  }

  static class OnlyParameterTestCase {

    @Test
    void with(@StateMachine("pass.asl.json") RegisteredStateMachine pass, SfnTestEnvironment sfn) {
      pass.run(Map.of());
      assertThat(sfn.executions()).hasSize(1);
    }

    @Test
    void without() {}
  }

  static class OnlySettingsTestCase {

    @Test
    @SfnSettings(region = "eu-west-1")
    void test(@StateMachine("pass.asl.json") RegisteredStateMachine pass, SfnClient client) {
      assertThat(pass.arn()).contains(":eu-west-1:");
      assertThat(client.listStateMachines().stateMachines()).hasSize(1);
    }
  }
}
