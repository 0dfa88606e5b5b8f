package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Each test has an environment of its own, whoever asks for it first. */
class PerTestEnvironmentTest {

  /** What the fixtures saw; each fixture adds under its own class. */
  private static final Map<Class<?>, Set<Object>> SEEN = new ConcurrentHashMap<>();

  private static void see(Class<?> fixture, Object environment) {
    SEEN.computeIfAbsent(fixture, key -> ConcurrentHashMap.newKeySet()).add(environment);
  }

  @Test
  void gives_each_test_its_own() {
    TestKit.run(TwoTestsTestCase.class).tests(2, 0);

    assertThat(SEEN.get(TwoTestsTestCase.class)).hasSize(2);
  }

  @ExtendWith(SfnFake.class)
  static class TwoTestsTestCase {

    @InjectSfn SfnTestEnvironment field;
    SfnTestEnvironment setUp;

    @BeforeEach
    void keep(SfnTestEnvironment sfn) {
      setUp = sfn;
    }

    @Test
    void one(SfnTestEnvironment sfn, SfnClient client) {
      assertThat(sfn).isSameAs(field).isSameAs(setUp);
      assertThat(sfn.client()).isSameAs(client);
    }

    @Test
    void other(SfnTestEnvironment sfn) {
      assertThat(sfn).isSameAs(field).isSameAs(setUp);
      assertThat(sfn.executions()).isEmpty();
    }

    @AfterEach
    void see(SfnTestEnvironment sfn) {
      assertThat(sfn).isSameAs(setUp);
      PerTestEnvironmentTest.see(TwoTestsTestCase.class, sfn);
    }
  }

  @Test
  void gives_each_test_its_own_where_one_instance_serves_all() {
    TestKit.run(OneInstanceTestCase.class).tests(2, 0);

    assertThat(SEEN.get(OneInstanceTestCase.class)).hasSize(2);
  }

  @ExtendWith(SfnFake.class)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneInstanceTestCase {

    @InjectSfn SfnTestEnvironment field;

    @StateMachine("pass.asl.json")
    RegisteredStateMachine pass;

    @BeforeAll
    void beforeAll() {
      assertThat(field).isNull();
    }

    @Test
    void one(SfnTestEnvironment sfn) {
      see(sfn);
    }

    @Test
    void other(SfnTestEnvironment sfn) {
      see(sfn);
    }

    private void see(SfnTestEnvironment sfn) {
      assertThat(sfn).isSameAs(field);
      pass.run(Map.of());
      assertThat(sfn.executions()).hasSize(1);
      PerTestEnvironmentTest.see(OneInstanceTestCase.class, sfn);
    }
  }

  @Test
  void gives_each_invocation_of_a_template_its_own() {
    TestKit.run(TemplatesTestCase.class).tests(5, 0);

    assertThat(SEEN.get(TemplatesTestCase.class)).hasSize(5);
  }

  @ExtendWith(SfnFake.class)
  static class TemplatesTestCase {

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void parameterized(
        String value,
        SfnClient client,
        @StateMachine("pass.asl.json") RegisteredStateMachine pass) {
      assertThat(value).isIn("a", "b");
      assertThat(pass.run(Map.of("a", value)).output()).isPresent();
      PerTestEnvironmentTest.see(TemplatesTestCase.class, client);
    }

    @RepeatedTest(3)
    void repeated(SfnClient client) {
      PerTestEnvironmentTest.see(TemplatesTestCase.class, client);
    }
  }

  @Test
  void gives_the_tests_of_a_factory_the_one_of_its_method() {
    TestKit.run(FactoryTestCase.class).tests(2, 0);

    assertThat(SEEN.get(FactoryTestCase.class)).hasSize(1);
  }

  @ExtendWith(SfnFake.class)
  static class FactoryTestCase {

    @TestFactory
    Stream<DynamicTest> tests(SfnTestEnvironment sfn) {
      return Stream.of("a", "b")
          .map(
              name ->
                  DynamicTest.dynamicTest(
                      name, () -> PerTestEnvironmentTest.see(FactoryTestCase.class, sfn)));
    }
  }

  @Test
  void serves_parameterized_classes() {
    assumeTrue(hasParameterizedClasses());

    TestKit.run(ParameterizedClassTestCase.class).tests(4, 0);

    assertThat(SEEN.get(ParameterizedClassTestCase.class)).hasSize(4);
  }

  /** Since JUnit 5.13. */
  private static boolean hasParameterizedClasses() {
    try {
      Class.forName("org.junit.jupiter.params.ParameterizedClass");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @ParameterizedClass
  @ValueSource(strings = {"a", "b"})
  @ExtendWith(SfnFake.class)
  static class ParameterizedClassTestCase {

    private final String value;
    private final SfnClient client;

    ParameterizedClassTestCase(String value, SfnClient client) {
      this.value = value;
      this.client = client;
    }

    @BeforeEach
    void mock(SfnTestEnvironment sfn) {
      sfn.whenLambda("charge-card").thenReturn(value);
    }

    @Test
    void one(@StateMachine("pay.asl.json") RegisteredStateMachine pay, SfnTestEnvironment sfn) {
      assertThat(pay.run(Map.of()).output().orElseThrow().asText()).isEqualTo(value);
      see(sfn);
    }

    @Test
    void other(SfnTestEnvironment sfn) {
      see(sfn);
    }

    private void see(SfnTestEnvironment sfn) {
      assertThat(sfn.client() == client).isTrue();
      PerTestEnvironmentTest.see(ParameterizedClassTestCase.class, sfn);
    }
  }

  @Test
  void serves_nested_classes() {
    TestKit.run(OuterTestCase.class).tests(3, 0);

    assertThat(SEEN.get(OuterTestCase.class)).hasSize(3);
  }

  @ExtendWith(SfnFake.class)
  @StateMachine("pass.asl.json")
  static class OuterTestCase {

    @InjectSfn SfnTestEnvironment outer;

    @BeforeEach
    void setUp(SfnTestEnvironment sfn) {
      assertThat(sfn).isSameAs(outer);
      see(OuterTestCase.class, sfn);
    }

    @Test
    void one(RegisteredStateMachine pass) {
      assertThat(pass.name()).isEqualTo("pass");
    }

    @Nested
    class Inner {

      @InjectSfn SfnTestEnvironment inner;

      @StateMachine("pay.asl.json")
      RegisteredStateMachine pay;

      @Test
      void two(SfnTestEnvironment sfn) {
        assertThat(inner).isSameAs(outer).isSameAs(sfn);
        assertThat(names(sfn)).containsExactlyInAnyOrder("pass", "pay");
      }

      @Nested
      class Innermost {

        @Test
        void three(SfnTestEnvironment sfn) {
          assertThat(inner).isSameAs(outer).isSameAs(sfn);
          assertThat(pay.name()).isEqualTo("pay");
        }
      }
    }
  }

  private static List<String> names(SfnTestEnvironment sfn) {
    return sfn.stateMachines().stream().map(RegisteredStateMachine::name).toList();
  }

  @Test
  void is_inherited() {
    TestKit.run(ChildTestCase.class).tests(2, 0);
  }

  @ExtendWith(SfnFake.class)
  @StateMachine("pass.asl.json")
  abstract static class BaseTestCase {

    @StateMachine("pay.asl.json")
    RegisteredStateMachine pay;

    @InjectSfn SfnTestEnvironment sfn;

    @Test
    void inherited(SfnTestEnvironment parameter) {
      assertThat(parameter).isSameAs(sfn);
      assertThat(names(sfn)).containsExactlyInAnyOrder("pass", "wait", "pay");
    }
  }

  @StateMachine("workflows/wait.asl.json")
  static class ChildTestCase extends BaseTestCase {

    @Test
    void own(SfnClient client) {
      assertThat(client).isSameAs(sfn.client());
      assertThat(names(sfn)).containsExactlyInAnyOrder("pass", "wait", "pay");
    }
  }

  @Test
  void keeps_tests_apart_that_run_at_once() {
    TestKit.runInParallel(ParallelTestCase.class).tests(2, 0);
  }

  @ExtendWith(SfnFake.class)
  static class ParallelTestCase {

    private static final CountDownLatch BOTH_RUN = new CountDownLatch(2);

    @StateMachine("pay.asl.json")
    RegisteredStateMachine pay;

    @InjectSfn SfnClient client;

    @Test
    void one(SfnTestEnvironment sfn) throws InterruptedException {
      test(sfn, "one");
    }

    @Test
    void other(SfnTestEnvironment sfn) throws InterruptedException {
      test(sfn, "other");
    }

    private void test(SfnTestEnvironment sfn, String name) throws InterruptedException {
      sfn.whenLambda("charge-card").thenReturn(name);
      BOTH_RUN.countDown();
      assertThat(BOTH_RUN.await(30, TimeUnit.SECONDS)).isTrue();

      assertThat(pay.run(Map.of()).output().orElseThrow().asText()).isEqualTo(name);
      assertThat(sfn.client()).isSameAs(client);
      assertThat(sfn.executions()).hasSize(1);
    }
  }

  @Test
  void refuses_parameters_of_before_all() {
    TestKit results = TestKit.run(BeforeAllTestCase.class);

    assertThat(results.causeMessage())
        .isEqualTo(
            """
            Each test has its own environment: around all of them there is none.
              where:     parameter 1 (SfnTestEnvironment) of method PerTestEnvironmentTest.BeforeAllTestCase.prepare(SfnTestEnvironment)
              expected:  the parameter on @BeforeEach, @AfterEach or a test method
              to mend:   prepare in @BeforeEach, or in @RegisterExtension static SfnFake fake = SfnFake.builder()…, or add @SfnSettings(scope = PER_CLASS) to the class\
            """);
  }

  @ExtendWith(SfnFake.class)
  static class BeforeAllTestCase {

    @BeforeAll
    static void prepare(SfnTestEnvironment sfn) {
      assertThat(sfn).as("not reached").isNull();
    }

    @Test
    void test() {}
  }

  @Test
  void refuses_parameters_of_after_all() {
    TestKit results = TestKit.run(AfterAllTestCase.class);

    assertThat(results.causeMessage())
        .startsWith("Each test has its own environment: around all of them there is none.\n");
  }

  @ExtendWith(SfnFake.class)
  static class AfterAllTestCase {

    @Test
    void test() {}

    @AfterAll
    static void cleanUp(SfnClient client) {
      assertThat(client == null).as("not reached").isTrue();
    }
  }
}
