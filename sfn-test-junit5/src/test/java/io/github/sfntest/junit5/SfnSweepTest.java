package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.mock.UnmockedTaskError;
import io.github.sfntest.sweep.SweepVerdict;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A sweep as dynamic tests. */
class SfnSweepTest {

  private static final String PAY =
      """
      {"StartAt": "Pay", "States": {
        "Pay": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
          "Parameters": {"QueueUrl": "q", "MessageBody": "m"}, "ResultPath": null, "Next": "Done",
          "Retry": [{"ErrorEquals": ["Busy"], "MaxAttempts": 1}],
          "Catch": [{"ErrorEquals": ["Odd"], "Next": "Refund"},
                    {"ErrorEquals": ["SQS.SdkClientException"], "ResultPath": null, "Next": "Done"},
                    {"ErrorEquals": ["Busy"], "ResultPath": "$.error", "Next": "Done"},
                    {"ErrorEquals": ["States.TaskFailed"], "Next": "Failed"}]},
        "Refund": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish",
          "Parameters": {"TopicArn": "t", "Message": "m"}, "End": true},
        "Done": {"Type": "Succeed"},
        "Failed": {"Type": "Fail", "Error": "NotPaid", "Cause": "no payment"}}}\
      """;

  /** Fixtures begin like this. */
  abstract static class Paying {

    @InjectSfn SfnTestEnvironment sfn;

    SfnSweep sweep() {
      RegisteredStateMachine pay = sfn.register("pay", PAY);
      sfn.whenTask("Pay").thenReturn(Map.of("MessageId", "m-1"));
      return SfnSweep.of(sfn, () -> pay.run(Map.of("order", 1)));
    }
  }

  @ExtendWith(SfnFake.class)
  static class PlainTestCase extends Paying {

    @TestFactory
    Iterable<DynamicTest> meets_errors() {
      return sweep();
    }
  }

  @Test
  void each_error_is_a_test_that_fails_if_nothing_handles_it() {
    TestKit results = TestKit.run(PlainTestCase.class).tests(6, 2);

    assertThat(results.testNames())
        .containsExactly(
            "Pay > Busy",
            "Pay > Busy, every attempt",
            "Pay > Odd",
            "Pay > SQS.SdkClientException",
            "Pay > States.TaskFailed",
            "Pay > SQS.AmazonSQSException",
            "Pay > States.Timeout",
            "Pay > States.DataLimitExceeded");
    assertThat(results.failures().get(1))
        .hasMessage(
            """
            The execution does not handle this error.
              where:     state machine 'pay' > state 'Pay' > error States.Timeout, at the first attempt
              expected:  a retrier or catcher that takes it, and a way on; but it was FAILED with States.Timeout
              to mend:   catch it at 'Pay' or around it; or allow it: .allowing("Pay", "States.Timeout")

            Execution '9a539ace-f63d-416f-b26d-beedd5f6b43c' of state machine 'pay': FAILED after 0s of virtual time
              input: {"order":1}
              +0s  Task 'Pay': {"order":1}
                   attempt 1: sqs:sendMessage {"QueueUrl":"q","MessageBody":"m"}, failed with States.Timeout
              ended: FAILED with States.Timeout, at Task 'Pay'\
            """);
    assertThat(results.failures().get(1).getSuppressed()).isEmpty();
  }

  @Test
  void a_rerun_without_an_end_says_what_is_missing() {
    Throwable failure = TestKit.run(PlainTestCase.class).failures().get(0);

    assertThat(failure.getMessage().replaceAll("(Test\\.java):\\d+", "$1:LINE"))
        .isEqualTo(
            """
            This re-run came to no end.
              where:     state machine 'pay' > state 'Pay' > error Odd, at the first attempt
              expected:  an end, in whatever way; but: No mock answers this task.
                           where:     state machine 'pay' > state 'Refund' > Resource arn:aws:states:::sns:publish (attempt 1)
                           input:     {"TopicArn":"t","Message":"m"}
                           expected:  a mock, but the one declared names another task
                                        whenTask("Pay")   SfnSweepTest.java:LINE   this is state 'Refund'
                           to mend:   sfn.whenTask("Refund").thenReturnJson(\"\"\"{ … }\"\"\");
              to mend:   mock what the way out of this error calls, beside the mocks of the good way; or allow it: .allowing("Pay", "Odd")

            Execution '9a539ace-f63d-416f-b26d-beedd5f6b43c' of state machine 'pay': RUNNING
              input: {"order":1}
              +0s  Task 'Pay': {"order":1} → {"Error":"Odd","Cause":"Injected by the failure sweep."}
                   attempt 1: sqs:sendMessage {"QueueUrl":"q","MessageBody":"m"}, failed with Odd: Injected by the failure sweep.
                   catcher 0 → 'Refund'
              +0s  Task 'Refund': {"Error":"Odd","Cause":"Injected by the failure sweep."}
                   attempt 1: sns:publish {"TopicArn":"t","Message":"m"}, waits for its outcome
              waits: at Task 'Refund' since +0s\
            """);
    assertThat(failure).hasCauseInstanceOf(UnmockedTaskError.class);
  }

  @ExtendWith(SfnFake.class)
  static class AllowingTestCase extends Paying {

    @TestFactory
    Iterable<DynamicTest> meets_errors() {
      return sweep().allowing("Pay", "States.Timeout").allowing("*", "Odd");
    }
  }

  @Test
  void what_is_allowed_passes() {
    TestKit.run(AllowingTestCase.class).tests(8, 0);
  }

  @ExtendWith(SfnFake.class)
  static class MisspeltTestCase extends Paying {

    @TestFactory
    Iterable<DynamicTest> meets_errors() {
      return sweep().allowing("Pay", "States.TimeOut");
    }
  }

  @Test
  void an_allowance_that_fits_nothing_fails_the_factory() {
    assertThat(TestKit.run(MisspeltTestCase.class).classesFailed(0, 1).failure())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            This allowance fits none of the errors.
              where:     SfnSweep.allowing("Pay", "States.TimeOut")
              expected:  a Task that ran, and an error that it meets:
                           Pay > Busy
                           Pay > Busy, every attempt
                           Pay > Odd
                           Pay > SQS.SdkClientException
                           Pay > States.TaskFailed
                           Pay > SQS.AmazonSQSException
                           Pay > States.Timeout
                           Pay > States.DataLimitExceeded
              to mend:   correct the names, or take the allowance away\
            """);
  }

  @ExtendWith(SfnFake.class)
  static class SwallowingTestCase extends Paying {

    @TestFactory
    Iterable<DynamicTest> meets_errors() {
      return sweep().allowing("Pay", "States.Timeout").allowing("*", "Odd").failingOnSwallowed();
    }
  }

  @Test
  void a_swallowed_error_fails_if_asked_for() {
    assertThat(TestKit.run(SwallowingTestCase.class).tests(7, 1).failure())
        .hasMessage(
            """
            The execution swallows this error.
              where:     state machine 'pay' > state 'Pay' > error SQS.SdkClientException, at the first attempt
              expected:  an output that tells of it; but it was by catcher 1 of 'Pay', then SUCCEEDED with the same output
              to mend:   keep the error output with ResultPath, Output or Assign; or allow it: .allowing("Pay", "SQS.SdkClientException")

            Execution '9a539ace-f63d-416f-b26d-beedd5f6b43c' of state machine 'pay': SUCCEEDED after 0s of virtual time
              input: {"order":1}
              +0s  Task 'Pay': {"order":1} → {"order":1}
                   attempt 1: sqs:sendMessage {"QueueUrl":"q","MessageBody":"m"}, failed with SQS.SdkClientException: Injected by the failure sweep.
                   catcher 1 → 'Done'
              +0s  Succeed 'Done': {"order":1} → {"order":1}
              ended: SUCCEEDED with {"order":1}\
            """);
  }

  @ExtendWith(SfnFake.class)
  static class UnusedMockTestCase extends Paying {

    @TestFactory
    Iterable<DynamicTest> meets_errors() {
      sfn.whenLambda("unused").thenReturn(1);
      return sweep().allowing("*", "*");
    }
  }

  @Test
  void a_mock_that_no_run_uses_fails_the_factory() {
    assertThat(TestKit.run(UnusedMockTestCase.class).classesFailed(8, 1).message())
        .isEqualTo(
            """
            A task mock was never used.
              where:     test SfnSweepTest.UnusedMockTestCase.meets_errors
              expected:  every outcome of a mock to be reached, but
                           whenLambda("unused")   SfnSweepTest.java:LINE   never used
              to mend:   remove what the test does not need, or let it be unused with .lenient()\
            """);
  }

  @ExtendWith(SfnFake.class)
  static class ThreeTestCase extends Paying {

    @TestFactory
    Iterable<DynamicTest> meets_errors() {
      sfn.register("pay", PAY);
      sfn.whenTask("Refund").thenReturn(Map.of("MessageId", "m-2"));
      return sweep().allowing("*", "States.Timeout");
    }

    @Test
    void table() {
      SfnSweep sweep = sweep();
      assertThat(sweep.table()).isSameAs(sweep.table());
      assertThat(sweep.table().results(SweepVerdict.RETRIED)).hasSize(1);
      assertThat(sweep.table().results(SweepVerdict.BROKEN)).hasSize(1);
      assertThat(sfn.executions()).extracting(Execution::arn).isEmpty();
    }

    @AfterEach
    void executions_are_not_seen_afterwards() {
      assertThat(sfn.executions()).isEmpty();
    }
  }

  @Test
  void mocks_of_the_ways_out_stand_beside_those_of_the_good_way() {
    TestKit.run(ThreeTestCase.class).tests(9, 0);
  }
}
