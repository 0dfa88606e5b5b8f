package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.TASK_SCHEDULED;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.TASK_SUCCEEDED;

import org.junit.jupiter.api.Test;

/** {@code ExecutionAssert.usedAtMostEvents}. */
class ExecutionAssert_usedAtMostEvents_Test {

  private final TestExecution execution =
      TestExecution.running().records(TASK_SCHEDULED, TASK_SUCCEEDED);

  @Test
  void should_pass_for_as_many() {
    assertThat(execution).usedAtMostEvents(2).usedAtMostEvents(3);
  }

  @Test
  void should_fail_for_more() {
    assertFails(
        () -> assertThat(execution).usedAtMostEvents(1),
        """
        Expecting history of execution 'e-1'
        to have at most:
          1 event
        but has:
          2 events""");
  }

  @Test
  void should_refuse_less_than_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(execution).usedAtMostEvents(-1))
        .withMessage("count must not be negative, but was -1");
  }
}
