package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.junit5.SfnSettings.Scope;
import io.github.sfntest.mock.UnmockedTaskError;
import io.github.sfntest.mock.UnusedMockError;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Tests share an environment where their class asks for it by name. */
class PerClassScopeTest {

  private static final Map<Class<?>, Set<Object>> SEEN = new ConcurrentHashMap<>();

  private static void see(Class<?> fixture, Object environment) {
    SEEN.computeIfAbsent(fixture, key -> ConcurrentHashMap.newKeySet()).add(environment);
  }

  @Test
  void shares_one_environment_with_nested_classes() {
    TestKit.run(SharingTestCase.class).tests(4, 0);

    assertThat(SEEN.get(SharingTestCase.class)).hasSize(1);
    assertThat(SEEN.get(SharingTestCase.OwnInner.class)).hasSize(1);
    assertThat(SEEN.get(SharingTestCase.OwnInner.class))
        .doesNotContainAnyElementsOf(SEEN.get(SharingTestCase.class));
  }

  @SfnSettings(scope = Scope.PER_CLASS)
  static class SharingTestCase {

    @InjectSfn static SfnClient shared;

    @StateMachine("pay.asl.json")
    static RegisteredStateMachine pay;

    @BeforeAll
    static void prepare(SfnTestEnvironment sfn) {
      assertThat(shared).isSameAs(sfn.client());
      sfn.whenLambda("charge-card").thenReturn("PAID");
    }

    @Test
    void one(SfnTestEnvironment sfn) {
      pay.run(Map.of());
      see(SharingTestCase.class, sfn);
    }

    @Test
    void other(SfnTestEnvironment sfn) {
      pay.run(Map.of());
      see(SharingTestCase.class, sfn);
    }

    @Nested
    class Inner {

      @InjectSfn SfnTestEnvironment inner;

      @Test
      void shares(SfnTestEnvironment sfn) {
        assertThat(inner).isSameAs(sfn);
        see(SharingTestCase.class, sfn);
      }
    }

    @Nested
    @SfnSettings(scope = Scope.PER_TEST)
    class OwnInner {

      @Test
      void has_its_own(SfnTestEnvironment sfn) {
        assertThat(sfn.executions()).isEmpty();
        see(OwnInner.class, sfn);
      }
    }
  }

  @Test
  void lets_one_test_have_its_own() {
    TestKit.run(OneOwnTestCase.class).tests(2, 0);
  }

  @SfnSettings(scope = Scope.PER_CLASS, region = "eu-west-1")
  static class OneOwnTestCase {

    static SfnTestEnvironment environment;

    @BeforeAll
    static void prepare(SfnTestEnvironment sfn) {
      environment = sfn;
    }

    @Test
    @SfnSettings(scope = Scope.PER_TEST, seed = 7)
    void own(SfnTestEnvironment sfn, @StateMachine("pass.asl.json") RegisteredStateMachine pass) {
      assertThat(sfn).isNotSameAs(environment);
      assertThat(pass.arn()).contains("eu-west-1");
    }

    @Test
    void shared(SfnTestEnvironment sfn) {
      assertThat(sfn).isSameAs(environment);
    }
  }

  @Test
  void fails_the_test_that_swallowed_an_unmocked_task_not_the_next() {
    TestKit results = TestKit.run(SwallowingTestCase.class).tests(1, 1);

    assertThat(results.failure()).isInstanceOf(UnmockedTaskError.class);
  }

  @SfnSettings(scope = Scope.PER_CLASS)
  @StateMachine("pay.asl.json")
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class SwallowingTestCase {

    @Test
    @Order(1)
    void swallows(RegisteredStateMachine pay) {
      try {
        pay.run(Map.of());
      } catch (Throwable swallowed) {
        assertThat(swallowed).isNotNull();
      }
    }

    @Test
    @Order(2)
    void passes() {}
  }

  @Test
  void reports_a_mock_that_no_test_used_at_the_end_of_the_class() {
    TestKit results = TestKit.run(UnusedTestCase.class).classesFailed(2, 1);

    assertThat(results.failure()).isInstanceOf(UnusedMockError.class);
    assertThat(results.message())
        .isEqualTo(
            """
            A task mock was never used.
              where:     test class PerClassScopeTest.UnusedTestCase, all tests: 2
              expected:  every outcome of a mock to be reached, but
                           whenLambda("ship-order")   PerClassScopeTest.java:LINE   never used
              to mend:   remove what the test does not need, or let it be unused with .lenient()\
            """);
  }

  @SfnSettings(scope = Scope.PER_CLASS)
  @StateMachine("pay.asl.json")
  static class UnusedTestCase {

    @BeforeAll
    static void prepare(SfnTestEnvironment sfn) {
      sfn.whenLambda("charge-card").thenReturn("PAID");
      sfn.whenLambda("ship-order").thenReturn("SHIPPED");
    }

    @Test
    void pays(RegisteredStateMachine pay) {
      pay.run(Map.of());
    }

    @Test
    void does_nothing() {}
  }

  @Test
  void reports_no_unused_mock_when_only_some_tests_ran() {
    TestKit.run(UnusedTestCase.class, "pays").tests(1, 0);
  }

  @Test
  void refuses_the_scope_on_a_method() {
    TestKit results = TestKit.run(OnMethodTestCase.class).tests(0, 1);

    assertThat(results.message())
        .isEqualTo(
            """
            @SfnSettings has scope = PER_CLASS on a method.
              where:     method PerClassScopeTest.OnMethodTestCase.test(), @SfnSettings(scope = PER_CLASS)
              expected:  this scope on the class whose tests share an environment
              to mend:   move @SfnSettings(scope = PER_CLASS) to the class\
            """);
  }

  static class OnMethodTestCase {

    @Test
    @SfnSettings(scope = Scope.PER_CLASS)
    void test() {}
  }

  @Test
  void refuses_settings_of_a_test_for_a_shared_environment() {
    TestKit results = TestKit.run(OwnSeedTestCase.class).tests(0, 1);

    assertThat(results.message())
        .isEqualTo(
            """
            @SfnSettings wants its own seed in an environment that is shared.
              where:     method PerClassScopeTest.OwnSeedTestCase.test(), @SfnSettings(seed = …)
              expected:  the attributes of a shared environment on the class that shares it, class PerClassScopeTest.OwnSeedTestCase, @SfnSettings(scope = PER_CLASS)
              to mend:   move seed there, or add scope = PER_TEST beside it\
            """);
  }

  @SfnSettings(scope = Scope.PER_CLASS)
  static class OwnSeedTestCase {

    @Test
    @SfnSettings(seed = 7)
    void test() {}
  }
}
