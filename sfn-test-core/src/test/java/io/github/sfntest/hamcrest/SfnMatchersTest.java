package io.github.sfntest.hamcrest;

import static io.github.sfntest.hamcrest.SfnMatchers.aborted;
import static io.github.sfntest.hamcrest.SfnMatchers.billedAtMost;
import static io.github.sfntest.hamcrest.SfnMatchers.caught;
import static io.github.sfntest.hamcrest.SfnMatchers.containsOutput;
import static io.github.sfntest.hamcrest.SfnMatchers.didNotVisit;
import static io.github.sfntest.hamcrest.SfnMatchers.doesNotHaveOutputPath;
import static io.github.sfntest.hamcrest.SfnMatchers.failed;
import static io.github.sfntest.hamcrest.SfnMatchers.failedWith;
import static io.github.sfntest.hamcrest.SfnMatchers.hasHistoryEventTypes;
import static io.github.sfntest.hamcrest.SfnMatchers.hasOutput;
import static io.github.sfntest.hamcrest.SfnMatchers.hasOutputPath;
import static io.github.sfntest.hamcrest.SfnMatchers.hasVariable;
import static io.github.sfntest.hamcrest.SfnMatchers.isRunning;
import static io.github.sfntest.hamcrest.SfnMatchers.isWaitingAt;
import static io.github.sfntest.hamcrest.SfnMatchers.peakPayloadBelow;
import static io.github.sfntest.hamcrest.SfnMatchers.succeeded;
import static io.github.sfntest.hamcrest.SfnMatchers.timedOut;
import static io.github.sfntest.hamcrest.SfnMatchers.took;
import static io.github.sfntest.hamcrest.SfnMatchers.usedAtMostEvents;
import static io.github.sfntest.hamcrest.SfnMatchers.visited;
import static io.github.sfntest.hamcrest.SfnMatchers.visitedExactly;
import static io.github.sfntest.hamcrest.SfnMatchers.wasInvokedTimes;
import static io.github.sfntest.hamcrest.SfnMatchers.wasInvokedWith;
import static io.github.sfntest.hamcrest.SfnMatchers.wasNotInvoked;
import static io.github.sfntest.hamcrest.SfnMatchers.wasRetriedTimes;
import static io.github.sfntest.hamcrest.SfnMatchers.withCause;
import static io.github.sfntest.hamcrest.SfnMatchers.withCauseContaining;
import static io.github.sfntest.hamcrest.SfnMatchers.withError;
import static io.github.sfntest.hamcrest.StateMatchers.caughtError;
import static io.github.sfntest.hamcrest.StateMatchers.hasInspectionData;
import static io.github.sfntest.hamcrest.StateMatchers.hasNextState;
import static io.github.sfntest.hamcrest.StateMatchers.hasNoNextState;
import static io.github.sfntest.hamcrest.StateMatchers.isRetriable;
import static io.github.sfntest.json.JsonOption.ignoringPaths;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Execution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.hamcrest.StringDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/** What the matchers match; {@code failure-texts.txt} of the assertions shows what they say. */
class SfnMatchersTest {
  private static final String MACHINE =
      """
      {"StartAt": "Charge card", "States": {
        "Charge card": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
          "Parameters": {"QueueUrl": "q", "MessageBody.$": "$.id"}, "ResultPath": "$.sent",
          "Assign": {"total": 42},
          "Retry": [{"ErrorEquals": ["Busy"]}],
          "Catch": [{"ErrorEquals": ["Card.Declined"], "ResultPath": null, "Next": "Sorry"}],
          "End": true},
        "Sorry": {"Type": "Fail", "Error": "NoMoney", "Cause": "no money today"}}}
      """;

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();

  @AfterEach
  void close() {
    sfn.close();
  }

  private Execution paid() {
    RegisteredStateMachine order = sfn.register("order", MACHINE);
    order.whenTask("Charge card").thenFail("Busy").thenReturn(Map.of("MessageId", "m-1"));
    return order.run("{\"id\": \"o-1\"}");
  }

  private Execution declined() {
    RegisteredStateMachine order = sfn.register("order", MACHINE);
    order.whenTask("Charge card").thenFail("Card.Declined", "stolen");
    return order.run("{\"id\": \"o-1\"}");
  }

  @Test
  void match_what_succeeded() {
    Execution execution = paid();

    assertThat(
        execution,
        allOf(
            succeeded(),
            not(failed()),
            not(timedOut()),
            not(aborted()),
            not(isRunning()),
            hasOutput("{\"id\": \"o-1\", \"sent\": {}}", ignoringPaths("$.sent.*")),
            containsOutput("{\"sent\": {\"MessageId\": \"m-1\"}}"),
            hasOutputPath("$.sent"),
            hasOutputPath("$.id", "o-1"),
            hasOutputPath("$.id", startsWith("o-")),
            doesNotHaveOutputPath("$.card")));
    assertThat(
        execution,
        allOf(
            visited("Charge card"),
            visitedExactly("Charge card"),
            didNotVisit("Sorry"),
            hasVariable("total"),
            hasVariable("total", 42.0),
            hasVariable("total", greaterThan(40)),
            hasHistoryEventTypes(HistoryEventType.TASK_FAILED, HistoryEventType.TASK_SUCCEEDED),
            usedAtMostEvents(100),
            peakPayloadBelow(10_000),
            not(isWaitingAt("Charge card"))));
    assertThat(
        execution,
        allOf(
            wasInvokedTimes("Charge card", 2),
            not(wasNotInvoked("Charge card")),
            wasRetriedTimes("Charge card", 1),
            wasInvokedWith("Charge card", Map.of("QueueUrl", "q", "MessageBody", "o-1"))));
  }

  @Test
  void match_what_failed() {
    assertThat(
        declined(),
        allOf(
            failed(),
            failedWith("NoMoney"),
            withError("NoMoney"),
            withCause("no money today"),
            withCauseContaining("money"),
            caught("Charge card", "Card.Declined"),
            took("Charge card", "Sorry")));
  }

  @Test
  void match_responses_and_the_execution_behind_one() {
    StateMachineDefinition definition =
        StateMachineDefinition.of("order", MACHINE).withType(StateMachineType.EXPRESS);
    RegisteredStateMachine order = sfn.register(definition);
    order.whenTask("Charge card").thenReturn(Map.of("MessageId", "m-1"));

    StartSyncExecutionResponse response =
        sfn.client()
            .startSyncExecution(r -> r.stateMachineArn(order.arn()).input("{\"id\": \"o-1\"}"));

    assertThat(
        response, allOf(succeeded(), visited("Charge card"), billedAtMost(Duration.ofSeconds(1))));
    assertThat(
        DescribeExecutionResponse.builder().status("FAILED").error("e").build(), failedWith("e"));
  }

  @Test
  void match_a_tested_state() {
    TestStateResponse response =
        TestStateResponse.builder()
            .status("SUCCEEDED")
            .output("{\"id\": 7}")
            .nextState("Ship")
            .inspectionData(data -> data.result("7"))
            .build();

    assertThat(
        response,
        allOf(
            succeeded(),
            hasOutputPath("$.id", 7),
            hasNextState("Ship"),
            not(hasNoNextState()),
            not(isRetriable()),
            not(caughtError()),
            hasInspectionData("result", 7)));
  }

  @Test
  void match_visits_calls_and_histories() {
    Execution execution = declined();

    assertThat(
        execution.visits(),
        hasItem(
            allOf(
                StateVisitMatchers.hasInput(Map.of("id", "o-1")),
                StateVisitMatchers.hasInputPath("$.id", startsWith("o-")),
                StateVisitMatchers.hasOutput(Map.of("id", "o-1")),
                StateVisitMatchers.hasOutputPath("$.id", "o-1"),
                StateVisitMatchers.ledTo("Sorry"),
                StateVisitMatchers.caught("Card.Declined"),
                StateVisitMatchers.wasRetriedTimes(0),
                not(StateVisitMatchers.failedWith("Card.Declined")))));
    assertThat(
        execution.invocations("Charge card"),
        everyItem(
            allOf(
                TaskInvocationMatchers.hasInput(Map.of("QueueUrl", "q", "MessageBody", "o-1")),
                TaskInvocationMatchers.hasInputPath("$.QueueUrl", "q"),
                TaskInvocationMatchers.hasInputPath("$.QueueUrl", startsWith("q")),
                TaskInvocationMatchers.isAttempt(1),
                TaskInvocationMatchers.hasResource("arn:aws:states:::sqs:sendMessage"))));
    assertThat(
        sfn.client().getExecutionHistory(r -> r.executionArn(execution.arn())),
        allOf(
            HistoryMatchers.hasEventTypes(HistoryEventType.TASK_FAILED),
            HistoryMatchers.doesNotHaveEventTypes(HistoryEventType.EXECUTION_ABORTED),
            not(HistoryMatchers.hasExactlyEventTypes(HistoryEventType.TASK_FAILED)),
            HistoryMatchers.entered("Charge card", "Sorry")));
  }

  @Test
  void go_with_other_matchers() {
    assertThat(List.of(paid()), everyItem(is(succeeded())));
  }

  @Test
  void match_nothing_else() {
    assertMismatch(
        succeeded(),
        "text",
        "was \"text\", which is none of Execution, StartSyncExecutionResponse,"
            + " DescribeExecutionResponse, TestStateResponse");
    assertMismatch(hasNextState("Ship"), null, "was null, which is none of TestStateResponse");
    assertMismatch(
        visited("Ship"),
        DescribeExecutionResponse.builder().name("o-1").build(),
        "expected execution 'o-1' to be an execution of sfn-test, but it is not known here");
  }

  @Test
  void say_all_of_a_compound() {
    Execution execution = paid();

    assertMismatch(
        allOf(succeeded(), hasOutputPath("$.id", "o-2")),
        execution,
        "output of an execution at $.id to be \"o-2\" output of execution '"
            + execution.name()
            + "' at $.id was \"o-1\"\n\n"
            + execution.trace());
  }

  private static void assertMismatch(Matcher<?> matcher, Object actual, String mismatch) {
    StringDescription text = new StringDescription();
    matcher.describeMismatch(actual, text);

    assertThat(matcher.matches(actual), is(false));
    assertThat(text.toString(), is(mismatch));
  }
}
