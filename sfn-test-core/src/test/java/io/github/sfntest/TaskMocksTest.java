package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.mock.TaskMocks;
import io.github.sfntest.mock.UnusedMockError;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bundles of mocks that tests share. */
class TaskMocksTest {

  private static final String MACHINE =
      """
      {"StartAt": "Pay", "States": {
        "Pay": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
          "Parameters": {"FunctionName": "pay"}, "OutputPath": "$.Payload", "Next": "Child"},
        "Child": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
          "Parameters": {"StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:c"},
          "ResultPath": "$.child", "ResultSelector": {"output.$": "$.Output"}, "Next": "Ship"},
        "Ship": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
          "ResultPath": null, "End": true}}}
      """;

  private static final TaskMocks PAID =
      mocks -> {
        mocks.whenLambda("pay").thenReturn(Map.of("paid", true));
        mocks.whenNestedExecution("c").thenReturn("done");
      };
  private static final TaskMocks SHIPPED =
      mocks -> mocks.whenTask("Ship").thenReturn(Map.of("MessageId", "m-1"));
  private static final TaskMocks ANY_QUEUE =
      mocks -> mocks.whenResource("*:sqs:*").thenReturn(Map.of("MessageId", "m-2"));

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();
  private final RegisteredStateMachine order = sfn.register("order", MACHINE);

  @Test
  void bundles_are_declared_where_they_are_applied() {
    sfn.apply(PAID.and(SHIPPED));

    Execution execution = order.run(Map.of());

    assertThat(execution.output())
        .hasToString("Optional[{\"paid\":true,\"child\":{\"output\":\"done\"}}]");
    sfn.close();
  }

  @Test
  void each_environment_has_its_own_sequence() {
    TaskMocks busyFirst = mocks -> mocks.whenLambda("pay").thenFail("Busy").thenReturn(Map.of());
    for (int i = 0; i < 2; i++) {
      try (SfnTestEnvironment own = SfnTestEnvironment.create()) {
        RegisteredStateMachine machine = own.register("order", MACHINE);
        own.apply(PAID.and(busyFirst).and(SHIPPED).lenient());

        assertThat(machine.run(Map.of()).error()).hasValue("Busy");
      }
    }
  }

  @Test
  void a_later_mock_goes_before_a_bundle() {
    sfn.apply(PAID.and(SHIPPED).lenient());
    sfn.whenLambda("pay").thenFail("Declined");

    assertThat(order.run(Map.of()).error()).hasValue("Declined");
    sfn.close();
  }

  @Test
  void an_unused_mock_of_a_bundle_is_told_by_its_line() {
    sfn.apply(PAID.and(SHIPPED).and(ANY_QUEUE));
    order.run(Map.of());

    assertThatExceptionOfType(UnusedMockError.class)
        .isThrownBy(sfn::close)
        .withMessageContaining("whenResource(\"*:sqs:*\")   TaskMocksTest.java:37")
        .withMessageContaining("never used");
  }

  @Test
  void all_kinds_of_mocks_of_a_lenient_bundle_may_stay_unused() {
    sfn.apply(PAID.and(SHIPPED).and(ANY_QUEUE).lenient());

    sfn.close();
  }

  @Test
  void a_bundle_for_another_machine_is_refused_where_it_is_applied() {
    TaskMocks wrong = mocks -> mocks.whenTask("Shipp").thenReturn(Map.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sfn.apply(wrong))
        .withMessageContaining("did you mean 'Ship'?");
  }

  @Test
  void null_is_no_bundle() {
    assertThatNullPointerException()
        .isThrownBy(() -> sfn.apply((TaskMocks) null))
        .withMessage("bundle");
    assertThatNullPointerException().isThrownBy(() -> PAID.and(null)).withMessage("others");
  }
}
