package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.TASK_SCHEDULED;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.TASK_SUCCEEDED;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** {@code ExecutionAssert.history}. */
class ExecutionAssert_history_Test {

  private final TestExecution execution =
      TestExecution.running().records(TASK_SCHEDULED, TASK_SUCCEEDED);

  @Test
  void should_go_on_with_the_events() {
    assertThat(execution)
        .history()
        .extracting(HistoryEvent::type)
        .containsExactly(TASK_SCHEDULED, TASK_SUCCEEDED);
  }

  @Test
  void should_keep_the_description_of_the_test() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(execution).as("the order").history().isEmpty())
        .withMessageStartingWith("[the order] ");
  }

  @Test
  void should_fail_for_null() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> new ExecutionAssert(null).history())
        .withMessageContaining("Expecting actual not to be null");
  }
}
