package io.github.sfntest.assertj;

import static org.hamcrest.Matchers.greaterThan;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.hamcrest.SfnMatchers;
import io.github.sfntest.hamcrest.StateMatchers;
import io.github.sfntest.json.JsonOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hamcrest.Matcher;
import org.hamcrest.MatcherAssert;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** One failing use of each matcher, by its signature: those of {@link FailingExamples}. */
final class MismatchingExamples {
  private final Map<String, ThrowingCallable> examples = new LinkedHashMap<>();
  private final Execution order = FailingExamples.order();
  private final Execution failed = FailingExamples.failed();

  private MismatchingExamples() {}

  static Map<String, ThrowingCallable> all() {
    MismatchingExamples it = new MismatchingExamples();
    it.addStatus();
    it.addOutput();
    it.addWays();
    it.addCost();
    it.addTasks();
    it.addStates();
    PartExamples.addMatchersTo(it.examples);
    return it.examples;
  }

  private void add(String signature, Object actual, Matcher<Object> matcher) {
    Object previous = examples.put(signature, () -> MatcherAssert.assertThat(actual, matcher));
    if (previous != null) {
      throw new IllegalArgumentException("twice: " + signature);
    }
  }

  private void addStatus() {
    String type = "SfnMatchers.";
    add(type + "succeeded()", failed, SfnMatchers.succeeded());
    add(type + "failed()", order, SfnMatchers.failed());
    add(type + "timedOut()", failed, SfnMatchers.timedOut());
    add(type + "aborted()", order, SfnMatchers.aborted());
    add(type + "isRunning()", order, SfnMatchers.isRunning());
    add(type + "failedWith(String)", failed, SfnMatchers.failedWith("Card.Stolen"));
    add(type + "withError(String)", failed, SfnMatchers.withError("Card"));
    add(type + "withCause(String)", failed, SfnMatchers.withCause("money"));
    add(type + "withCauseContaining(String)", failed, SfnMatchers.withCauseContaining("stolen"));
  }

  private void addOutput() {
    String type = "SfnMatchers.";
    add(
        type + "hasOutput(Object, JsonOption[])",
        order,
        SfnMatchers.hasOutput(
            "{\"id\":8,\"status\":\"PAID\",\"items\":[{\"n\":1},{\"n\":3}],\"x\":1}"));
    add(
        type + "containsOutput(Object, JsonOption[])",
        order,
        SfnMatchers.containsOutput(
            "{\"items\":[{\"n\":2},{\"n\":3}]}", JsonOption.ignoringArrayOrder()));
    add(type + "hasOutputPath(String)", order, SfnMatchers.hasOutputPath("$.statsu"));
    add(
        type + "hasOutputPath(String, Object)",
        order,
        SfnMatchers.hasOutputPath("$.id", greaterThan(40)));
    add(
        type + "doesNotHaveOutputPath(String)",
        order,
        SfnMatchers.doesNotHaveOutputPath("$.items[0]"));
  }

  private void addWays() {
    String type = "SfnMatchers.";
    add(type + "visited(String[])", order, SfnMatchers.visited("Refund", "Validate"));
    add(type + "visitedExactly(String[])", order, SfnMatchers.visitedExactly("Validate"));
    add(type + "didNotVisit(String[])", order, SfnMatchers.didNotVisit("Ship", "Refund"));
    add(
        type + "isWaitingAt(String[])",
        TestExecution.running().visits(TestVisit.open("Task", "Approve")),
        SfnMatchers.isWaitingAt("Ship"));
    add(
        type + "caught(String, String)",
        order,
        SfnMatchers.caught("Charge card", "States.Timeout"));
    add(type + "took(String, String)", order, SfnMatchers.took("Charge card", "Ship"));
    add(
        type + "matchesSnapshot(String, JsonOption[])",
        order,
        SfnMatchers.matchesSnapshot("not written"));
    add(type + "hasVariable(String)", order, SfnMatchers.hasVariable("totl"));
    add(type + "hasVariable(String, Object)", order, SfnMatchers.hasVariable("total", 43));
  }

  private void addCost() {
    String type = "SfnMatchers.";
    add(
        type + "hasHistoryEventTypes(HistoryEventType[])",
        order,
        SfnMatchers.hasHistoryEventTypes(HistoryEventType.TASK_FAILED));
    add(type + "usedAtMostEvents(int)", order, SfnMatchers.usedAtMostEvents(1));
    add(type + "peakPayloadBelow(int)", order, SfnMatchers.peakPayloadBelow(2));
    add(
        type + "billedAtMost(Duration)",
        TestExecution.expressOf(Duration.ofMillis(1_001)),
        SfnMatchers.billedAtMost(Duration.ofSeconds(1)));
  }

  private void addTasks() {
    String type = "SfnMatchers.";
    add(
        type + "wasInvokedTimes(String, int)",
        order,
        SfnMatchers.wasInvokedTimes("Charge card", 2));
    add(
        type + "wasNotInvoked(String)",
        new DefinedTestExecution(),
        SfnMatchers.wasNotInvoked("Shipp"));
    add(
        type + "wasInvokedWith(String, Object, JsonOption[])",
        order,
        SfnMatchers.wasInvokedWith("Charge card", "{\"id\":7,\"amount\":6}"));
    add(
        type + "wasRetriedTimes(String, int)",
        order,
        SfnMatchers.wasRetriedTimes("Charge card", 2));
  }

  private void addStates() {
    String type = "StateMatchers.";
    add(type + "isRetriable()", TestedStates.caught(), StateMatchers.isRetriable());
    add(type + "caughtError()", TestedStates.retriable(), StateMatchers.caughtError());
    add(type + "hasNextState(String)", TestedStates.caught(), StateMatchers.hasNextState("Done"));
    add(type + "hasNoNextState()", TestedStates.succeeded(), StateMatchers.hasNoNextState());
    add(
        type + "hasInspectionData(String, Object, JsonOption[])",
        TestedStates.succeeded(),
        StateMatchers.hasInspectionData("result", "{\"MessageId\":\"m-2\"}"));
    add(type + "hasRetrier(int)", TestedStates.retriable(), StateMatchers.hasRetrier(0));
    add(type + "hasCatcher(int)", TestedStates.failed(), StateMatchers.hasCatcher(0));
    add(
        type + "hasRetryDelay(Duration)",
        TestedStates.retriable(),
        StateMatchers.hasRetryDelay(Duration.ofSeconds(2)));
  }
}
