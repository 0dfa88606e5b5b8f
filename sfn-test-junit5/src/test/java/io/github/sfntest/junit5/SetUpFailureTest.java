package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.junit5.SfnSettings.Scope;
import io.github.sfntest.mock.UnmockedTaskError;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import software.amazon.awssdk.services.sfn.SfnClient;

/** What a set-up that fails leaves behind: the trace, and nothing else. */
class SetUpFailureTest {

  private static void assertClosed(SfnClient client) {
    assertThat(catchThrowable(client::listStateMachines)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void adds_the_trace_and_reports_no_unused_mock() {
    TestKit results = TestKit.run(BeforeEachTestCase.class).tests(0, 1);

    assertThat(results.failure()).hasMessage("set-up");
    assertThat(results.failure().getSuppressed())
        .singleElement()
        .isInstanceOf(ExecutionTrace.class)
        .satisfies(trace -> assertThat(trace).hasMessageContaining("Done"));
    assertThat(results.reported()).singleElement().asString().contains("Done");
    assertClosed(BeforeEachTestCase.CLIENT.get());
  }

  @StateMachine("pass.asl.json")
  static class BeforeEachTestCase {

    static final AtomicReference<SfnClient> CLIENT = new AtomicReference<>();

    @BeforeEach
    void setUp(SfnTestEnvironment sfn, RegisteredStateMachine pass) {
      CLIENT.set(sfn.client());
      sfn.whenLambda("unused").thenReturn(1);
      pass.run(Map.of());
      fail("set-up");
    }

    @Test
    void test() {}
  }

  @Test
  void adds_the_trace_of_a_constructor_that_failed() {
    assumeTrue(ConstructorInjectionTest.JUNIT_TELLS_THE_TEST);

    TestKit results = TestKit.run(ConstructorTestCase.class).tests(0, 1);

    assertThat(results.failure()).hasMessage("constructor");
    assertThat(results.failure().getSuppressed())
        .satisfiesExactly(
            unmocked -> assertThat(unmocked).isInstanceOf(UnmockedTaskError.class),
            trace -> assertThat(trace).isInstanceOf(ExecutionTrace.class));
    assertClosed(ConstructorTestCase.CLIENT.get());
  }

  @ExtendWith(SfnFake.class)
  static class ConstructorTestCase {

    static final AtomicReference<SfnClient> CLIENT = new AtomicReference<>();

    ConstructorTestCase(
        SfnClient client, @StateMachine("pay.asl.json") RegisteredStateMachine pay) {
      CLIENT.set(client);
      assertThat(catchThrowable(() -> pay.run(Map.of()))).isNotNull();
      throw new IllegalStateException("constructor");
    }

    @Test
    void test() {}
  }

  /** Fails where a test or class asks it to. */
  static class Failing implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
      throw new IllegalStateException("another extension");
    }
  }

  @Test
  void leaves_nothing_if_another_extension_fails_before_or_after_it() {
    TestKit after = TestKit.run(FailingAfterTestCase.class).tests(0, 1);
    TestKit before = TestKit.run(FailingBeforeTestCase.class).tests(0, 1);

    assertThat(after.failure()).hasMessage("another extension").hasNoSuppressedExceptions();
    assertThat(before.failure()).hasMessage("another extension").hasNoSuppressedExceptions();
    assertThat(catchThrowable(FailingAfterTestCase.fake::environment))
        .isInstanceOf(IllegalStateException.class);
    assertThat(catchThrowable(FailingBeforeTestCase.fake::environment))
        .isInstanceOf(IllegalStateException.class);
  }

  @ExtendWith(SfnFake.class)
  static class FailingAfterTestCase {

    @RegisterExtension
    static SfnFake fake =
        SfnFake.builder().prepare(sfn -> sfn.whenLambda("unused").thenReturn(1)).build();

    @RegisterExtension static Failing failing = new Failing();

    @Test
    void test() {}
  }

  @ExtendWith(Failing.class)
  static class FailingBeforeTestCase {

    @RegisterExtension
    static SfnFake fake =
        SfnFake.builder().prepare(sfn -> sfn.whenLambda("unused").thenReturn(1)).build();

    @Test
    void test() {}
  }

  static class FailingPostProcessor implements TestInstancePostProcessor {

    @Override
    public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
      throw new IllegalStateException("another extension");
    }
  }

  @Test
  void closes_the_environment_that_a_constructor_got_if_another_extension_fails() {
    assumeTrue(ConstructorInjectionTest.JUNIT_TELLS_THE_TEST);

    TestKit results = TestKit.run(PostProcessorTestCase.class).tests(0, 1);

    assertThat(results.failure()).hasMessage("another extension");
    assertClosed(PostProcessorTestCase.CLIENT.get());
  }

  @ExtendWith({SfnFake.class, FailingPostProcessor.class})
  static class PostProcessorTestCase {

    static final AtomicReference<SfnClient> CLIENT = new AtomicReference<>();

    PostProcessorTestCase(SfnClient client) {
      CLIENT.set(client);
    }

    @Test
    void test() {}
  }

  @Test
  void fails_the_test_whose_template_fails_and_tries_anew_in_the_next() {
    TestKit results = TestKit.run(TemplateTestCase.class).tests(1, 1);

    assertThat(results.failure()).hasMessage("first time");
  }

  static class TemplateTestCase {

    static int made;

    @RegisterExtension
    static SfnFake fake =
        SfnFake.builder()
            .prepare(
                sfn -> {
                  made++;
                  if (made == 1) {
                    throw new IllegalStateException("first time");
                  }
                })
            .build();

    @Test
    void one() {}

    @Test
    void other() {}
  }

  @Test
  void adds_the_trace_to_the_failed_set_up_of_a_class() {
    TestKit results = TestKit.run(BeforeAllTestCase.class);

    assertThat(results.failure()).hasMessage("set-up of the class");
    assertThat(results.failure().getSuppressed())
        .singleElement()
        .isInstanceOf(ExecutionTrace.class);
    assertClosed(BeforeAllTestCase.CLIENT.get());
  }

  @SfnSettings(scope = Scope.PER_CLASS)
  @StateMachine("pass.asl.json")
  static class BeforeAllTestCase {

    static final AtomicReference<SfnClient> CLIENT = new AtomicReference<>();

    @BeforeAll
    static void setUp(SfnTestEnvironment sfn, RegisteredStateMachine pass) {
      CLIENT.set(sfn.client());
      sfn.whenLambda("unused").thenReturn(1);
      pass.run(Map.of());
      fail("set-up of the class");
    }

    @Test
    void test() {}
  }

  @Test
  void adds_the_trace_if_the_clean_up_fails() {
    TestKit results = TestKit.run(AfterEachTestCase.class).tests(0, 1);

    assertThat(results.failure()).hasMessage("clean-up");
    assertThat(results.failure().getSuppressed())
        .singleElement()
        .isInstanceOf(ExecutionTrace.class);
  }

  @StateMachine("pass.asl.json")
  static class AfterEachTestCase {

    @Test
    void test(RegisteredStateMachine pass) {
      pass.run(Map.of());
    }

    @AfterEach
    void cleanUp() {
      fail("clean-up");
    }
  }
}
