package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.junit5.SfnSettings.Scope;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A failed test tells what its executions did. */
class TraceOfFailureTest {

  private static final String TRACE =
      """
      Execution 'one' of state machine 'pass': SUCCEEDED after 0s of virtual time
        input: {}
        +0s  Pass 'Done': {} → {}
        ended: SUCCEEDED with {}\
      """;

  @Test
  void is_suppressed_in_the_failure_and_reported() {
    TestKit results = TestKit.run(FailingTestCase.class).tests(0, 1);

    String both = TRACE + "\n\n" + TRACE.replace("'one'", "'two'");
    assertThat(results.failure()).hasMessage("expected more");
    assertThat(results.failure().getSuppressed())
        .singleElement()
        .satisfies(
            trace -> {
              assertThat(trace).hasMessage("\n" + both);
              assertThat(trace.getStackTrace()).isEmpty();
            });
    assertThat(results.reported()).containsExactly(both);
  }

  @StateMachine("pass.asl.json")
  static class FailingTestCase {

    @Test
    void test(RegisteredStateMachine pass, SfnTestEnvironment sfn) {
      sfn.client().startExecution(r -> r.stateMachineArn(pass.arn()).name("one"));
      sfn.client().startExecution(r -> r.stateMachineArn(pass.arn()).name("two"));
      fail("expected more");
    }
  }

  @Test
  void is_not_repeated_where_the_failure_shows_it() {
    TestKit results = TestKit.run(ShowingTestCase.class).tests(0, 1);

    assertThat(results.failure().getSuppressed()).isEmpty();
    assertThat(results.reported()).containsExactly(TRACE);
  }

  @StateMachine("pass.asl.json")
  static class ShowingTestCase {

    @Test
    void test(RegisteredStateMachine pass, SfnTestEnvironment sfn) {
      sfn.client().startExecution(r -> r.stateMachineArn(pass.arn()).name("one"));
      fail("expected more\n" + sfn.execution().trace());
    }
  }

  @Test
  void is_cut_after_twenty_executions() {
    TestKit results = TestKit.run(ManyTestCase.class).tests(0, 1);

    assertThat(results.reported())
        .singleElement()
        .asString()
        .contains("'pass'")
        .endsWith("\n\n… and 2 more executions");
  }

  @StateMachine("pass.asl.json")
  static class ManyTestCase {

    @Test
    void test(RegisteredStateMachine pass) {
      for (int i = 0; i < 22; i++) {
        pass.run(Map.of());
      }
      fail("expected more");
    }
  }

  @Test
  void tells_nothing_of_a_test_without_executions_or_that_passed() {
    TestKit results = TestKit.run(QuietTestCase.class).tests(1, 1);

    assertThat(results.failure()).hasMessage("no execution").hasNoSuppressedExceptions();
    assertThat(results.reported()).isEmpty();
  }

  @StateMachine("pass.asl.json")
  static class QuietTestCase {

    @Test
    void passes(RegisteredStateMachine pass) {
      pass.run(Map.of());
    }

    @Test
    void fails() {
      fail("no execution");
    }
  }

  @Test
  void tells_of_its_own_executions_where_tests_share_the_environment() {
    TestKit results = TestKit.run(SharedTestCase.class).tests(1, 1);

    assertThat(results.reported())
        .singleElement()
        .asString()
        .contains("'of-second'")
        .doesNotContain("'of-first'");
  }

  @SfnSettings(scope = Scope.PER_CLASS)
  @StateMachine("pass.asl.json")
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class SharedTestCase {

    @Test
    @Order(1)
    void passes(RegisteredStateMachine pass, SfnTestEnvironment sfn) {
      sfn.client().startExecution(r -> r.stateMachineArn(pass.arn()).name("of-first"));
    }

    @Test
    @Order(2)
    void fails(RegisteredStateMachine pass, SfnTestEnvironment sfn) {
      sfn.client().startExecution(r -> r.stateMachineArn(pass.arn()).name("of-second"));
      fail("expected more");
    }
  }
}
