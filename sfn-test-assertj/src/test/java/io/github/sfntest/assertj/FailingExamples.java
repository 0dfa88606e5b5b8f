package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.SfnAssertions.STRING;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.Execution;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** One failing use of each assertion, by its signature. */
final class FailingExamples {
  private final Map<String, ThrowingCallable> examples = new LinkedHashMap<>();

  private final TestExecution order = order();
  private final TestExecution failed = failed();

  private FailingExamples() {}

  static Map<String, ThrowingCallable> all() {
    FailingExamples it = new FailingExamples();
    it.addStatus();
    it.addOutput();
    it.addWays();
    it.addData();
    it.addCost();
    it.addTasks();
    it.addStates();
    PartExamples.addAssertionsTo(it.examples);
    return it.examples;
  }

  private void add(String signature, ThrowingCallable example) {
    if (examples.put(signature, example) != null) {
      throw new IllegalArgumentException("twice: " + signature);
    }
  }

  private void addStatus() {
    String type = "AbstractExecutionStatusAssert.";
    add(type + "succeeded()", () -> assertThat(failed).succeeded());
    add(type + "failed()", () -> assertThat(order).failed());
    add(type + "timedOut()", () -> assertThat(failed).timedOut());
    add(type + "aborted()", () -> assertThat(order).aborted());
    add(type + "isRunning()", () -> assertThat(order).isRunning());
    add(type + "failedWith(String)", () -> assertThat(failed).failedWith("Card.Stolen"));
    add(type + "withError(String)", () -> assertThat(failed).withError("Card"));
    add(type + "withCause(String)", () -> assertThat(failed).withCause("money"));
    add(
        type + "withCauseContaining(String)",
        () -> assertThat(failed).withCauseContaining("stolen"));
  }

  private void addOutput() {
    String type = "AbstractExecutionResultAssert.";
    add(
        type + "hasOutput(Object, JsonOption[])",
        () ->
            assertThat(order)
                .hasOutput(
                    "{\"id\":8,\"status\":\"PAID\",\"items\":[{\"n\":1},{\"n\":3}],\"x\":1}"));
    add(
        type + "containsOutput(Object, JsonOption[])",
        () ->
            assertThat(order)
                .containsOutput(
                    "{\"items\":[{\"n\":2},{\"n\":3}]}", SfnAssertions.ignoringArrayOrder()));
    add(type + "hasOutputPath(String)", () -> assertThat(order).hasOutputPath("$.statsu"));
    add(
        type + "hasOutputPath(String, Object)",
        () -> assertThat(order).hasOutputPath("$.status", "PAID"));
    add(
        type + "hasOutputPath(String, Matcher)",
        () -> assertThat(order).hasOutputPath("$.id", greaterThan(40)));
    add(
        type + "hasOutputPathSatisfying(String, Consumer)",
        () ->
            assertThat(order)
                .hasOutputPathSatisfying("$.items", items -> assertThat(items).hasSize(3)));
    add(
        type + "doesNotHaveOutputPath(String)",
        () -> assertThat(order).doesNotHaveOutputPath("$.items[0]"));
    add(type + "outputAs(Class)", () -> assertThat(order).outputAs(Integer.class));
    add(
        type + "outputPath(String, InstanceOfAssertFactory)",
        () -> assertThat(order).outputPath("$.id", STRING));
  }

  private void addWays() {
    String type = "ExecutionAssert.";
    add(type + "visited(String[])", () -> assertThat(order).visited("Refund", "Validate"));
    add(type + "visitedExactly(String[])", () -> assertThat(order).visitedExactly("Validate"));
    add(type + "didNotVisit(String[])", () -> assertThat(order).didNotVisit("Ship", "Refund"));
    add(
        type + "caught(String, String)",
        () -> assertThat(order).caught("Charge card", "States.Timeout"));
    add(type + "took(String, String)", () -> assertThat(order).took("Charge card", "Ship"));
    add(
        type + "isWaitingAt(String[])",
        () ->
            assertThat(TestExecution.running().visits(TestVisit.open("Task", "Approve")))
                .isWaitingAt("Ship"));
    add(
        type + "hasHistoryEventTypes(HistoryEventType[])",
        () -> assertThat(order).hasHistoryEventTypes(HistoryEventType.TASK_FAILED));
    add(
        type + "matchesSnapshot(String, JsonOption[])",
        () -> assertThat(order).matchesSnapshot("not written"));
    add(type + "visit(String)", () -> assertThat(order).visit("Ship"));
    add(type + "visit(String, int)", () -> assertThat(order).visit("Refund", 1));
    add(type + "history()", () -> assertThat((Execution) null).history());
  }

  private void addData() {
    String type = "ExecutionAssert.";
    add(type + "hasVariable(String)", () -> assertThat(order).hasVariable("totl"));
    add(type + "hasVariable(String, Object)", () -> assertThat(order).hasVariable("total", 43));
    add(
        type + "hasVariable(String, Matcher)",
        () -> assertThat(order).hasVariable("total", greaterThan(50)));
  }

  private void addCost() {
    String type = "AbstractExecutionCostAssert.";
    add(type + "usedAtMostEvents(int)", () -> assertThat(order).usedAtMostEvents(1));
    add(type + "peakPayloadBelow(int)", () -> assertThat(order).peakPayloadBelow(2));
    add(
        type + "billedAtMost(Duration)",
        () ->
            assertThat(TestExecution.expressOf(Duration.ofMillis(1_001)))
                .billedAtMost(Duration.ofSeconds(1)));
  }

  private void addTasks() {
    String type = "ExecutionAssert.";
    add(type + "task(String)", () -> assertThat(new DefinedTestExecution()).task("Shipp"));
    add(
        type + "task(String, Consumer)",
        () -> assertThat(order).task("Charge card", task -> task.wasNotInvoked()));
    add(type + "inOrder()", () -> assertThat((Execution) null).inOrder());
    TaskAssert charge = assertThat(order).task("Charge card");
    type = "TaskAssert.";
    add(type + "wasInvokedTimes(int)", () -> charge.wasInvokedTimes(2));
    add(type + "wasNotInvoked()", charge::wasNotInvoked);
    add(
        type + "wasInvokedWith(Object, JsonOption[])",
        () -> charge.wasInvokedWith("{\"id\":7,\"amount\":6}"));
    add(type + "wasRetriedTimes(int)", () -> charge.wasRetriedTimes(2));
    add(type + "invocation(int)", () -> charge.invocation(1));
    add(type + "invocation(int, Consumer)", () -> charge.invocation(1, call -> {}));
    TaskOrderAssert calls = assertThat(order).inOrder();
    type = "TaskOrderAssert.";
    add(type + "invoked(String)", () -> calls.invoked("Charge cart"));
    add(type + "invokedTimes(String, int)", () -> calls.invokedTimes("Charge card", 2));
    add(
        type + "invokedWith(String, Object, JsonOption[])",
        () -> calls.invokedWith("Charge card", "{\"id\":7,\"amount\":6}"));
    add(type + "noMore()", calls::noMore);
  }

  private void addStates() {
    String type = "TestStateResponseAssert.";
    add(type + "isRetriable()", () -> assertThat(TestedStates.caught()).isRetriable());
    add(type + "caughtError()", () -> assertThat(TestedStates.retriable()).caughtError());
    add(
        type + "hasNextState(String)",
        () -> assertThat(TestedStates.caught()).hasNextState("Done"));
    add(type + "hasNoNextState()", () -> assertThat(TestedStates.succeeded()).hasNoNextState());
    add(
        type + "hasInspectionData(String, Object, JsonOption[])",
        () ->
            assertThat(TestedStates.succeeded())
                .hasInspectionData("result", "{\"MessageId\":\"m-2\"}"));
    add(type + "hasRetrier(int)", () -> assertThat(TestedStates.retriable()).hasRetrier(0));
    add(type + "hasCatcher(int)", () -> assertThat(TestedStates.failed()).hasCatcher(0));
    add(
        type + "hasRetryDelay(Duration)",
        () -> assertThat(TestedStates.retriable()).hasRetryDelay(Duration.ofSeconds(2)));
  }

  static TestExecution order() {
    return TestExecution.succeeded("{\"id\":7,\"status\":\"OPEN\",\"items\":[{\"n\":1},{\"n\":2}]}")
        .visits("Validate")
        .visits(
            TestVisit.task("Charge card")
                .retries("Busy")
                .fails("Card.Declined", "no money")
                .leaves(Edge.Kind.CATCH, 0, "Refund"))
        .visits("Refund")
        .calls("Charge card", 1, "{\"id\":7,\"amount\":5}")
        .assigns("total", "42")
        .records(HistoryEventType.EXECUTION_STARTED, HistoryEventType.EXECUTION_SUCCEEDED);
  }

  static TestExecution failed() {
    return TestExecution.failed("Card.Declined", "no money");
  }
}
