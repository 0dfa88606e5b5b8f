package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.TASK_FAILED;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.TASK_SCHEDULED;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.TASK_SUCCEEDED;

import java.util.Collections;
import org.junit.jupiter.api.Test;

/** {@code ExecutionAssert.hasHistoryEventTypes}. */
class ExecutionAssert_hasHistoryEventTypes_Test {

  private final TestExecution execution =
      TestExecution.running().records(TASK_SCHEDULED, TASK_FAILED, TASK_SUCCEEDED);

  @Test
  void should_pass_for_types_in_order() {
    assertThat(execution).hasHistoryEventTypes(TASK_SCHEDULED, TASK_SUCCEEDED);
  }

  @Test
  void should_fail_for_another_order() {
    assertFails(
        () -> assertThat(execution).hasHistoryEventTypes(TASK_SUCCEEDED, TASK_FAILED),
        """
        Expecting history of execution 'e-1'
        to have in this order:
          TaskSucceeded, TaskFailed
        but has:
          TaskScheduled, TaskFailed, TaskSucceeded
        and no TaskFailed after TaskSucceeded""");
  }

  @Test
  void should_fail_for_a_type_that_is_missing_and_cut_a_long_history() {
    TestExecution busy = TestExecution.running();
    for (int i = 0; i < 42; i++) {
      busy.records(TASK_SCHEDULED);
    }
    assertFails(
        () -> assertThat(busy).hasHistoryEventTypes(TASK_FAILED),
        """
        Expecting history of execution 'e-1'
        to have in this order:
          TaskFailed
        but has:
          %s and 2 more
        and no TaskFailed"""
            .formatted(String.join(", ", Collections.nCopies(40, "TaskScheduled"))));
  }

  @Test
  void should_refuse_no_types() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(execution).hasHistoryEventTypes())
        .withMessage("types must not be empty");
  }
}
