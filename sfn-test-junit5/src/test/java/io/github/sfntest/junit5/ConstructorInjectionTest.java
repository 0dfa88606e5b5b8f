package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.TimeControl;
import io.github.sfntest.junit5.SfnSettings.Scope;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnClient;

/** A constructor gets the environment of its test, from JUnit 5.12 on. */
class ConstructorInjectionTest {

  static final boolean JUNIT_TELLS_THE_TEST = junitTellsTheTest();

  private static boolean junitTellsTheTest() {
    try {
      Class.forName("org.junit.jupiter.api.extension.TestInstantiationAwareExtension");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Test
  void gives_the_environment_of_the_test() {
    assumeTrue(JUNIT_TELLS_THE_TEST);

    TestKit.run(ConstructorTestCase.class).tests(5, 0);

    assertThat(ConstructorTestCase.SEEN).hasSize(5);
  }

  @ExtendWith(SfnFake.class)
  static class ConstructorTestCase {

    static final Set<Object> SEEN = ConcurrentHashMap.newKeySet();

    private final SfnClient client;
    private final SfnTestEnvironment environment;
    private final RegisteredStateMachine pass;

    ConstructorTestCase(
        SfnClient client,
        SfnTestEnvironment environment,
        @StateMachine("pass.asl.json") RegisteredStateMachine pass) {
      this.client = client;
      this.environment = environment;
      this.pass = pass;
      assertThat(environment.executions()).isEmpty();
    }

    @BeforeEach
    void run(SfnTestEnvironment sfn) {
      assertThat(sfn).isSameAs(environment);
      client.startExecution(r -> r.stateMachineArn(pass.arn()));
    }

    @Test
    void one(SfnTestEnvironment sfn) {
      see(sfn);
    }

    @RepeatedTest(2)
    void repeated(SfnTestEnvironment sfn) {
      see(sfn);
    }

    private void see(SfnTestEnvironment sfn) {
      assertThat(sfn).isSameAs(environment);
      assertThat(sfn.executions()).hasSize(1);
      SEEN.add(sfn);
    }

    @Nested
    class Inner {

      private final SfnTestEnvironment inner;

      Inner(SfnTestEnvironment inner) {
        this.inner = inner;
      }

      @Test
      void nested(SfnTestEnvironment sfn) {
        assertThat(inner).isSameAs(sfn);
        see(sfn);
      }

      @Test
      void other(@StateMachine("pay.asl.json") RegisteredStateMachine pay) {
        assertThat(inner.stateMachine("pay").arn()).isEqualTo(pay.arn());
        see(inner);
      }
    }
  }

  @Test
  void is_refused_by_an_older_junit() {
    assumeFalse(JUNIT_TELLS_THE_TEST);

    assertThat(TestKit.run(OneParameterTestCase.class).tests(0, 1).causeMessage())
        .isEqualTo(
            """
            This version of JUnit does not tell which test a constructor is called for.
              where:     parameter 1 (SfnClient) of constructor ConstructorInjectionTest.OneParameterTestCase(SfnClient)
              expected:  JUnit 5.12 or newer for parameters of constructors
              to mend:   take the parameter in the test method or in @BeforeEach, use a field with @InjectSfn, or a newer JUnit\
            """);
  }

  @ExtendWith(SfnFake.class)
  static class OneParameterTestCase {

    OneParameterTestCase(SfnClient client) {
      assertThat(client != null).isTrue();
    }

    @Test
    void test() {}
  }

  @Test
  void is_refused_where_one_instance_serves_all_tests() {
    assertThat(TestKit.run(OneInstanceTestCase.class).causeMessage())
        .isEqualTo(
            """
            One instance serves all tests of the class, but each test has its own environment.
              where:     parameter 1 (SfnClient) of constructor ConstructorInjectionTest.OneInstanceTestCase(SfnClient), @TestInstance(PER_CLASS)
              expected:  the parameter on a test method or on @BeforeEach
              to mend:   move it there, use a field with @InjectSfn, or add @SfnSettings(scope = PER_CLASS) to the class\
            """);
  }

  @ExtendWith(SfnFake.class)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneInstanceTestCase {

    OneInstanceTestCase(SfnClient client) {
      assertThat(client == null).as("not reached").isTrue();
    }

    @Test
    void test() {}
  }

  @Test
  void gives_the_environment_that_tests_share() {
    TestKit.run(SharedTestCase.class).tests(2, 0);
    TestKit.run(SharedOneInstanceTestCase.class).tests(1, 0);
  }

  @SfnSettings(scope = Scope.PER_CLASS)
  static class SharedTestCase {

    private final SfnTestEnvironment environment;

    SharedTestCase(SfnTestEnvironment environment) {
      this.environment = environment;
    }

    @Test
    void one(SfnTestEnvironment sfn) {
      assertThat(sfn).isSameAs(environment);
    }

    @Test
    void other(SfnTestEnvironment sfn) {
      assertThat(sfn).isSameAs(environment);
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class SharedOneInstanceTestCase extends SharedTestCase {

    SharedOneInstanceTestCase(SfnTestEnvironment environment) {
      super(environment);
    }

    @Override
    @Test
    void one(SfnTestEnvironment sfn) {
      super.one(sfn);
    }

    @Override
    void other(SfnTestEnvironment sfn) {}
  }

  @Test
  void comes_too_soon_for_settings_in_an_instance_field() {
    assumeTrue(JUNIT_TELLS_THE_TEST);

    assertThat(TestKit.run(LateTestCase.class).tests(0, 1).message())
        .isEqualTo(
            """
            A SfnFake comes too late: the environment is made already.
              where:     field ConstructorInjectionTest.LateTestCase.fake
              expected:  a static field, where a constructor is given something of the environment
              to mend:   @RegisterExtension static SfnFake fake = …\
            """);
  }

  @ExtendWith(SfnFake.class)
  static class LateTestCase {

    @RegisterExtension SfnFake fake = SfnFake.builder().timeControl(TimeControl.MANUAL).build();

    LateTestCase(SfnClient client) {
      assertThat(client != null).isTrue();
    }

    @Test
    void test() {}
  }

  @Test
  void is_soon_enough_for_mocks_in_an_instance_field() {
    assumeTrue(JUNIT_TELLS_THE_TEST);

    TestKit.run(LateMocksTestCase.class).tests(1, 0);
  }

  @ExtendWith(SfnFake.class)
  static class LateMocksTestCase {

    @RegisterExtension
    SfnFake fake =
        SfnFake.builder().prepare(sfn -> sfn.whenLambda("charge-card").thenReturn("PAID")).build();

    private final SfnTestEnvironment environment;

    LateMocksTestCase(SfnTestEnvironment environment) {
      this.environment = environment;
    }

    @Test
    void test(@StateMachine("pay.asl.json") RegisteredStateMachine pay) {
      pay.run(Map.of());
      assertThat(fake.environment()).isSameAs(environment);
    }
  }
}
