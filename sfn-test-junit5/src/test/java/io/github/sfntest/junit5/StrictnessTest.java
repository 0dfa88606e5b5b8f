package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.mock.UnmockedTaskError;
import io.github.sfntest.mock.UnusedMockError;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesRequest;
import software.amazon.awssdk.services.sfn.model.StopExecutionRequest;

class StrictnessTest {

  // ---- tasks without a mock

  @Test
  void fails_the_test_if_an_unmocked_task_was_swallowed() {
    TestKit results = TestKit.run(SwallowingTestCase.class).tests(0, 4);

    assertThat(results.failures()).hasSize(4).allMatch(UnmockedTaskError.class::isInstance);
    assertThat(results.failures())
        .allSatisfy(failure -> assertThat(failure).hasMessageStartingWith("No mock answers"));
  }

  @StateMachine("pay.asl.json")
  static class SwallowingTestCase {

    @Test
    void caught_as_throwable(RegisteredStateMachine pay, SfnClient client) {
      Throwable swallowed =
          catchThrowable(() -> client.startExecution(r -> r.stateMachineArn(pay.arn())));
      assertThat(swallowed).isInstanceOf(UnmockedTaskError.class);
    }

    @Test
    void in_an_async_future(RegisteredStateMachine pay, SfnAsyncClient client) {
      Throwable swallowed =
          catchThrowable(() -> client.startExecution(r -> r.stateMachineArn(pay.arn())).join());
      assertThat(swallowed)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(UnmockedTaskError.class);
    }

    @Test
    void in_another_thread(RegisteredStateMachine pay) {
      CompletableFuture<Object> other = CompletableFuture.supplyAsync(() -> pay.run(Map.of()));
      assertThat(catchThrowable(other::join)).isInstanceOf(CompletionException.class);
    }

    @Test
    void before_the_test_gave_up(RegisteredStateMachine pay) {
      assertThat(catchThrowable(() -> pay.run(Map.of()))).isInstanceOf(UnmockedTaskError.class);
      Assumptions.abort("no reason");
    }
  }

  @Test
  void shows_a_swallowed_unmocked_task_beside_what_the_test_failed_with() {
    Throwable failure = TestKit.run(SwallowingAndFailingTestCase.class).tests(0, 1).failure();

    assertThat(failure).isInstanceOf(AssertionFailedError.class).hasMessage("no parcel");
    assertThat(failure.getSuppressed())
        .hasSize(2)
        .satisfiesExactly(
            unmocked -> assertThat(unmocked).isInstanceOf(UnmockedTaskError.class),
            trace -> assertThat(trace).isInstanceOf(ExecutionTrace.class));
  }

  static class SwallowingAndFailingTestCase {

    @Test
    void test(@StateMachine("pay.asl.json") RegisteredStateMachine pay) {
      assertThat(catchThrowable(() -> pay.run(Map.of()))).isNotNull();
      fail("no parcel");
    }
  }

  @Test
  void does_not_show_an_unmocked_task_twice() {
    Throwable failure = TestKit.run(WrappingTestCase.class).tests(0, 1).failure();

    assertThat(failure).isInstanceOf(IllegalStateException.class);
    assertThat(failure.getCause()).isInstanceOf(UnmockedTaskError.class);
    assertThat(failure.getSuppressed()).singleElement().isInstanceOf(ExecutionTrace.class);
  }

  static class WrappingTestCase {

    @Test
    void test(@StateMachine("pay.asl.json") RegisteredStateMachine pay) {
      try {
        pay.run(Map.of());
      } catch (AssertionError e) {
        throw new IllegalStateException("wrapped", e);
      }
    }
  }

  @Test
  void fails_the_test_if_an_answer_failed_an_assertion_that_was_swallowed() {
    Throwable failure = TestKit.run(AnswerTestCase.class).tests(0, 1).failure();

    assertThat(failure).isInstanceOf(AssertionError.class).hasMessageContaining("wrong input");
  }

  static class AnswerTestCase {

    @Test
    void test(@StateMachine("pay.asl.json") RegisteredStateMachine pay, SfnTestEnvironment sfn) {
      sfn.whenLambda("charge-card")
          .thenAnswer(
              task -> {
                throw new AssertionError("wrong input");
              });
      assertThat(catchThrowable(() -> pay.run(Map.of()))).isNotNull();
    }
  }

  // ---- mocks of a test

  @Test
  void reports_unused_mocks_only_of_tests_that_passed_otherwise() {
    TestKit results = TestKit.run(OneProblemTestCase.class);

    assertThat(results.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure).hasMessage("first"));
    assertThat(results.failure().getSuppressed()).isEmpty();
    assertThat(results.aborted())
        .singleElement()
        .satisfies(
            aborted -> {
              assertThat(aborted).isInstanceOf(TestAbortedException.class);
              assertThat(aborted.getSuppressed()).isEmpty();
            });
  }

  @ExtendWithFake
  static class OneProblemTestCase {

    @BeforeEach
    void mock(SfnTestEnvironment sfn) {
      sfn.whenLambda("unused").thenReturn(1);
    }

    @Test
    void fails(SfnTestEnvironment sfn) {
      sfn.whenLambda("unused-too").thenReturn(1);
      fail("first");
    }

    @Test
    void gives_up(SfnTestEnvironment sfn) {
      sfn.whenLambda("unused-too").thenReturn(1);
      Assumptions.abort("no reason");
    }
  }

  @Test
  void reports_an_outcome_that_was_never_reached() {
    assertThat(TestKit.run(UnreachedTestCase.class).tests(0, 1).message())
        .isEqualTo(
            """
            An outcome of a task mock was never reached.
              where:     test StrictnessTest.UnreachedTestCase.retries
              expected:  every outcome of a mock to be reached, but
                           whenLambda("charge-card")   StrictnessTest.java:LINE   outcome 2 of 2 was never reached: thenReturn "PAID AGAIN"
              to mend:   remove what the test does not need, or let it be unused with .lenient()\
            """);
  }

  static class UnreachedTestCase {

    @Test
    void retries(@StateMachine("pay.asl.json") RegisteredStateMachine pay, SfnTestEnvironment sfn) {
      sfn.whenLambda("charge-card").thenReturn("PAID").times(1).thenReturn("PAID AGAIN");
      pay.run(Map.of());
    }
  }

  @Test
  void lets_mocks_be_unused_where_that_was_asked_for() {
    TestKit.run(LenientTestCase.class).tests(2, 0);
  }

  @ExtendWithFake
  static class LenientTestCase {

    @Test
    void one_mock(SfnTestEnvironment sfn) {
      sfn.whenLambda("unused").lenient().thenReturn(1);
    }

    @Test
    @SfnSettings(strictness = Strictness.LENIENT)
    void all_mocks(SfnTestEnvironment sfn) {
      sfn.whenLambda("unused").thenReturn(1);
    }
  }

  @Test
  void reports_no_unused_mock_of_a_factory_with_a_failed_test() {
    TestKit results = TestKit.run(FactoryTestCase.class);

    assertThat(results.failure()).hasMessage("dynamic");
    assertThat(results.failure().getSuppressed())
        .singleElement()
        .isInstanceOf(ExecutionTrace.class);
  }

  @StateMachine("pass.asl.json")
  static class FactoryTestCase {

    @TestFactory
    List<DynamicTest> tests(SfnTestEnvironment sfn, RegisteredStateMachine pass) {
      sfn.whenLambda("unused").thenReturn(1);
      return List.of(
          DynamicTest.dynamicTest("passes", () -> pass.run(Map.of())),
          DynamicTest.dynamicTest("fails", () -> fail("dynamic")));
    }
  }

  // ---- mocks of the set-up, counted over the class

  @Test
  void counts_mocks_of_the_set_up_over_all_tests_of_the_class() {
    TestKit results = TestKit.run(SetUpTestCase.class).classesFailed(3, 1);

    assertThat(results.failure()).isInstanceOf(UnusedMockError.class);
    assertThat(results.message())
        .isEqualTo(
            """
            A task mock was never used.
              where:     test class StrictnessTest.SetUpTestCase, all tests: 3
              expected:  every outcome of a mock to be reached, but
                           whenLambda("never-used")   StrictnessTest.java:LINE   never used
              to mend:   remove what the test does not need, or let it be unused with .lenient()\
            """);
    assertThat(results.failure().getStackTrace())
        .singleElement()
        .satisfies(line -> assertThat(line.getMethodName()).isEqualTo("mock"));
  }

  @StateMachine("pay.asl.json")
  static class SetUpTestCase {

    @BeforeEach
    void mock(SfnTestEnvironment sfn) {
      sfn.whenLambda("charge-card").thenReturn("PAID");
      sfn.whenLambda("never-used").thenReturn(1);
      sfn.whenLambda("may-be-unused").lenient().thenReturn(1);
    }

    @Test
    void pays(RegisteredStateMachine pay) {
      pay.run(Map.of());
    }

    @Test
    void does_not_pay() {}

    @Nested
    class Inner {

      @Test
      void does_not_pay_either() {}
    }
  }

  @Test
  void counts_faults_of_the_api_as_it_does_mocks_of_tasks() {
    TestKit results = TestKit.run(ApiTestCase.class);

    assertThat(results.failures())
        .extracting(failure -> failure.getMessage().replaceAll("java:[0-9]+", "java:LINE"))
        .containsExactly(
            """
            A mock of the API was never used.
              where:     test class StrictnessTest.ApiTestCase.OfSetUp, all tests: 2
              expected:  every outcome of a mock to be reached, but
                           whenApi(StopExecutionRequest.class)   StrictnessTest.java:LINE   never used
              to mend:   remove what the test does not need, or let it be unused with .lenient()\
            """,
            """
            A mock of the API was never used.
              where:     test StrictnessTest.ApiTestCase.OfTest.test
              expected:  every outcome of a mock to be reached, but
                           whenApi(StopExecutionRequest.class)   StrictnessTest.java:LINE   never used
              to mend:   remove what the test does not need, or let it be unused with .lenient()\
            """);
  }

  @ExtendWithFake
  @TestClassOrder(ClassOrderer.ClassName.class)
  static class ApiTestCase {

    @Nested
    class OfSetUp {

      @BeforeEach
      void mock(SfnTestEnvironment sfn) {
        sfn.whenApi(ListStateMachinesRequest.class).thenProceed();
        sfn.whenApi(StopExecutionRequest.class).thenFail("ExecutionDoesNotExist", "gone");
        sfn.whenApi(StopExecutionRequest.class).thenProceed().lenient();
      }

      @Test
      void lists(SfnClient client) {
        client.listStateMachines();
      }

      @Test
      void does_not_list() {}
    }

    @Nested
    class OfTest {

      @Test
      void test(SfnTestEnvironment sfn) {
        sfn.whenApi(StopExecutionRequest.class).thenFail("ExecutionDoesNotExist", "gone");
      }
    }
  }

  @Test
  void reports_mocks_of_the_set_up_only_when_all_tests_ran() {
    TestKit.run(SetUpTestCase.class, "pays").tests(1, 0);
    TestKit.run(SetUpTestCase.class, "does_not_pay").tests(1, 0);
    TestKit.run(DisabledTestCase.class).tests(1, 0);
  }

  @Test
  void reports_mocks_of_the_set_up_only_when_all_invocations_ran() {
    TestKit.runInvocation(TemplateTestCase.class, "test", 1).tests(1, 0);
    TestKit.run(TemplateTestCase.class).classesFailed(3, 1);
  }

  @ExtendWithFake
  static class TemplateTestCase {

    @BeforeEach
    void mock(SfnTestEnvironment sfn) {
      sfn.whenLambda("charge-card").thenReturn("PAID");
    }

    @RepeatedTest(3)
    void test() {}
  }

  @ExtendWithFake
  static class DisabledTestCase {

    @BeforeEach
    void mock(SfnTestEnvironment sfn) {
      sfn.whenLambda("charge-card").thenReturn("PAID");
    }

    @Test
    void runs() {}

    @Test
    @Disabled("perhaps it uses the mock") // what the test above is about: it never runs
    void does_not_run() {}
  }

  @Test
  void reports_mocks_of_the_set_up_only_when_all_tests_passed() {
    TestKit results = TestKit.run(FailedTestCase.class).tests(1, 1);

    assertThat(results.failure()).hasMessage("perhaps before the mock was used");
  }

  @ExtendWithFake
  static class FailedTestCase {

    @BeforeEach
    void mock(SfnTestEnvironment sfn) {
      sfn.whenLambda("charge-card").thenReturn("PAID");
    }

    @Test
    void passes() {}

    @Test
    void fails() {
      fail("perhaps before the mock was used");
    }
  }

  @Test
  void counts_mocks_of_a_nested_class_over_its_own_tests() {
    TestKit results = TestKit.run(NestedSetUpTestCase.class);

    assertThat(results.failures())
        .satisfiesExactly(
            outer -> assertThat(outer).hasMessage("of the outer class"),
            nested ->
                assertThat(nested)
                    .hasMessageContaining("test class StrictnessTest.NestedSetUpTestCase.Inner")
                    .hasMessageContaining("whenLambda(\"of-nested-class\")"));
  }

  @ExtendWithFake
  static class NestedSetUpTestCase {

    @BeforeEach
    void mock(SfnTestEnvironment sfn) {
      sfn.whenLambda("of-outer-class").thenReturn(1);
    }

    @Test
    void fails() {
      fail("of the outer class");
    }

    @Nested
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class Inner {

      @BeforeEach
      void mockMore(SfnTestEnvironment sfn) {
        sfn.whenLambda("of-nested-class").thenReturn(1);
      }

      @Test
      @Order(1)
      void one() {}

      @Test
      @Order(2)
      void two() {}
    }
  }

  @Test
  void reports_mocks_of_the_set_up_where_only_methods_know_the_extension() {
    assertThat(TestKit.run(MethodLevelTestCase.class).failure())
        .isInstanceOf(UnusedMockError.class);
  }

  static class MethodLevelTestCase {

    @InjectSfn SfnTestEnvironment sfn;

    @BeforeEach
    void mock() {
      sfn.whenLambda("never-used").thenReturn(1);
    }

    @Test
    void one() {}

    @Test
    void two() {}
  }
}
