package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.VirtualClock;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.mock.UnmockedTaskError;
import io.github.sfntest.mock.UnusedMockError;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnClient;

class SfnFakeTest {

  @Test
  void runs_the_test_a_user_writes() {
    TestKit.run(UserTestCase.class).tests(3, 0);
  }

  @ExtendWith(SfnFake.class)
  static class UserTestCase {

    @StateMachine(value = "pay.asl.json", type = StateMachineType.EXPRESS)
    RegisteredStateMachine pay;

    @InjectSfn SfnClient clientOfField;

    @Test
    void uses_a_field_and_parameters(SfnClient client, SfnTestEnvironment sfn) {
      sfn.whenLambda("charge-card").thenReturnJson("{\"status\": \"PAID\"}");

      var result = client.startSyncExecution(r -> r.stateMachineArn(pay.arn()).input("{}"));

      assertThat(result.output()).isEqualTo("{\"status\":\"PAID\"}");
      assertThat(sfn.execution(result).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
      assertThat(client).isSameAs(clientOfField).isSameAs(sfn.client());
    }

    @Test
    void runs_a_machine_of_its_own(
        @StateMachine("pass.asl.json") RegisteredStateMachine pass, SfnTestEnvironment sfn) {
      assertThat(pass.run(Map.of("a", 1)).output().orElseThrow()).hasToString("{\"a\":1}");
      assertThat(sfn.stateMachine("pass").arn()).isEqualTo(pass.arn());
      assertThat(sfn.stateMachine("pay").arn()).isEqualTo(pay.arn());
    }

    @Test
    void gets_the_only_machine_that_is_registered(
        RegisteredStateMachine only,
        SfnAsyncClient async,
        VirtualClock clock,
        SfnTestEnvironment sfn) {
      assertThat(only.arn()).isEqualTo(pay.arn());
      assertThat(async).isSameAs(sfn.asyncClient());
      assertThat(clock).isSameAs(sfn.clock());
    }
  }

  @Test
  void fails_a_test_whose_task_has_no_mock() {
    TestKit results = TestKit.run(UnmockedTestCase.class).tests(0, 1);

    assertThat(results.failure()).isInstanceOf(UnmockedTaskError.class);
    assertThat(results.message())
        .isEqualTo(
            """
            No mock answers this task.
              where:     state machine 'pay' > state 'Pay' > Resource arn:aws:lambda:us-east-1:123456789012:function:charge-card (attempt 1)
              input:     {"orderId":"o-1"}
              expected:  a mock, but none is declared
              to mend:   sfn.whenLambda("charge-card").thenReturnJson(\"""{ … }\""");\
            """);
  }

  static class UnmockedTestCase {

    @Test
    void runs(@StateMachine("pay.asl.json") RegisteredStateMachine pay) {
      pay.run(Map.of("orderId", "o-1"));
    }
  }

  @Test
  void fails_a_test_that_does_not_use_its_mock() {
    TestKit results = TestKit.run(UnusedTestCase.class).tests(0, 1);

    assertThat(results.failure()).isInstanceOf(UnusedMockError.class);
    assertThat(results.message())
        .isEqualTo(
            """
            A task mock was never used.
              where:     test SfnFakeTest.UnusedTestCase.mocks_too_much
              expected:  every outcome of a mock to be reached, but
                           whenLambda("ship-order")   SfnFakeTest.java:LINE   never used
              to mend:   remove what the test does not need, or let it be unused with .lenient()""");
  }

  static class UnusedTestCase {

    @Test
    void mocks_too_much(
        SfnTestEnvironment sfn, @StateMachine("pay.asl.json") RegisteredStateMachine pay) {
      sfn.whenLambda("charge-card").thenReturn(1);
      sfn.whenLambda("ship-order").thenReturn(2);

      pay.run(Map.of());
    }
  }
}
