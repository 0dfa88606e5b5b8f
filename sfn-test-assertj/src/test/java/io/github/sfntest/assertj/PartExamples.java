package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.EXECUTION_STARTED;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.PASS_STATE_ENTERED;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.TASK_FAILED;

import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.hamcrest.HistoryMatchers;
import io.github.sfntest.hamcrest.StateVisitMatchers;
import io.github.sfntest.hamcrest.TaskInvocationMatchers;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hamcrest.Matcher;
import org.hamcrest.MatcherAssert;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** Failing uses of what is asked of a part of an execution: a visit, a call, a history. */
final class PartExamples {
  private PartExamples() {}

  static void addAssertionsTo(Map<String, ThrowingCallable> examples) {
    examples.put(
        "StateVisitAssert.hasInput(Object, JsonOption[])",
        () -> assertThat(FailingExamples.order()).visit("Charge card").hasInput("{\"id\":8}"));
    examples.put(
        "StateVisitAssert.hasInputPath(String, Object)",
        () -> assertThat(FailingExamples.order()).visit("Charge card").hasInputPath("$.id", 8));
    examples.put(
        "StateVisitAssert.hasOutput(Object, JsonOption[])",
        () -> assertThat(FailingExamples.order()).visit("Charge card").hasOutput("{\"id\":7}"));
    examples.put(
        "StateVisitAssert.hasOutputPath(String, Object)",
        () ->
            assertThat(FailingExamples.order())
                .visit("Charge card")
                .hasOutputPath("$.id", greaterThan(7)));
    examples.put(
        "StateVisitAssert.ledTo(String)",
        () -> assertThat(FailingExamples.order()).visit("Charge card").ledTo("Ship"));
    examples.put(
        "StateVisitAssert.caught(String)",
        () -> assertThat(FailingExamples.order()).visit("Charge card").caught("States.Timeout"));
    examples.put(
        "StateVisitAssert.failedWith(String)",
        () -> assertThat(FailingExamples.order()).visit("Charge card").failedWith("Card.Declined"));
    examples.put(
        "StateVisitAssert.wasRetriedTimes(int)",
        () -> assertThat(FailingExamples.order()).visit("Charge card").wasRetriedTimes(2));
    examples.put(
        "TaskInvocationAssert.hasInput(Object, JsonOption[])",
        () ->
            assertThat(FailingExamples.order())
                .task("Charge card")
                .invocation(0)
                .hasInput("{\"id\":7}"));
    examples.put(
        "TaskInvocationAssert.hasInputPath(String, Object)",
        () ->
            assertThat(FailingExamples.order())
                .task("Charge card")
                .invocation(0)
                .hasInputPath("$.amuont", 5));
    examples.put(
        "TaskInvocationAssert.isAttempt(int)",
        () -> assertThat(FailingExamples.order()).task("Charge card").invocation(0).isAttempt(2));
    examples.put(
        "TaskInvocationAssert.hasResource(String)",
        () ->
            assertThat(FailingExamples.order())
                .task("Charge card")
                .invocation(0)
                .hasResource("arn:aws:states:::sqs:sendMessage"));
    examples.put(
        "ExecutionHistoryAssert.hasEventTypes(HistoryEventType[])",
        () -> assertThat(history()).hasEventTypes(EXECUTION_STARTED, TASK_FAILED));
    examples.put(
        "ExecutionHistoryAssert.hasExactlyEventTypes(HistoryEventType[])",
        () -> assertThat(history()).hasExactlyEventTypes(EXECUTION_STARTED));
    examples.put(
        "ExecutionHistoryAssert.doesNotHaveEventTypes(HistoryEventType[])",
        () -> assertThat(history()).doesNotHaveEventTypes(EXECUTION_STARTED, TASK_FAILED));
    examples.put(
        "ExecutionHistoryAssert.entered(String[])",
        () -> assertThat(history()).entered("Note", "Ship"));
  }

  static void addMatchersTo(Map<String, ThrowingCallable> examples) {
    examples.put(
        "StateVisitMatchers.hasInput(Object, JsonOption[])",
        () -> mismatch(visit(), StateVisitMatchers.hasInput("{\"id\":8}")));
    examples.put(
        "StateVisitMatchers.hasInputPath(String, Object)",
        () -> mismatch(visit(), StateVisitMatchers.hasInputPath("$.id", 8)));
    examples.put(
        "StateVisitMatchers.hasOutput(Object, JsonOption[])",
        () -> mismatch(visit(), StateVisitMatchers.hasOutput("{\"id\":7}")));
    examples.put(
        "StateVisitMatchers.hasOutputPath(String, Object)",
        () -> mismatch(visit(), StateVisitMatchers.hasOutputPath("$.id", greaterThan(7))));
    examples.put(
        "StateVisitMatchers.ledTo(String)",
        () -> mismatch(visit(), StateVisitMatchers.ledTo("Ship")));
    examples.put(
        "StateVisitMatchers.caught(String)",
        () -> mismatch(visit(), StateVisitMatchers.caught("States.Timeout")));
    examples.put(
        "StateVisitMatchers.failedWith(String)",
        () -> mismatch(visit(), StateVisitMatchers.failedWith("Card.Declined")));
    examples.put(
        "StateVisitMatchers.wasRetriedTimes(int)",
        () -> mismatch(visit(), StateVisitMatchers.wasRetriedTimes(2)));
    examples.put(
        "TaskInvocationMatchers.hasInput(Object, JsonOption[])",
        () -> mismatch(invocation(), TaskInvocationMatchers.hasInput("{\"id\":7}")));
    examples.put(
        "TaskInvocationMatchers.hasInputPath(String, Object)",
        () -> mismatch(invocation(), TaskInvocationMatchers.hasInputPath("$.amuont", 5)));
    examples.put(
        "TaskInvocationMatchers.isAttempt(int)",
        () -> mismatch(invocation(), TaskInvocationMatchers.isAttempt(2)));
    examples.put(
        "TaskInvocationMatchers.hasResource(String)",
        () ->
            mismatch(
                invocation(),
                TaskInvocationMatchers.hasResource("arn:aws:states:::sqs:sendMessage")));
    examples.put(
        "HistoryMatchers.hasEventTypes(HistoryEventType[])",
        () -> mismatch(history(), HistoryMatchers.hasEventTypes(EXECUTION_STARTED, TASK_FAILED)));
    examples.put(
        "HistoryMatchers.hasExactlyEventTypes(HistoryEventType[])",
        () -> mismatch(history(), HistoryMatchers.hasExactlyEventTypes(EXECUTION_STARTED)));
    examples.put(
        "HistoryMatchers.doesNotHaveEventTypes(HistoryEventType[])",
        () ->
            mismatch(
                history(), HistoryMatchers.doesNotHaveEventTypes(EXECUTION_STARTED, TASK_FAILED)));
    examples.put(
        "HistoryMatchers.entered(String[])",
        () -> mismatch(history(), HistoryMatchers.entered("Note", "Ship")));
  }

  private static void mismatch(Object actual, Matcher<Object> matcher) {
    MatcherAssert.assertThat(actual, matcher);
  }

  private static StateVisit visit() {
    return FailingExamples.order().visits().get(1);
  }

  private static TaskInvocation invocation() {
    return FailingExamples.order().invocations("Charge card").get(0);
  }

  static GetExecutionHistoryResponse history() {
    return GetExecutionHistoryResponse.builder()
        .events(
            HistoryEvent.builder().id(1L).type(EXECUTION_STARTED).build(),
            HistoryEvent.builder()
                .id(2L)
                .type(PASS_STATE_ENTERED)
                .stateEnteredEventDetails(details -> details.name("Note"))
                .build())
        .build();
  }
}
