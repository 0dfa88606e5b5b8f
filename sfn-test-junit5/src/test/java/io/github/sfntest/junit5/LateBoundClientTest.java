package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.execution.Execution;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

/** {@code SfnFake.client()} finds the test that runs, call by call. */
class LateBoundClientTest {

  private static final StateMachineDefinition PASS =
      StateMachineDefinition.fromResource("io/github/sfntest/junit5/pass.asl.json");

  @Test
  void binds_its_clients_to_the_test_that_runs() {
    TestKit.run(LateBoundTestCase.class).tests(2, 0);
  }

  static class LateBoundTestCase {

    @RegisterExtension static SfnFake fake = SfnFake.builder().register(PASS).build();

    static final SfnClient CLIENT = fake.client();
    static final SfnAsyncClient ASYNC = fake.asyncClient();

    @Test
    void one(SfnTestEnvironment sfn, RegisteredStateMachine pass) {
      CLIENT.startExecution(r -> r.stateMachineArn(pass.arn()));
      ASYNC.startExecution(r -> r.stateMachineArn(pass.arn())).join();

      assertThat(sfn.executions()).hasSize(2);
      assertThat(CLIENT.serviceName()).isEqualTo("states");
      assertThat(CLIENT.equals(fake.client())).isFalse();
      assertThat(CLIENT.equals(CLIENT)).isTrue();
      assertThat(CLIENT).hasToString("SfnClient of the running test").hasSameHashCodeAs(CLIENT);
      CLIENT.close();
      assertThatThrownBy(() -> CLIENT.startExecution(r -> r.stateMachineArn(pass.arn() + "-not")))
          .isInstanceOf(StateMachineDoesNotExistException.class);
    }

    @Test
    void other(SfnTestEnvironment sfn, RegisteredStateMachine pass) throws InterruptedException {
      Thread thread = new Thread(() -> CLIENT.startExecution(r -> r.stateMachineArn(pass.arn())));
      thread.start();
      thread.join();

      assertThat(sfn.executions()).hasSize(1);
    }
  }

  @Test
  void is_bound_within_templates() {
    TestKit.run(TemplateTestCase.class).tests(1, 0);
  }

  static class TemplateTestCase {

    @RegisterExtension static SfnFake other = SfnFake.builder().build();

    @RegisterExtension
    static SfnFake fake =
        SfnFake.builder().register(PASS).prepare(sfn -> TemplateTestCase.start(sfn)).build();

    private static void start(SfnTestEnvironment sfn) {
      String arn = sfn.stateMachine("pass").arn();
      fake.client().startExecution(r -> r.stateMachineArn(arn));
    }

    @Test
    void test(SfnTestEnvironment sfn) {
      assertThat(sfn.executions()).hasSize(1);
    }
  }

  @Test
  void is_bound_within_constructors_if_junit_tells_the_test() {
    assumeTrue(ConstructorInjectionTest.JUNIT_TELLS_THE_TEST);

    TestKit.run(ConstructorTestCase.class).tests(2, 0);
  }

  static class ConstructorTestCase {

    @RegisterExtension static SfnFake fake = SfnFake.builder().register(PASS).build();

    private final String execution =
        fake.client()
            .startExecution(r -> r.stateMachineArn(fake.environment().stateMachine("pass").arn()))
            .executionArn();

    @Test
    void one(SfnTestEnvironment sfn) {
      assertThat(sfn.execution().arn()).isEqualTo(execution);
    }

    @Test
    void other(SfnTestEnvironment sfn) {
      assertThat(sfn.execution().arn()).isEqualTo(execution);
    }
  }

  @Test
  void keeps_tests_apart_that_run_at_once() {
    TestKit.runInParallel(ParallelTestCase.class).tests(2, 0);
  }

  static class ParallelTestCase {

    @RegisterExtension static SfnFake fake = SfnFake.builder().register(PASS).build();

    static final SfnClient CLIENT = fake.client();
    static final CountDownLatch BOTH_RUN = new CountDownLatch(2);
    static final CountDownLatch BOTH_ASKED = new CountDownLatch(2);

    @Test
    void one(SfnTestEnvironment sfn) throws InterruptedException {
      test(sfn);
    }

    @Test
    void other(SfnTestEnvironment sfn) throws InterruptedException {
      test(sfn);
    }

    private void test(SfnTestEnvironment sfn) throws InterruptedException {
      await(BOTH_RUN);
      String arn = sfn.stateMachine("pass").arn();
      CLIENT.startExecution(r -> r.stateMachineArn(arn).name("own"));
      Thread started =
          new Thread(() -> CLIENT.startExecution(r -> r.stateMachineArn(arn).name("started")));
      started.start();
      started.join();

      assertThat(sfn.executions()).extracting(Execution::name).containsExactly("own", "started");
      assertThat(fake.environment()).isSameAs(sfn);
      await(BOTH_ASKED);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
      latch.countDown();
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void says_that_no_test_runs() {
    SfnFake fake = SfnFake.builder().build();

    assertThatThrownBy(() -> fake.client().listStateMachines())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            """
            No test runs that this SfnFake serves.
              where:     SfnFake.client().listStateMachines(…)
              expected:  a call from within a test, by a SfnFake that JUnit knows
              to mend:   @RegisterExtension static SfnFake fake = SfnFake.builder().build(); and call it in a test or @BeforeEach\
            """);
    assertThatThrownBy(fake::environment)
        .hasMessageContaining("where:     SfnFake.environment()\n");
    assertThatThrownBy(() -> fake.asyncClient().listStateMachines())
        .hasMessageContaining("where:     SfnFake.asyncClient().listStateMachines(…)\n");
    fake.client().close();
  }

  @Test
  void says_that_no_test_runs_before_and_after_the_tests() {
    TestKit results = TestKit.run(BeforeAllTestCase.class);

    assertThat(results.failure())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("No test runs that this SfnFake serves.\n");
    assertThatThrownBy(LateBoundTestCase.CLIENT::listStateMachines)
        .isInstanceOf(IllegalStateException.class);
  }

  static class BeforeAllTestCase {

    @RegisterExtension static SfnFake fake = SfnFake.builder().build();

    @BeforeAll
    static void list() {
      fake.client().listStateMachines();
    }

    @Test
    void test() {}
  }

  @Test
  void says_that_it_cannot_tell_between_tests_that_run_at_once() throws InterruptedException {
    ForeignThreadTestCase.OUTSIDE_ASKED.set(null);
    Thread outside = new Thread(ForeignThreadTestCase::askFromOutside);
    outside.start();

    TestKit.runInParallel(ForeignThreadTestCase.class).tests(2, 0);
    outside.join();

    assertThat(ForeignThreadTestCase.OUTSIDE_ASKED.get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            """
            2 tests run at once, and this thread was started by none of them.
              where:     SfnFake.client().listStateMachines(…)
              expected:  a call from a test's own thread, or from one that it started
              to mend:   give the code under test the client of its test: a parameter SfnClient, or a field with @InjectSfn\
            """);
  }

  static class ForeignThreadTestCase {

    @RegisterExtension static SfnFake fake = SfnFake.builder().build();

    static final AtomicReference<Throwable> OUTSIDE_ASKED = new AtomicReference<>();
    static final CountDownLatch BOTH_RUN = new CountDownLatch(2);
    static final CountDownLatch ASKED = new CountDownLatch(1);

    static void askFromOutside() {
      try {
        assertThat(BOTH_RUN.await(30, TimeUnit.SECONDS)).isTrue();
        fake.client().listStateMachines();
      } catch (IllegalStateException e) {
        OUTSIDE_ASKED.set(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        ASKED.countDown();
      }
    }

    @Test
    void one() throws InterruptedException {
      test();
    }

    @Test
    void other() throws InterruptedException {
      test();
    }

    private void test() throws InterruptedException {
      BOTH_RUN.countDown();
      assertThat(ASKED.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
