package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.GET_EXECUTION_HISTORY_RESPONSE;
import static io.github.sfntest.assertj.SfnAssertions.STATE_VISIT;
import static io.github.sfntest.assertj.SfnAssertions.TASK_INVOCATION;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.assertj.SfnAssertions.ignoringPaths;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.startsWith;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.CHOICE_STATE_ENTERED;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.EXECUTION_ABORTED;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.EXECUTION_FAILED;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.EXECUTION_STARTED;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.EXECUTION_SUCCEEDED;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.FAIL_STATE_ENTERED;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.PASS_STATE_ENTERED;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.PASS_STATE_EXITED;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.TASK_FAILED;
import static software.amazon.awssdk.services.sfn.model.HistoryEventType.TASK_STATE_ENTERED;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.IntegerAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryRequest;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;

/** Visits of states, calls of Tasks and histories, of real executions. */
class PartsOfExecutionsTest {
  private static final String MACHINE =
      """
      {"StartAt": "Charge card", "States": {
        "Charge card": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
          "Parameters": {"QueueUrl": "q", "MessageBody.$": "$.id"}, "ResultPath": "$.sent",
          "Retry": [{"ErrorEquals": ["Busy"]}],
          "Catch": [{"ErrorEquals": ["Card.Declined"], "ResultPath": "$.problem", "Next": "Sorry"}],
          "End": true},
        "Sorry": {"Type": "Fail", "Error": "NoMoney"}}}
      """;

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();
  private final SfnSoftAssertions softly = new SfnSoftAssertions();

  @AfterEach
  void close() {
    sfn.close();
  }

  /** Is retried once, then caught. */
  private Execution declined() {
    RegisteredStateMachine order = sfn.register("order", MACHINE);
    order.whenTask("Charge card").thenFail("Busy").thenFail("Card.Declined", "stolen");
    return order.run("{\"id\": \"o-1\"}");
  }

  @Test
  void a_visit_has_its_data_and_its_way() {
    Execution execution = declined();

    assertThat(execution)
        .visit("Charge card")
        .hasInput("{\"id\": \"o-1\"}")
        .hasInputPath("$.id", "o-1")
        .hasInputPath("$.id", startsWith("o-"))
        .hasOutput("{\"id\": \"o-1\"}", ignoringPaths("$.problem"))
        .hasOutputPath("$.problem.Cause", "stolen")
        .hasOutputPath("$.problem.Cause", startsWith("sto"))
        .ledTo("Sorry")
        .caught("Card.Declined")
        .wasRetriedTimes(1);
    assertThat(execution).visit("Sorry", 0).failedWith("NoMoney");
    assertThat(execution.visits().get(0)).ledTo("Sorry");
    assertThat((Object) execution.visits().get(0)).asInstanceOf(STATE_VISIT).ledTo("Sorry");
  }

  @Test
  void a_visit_that_is_not_there_fails_with_the_number_of_those_that_are() {
    Execution execution = declined();

    assertFails(
        () -> assertThat(execution).visit("Sorry", 1),
        """
        Expecting execution '%s'
        to have visited 'Sorry' with the index:
          1
        but visited it:
          1 time\
        """
            .formatted(execution.name()),
        "\n\n" + execution.trace());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(execution).visit("Sorry", -1))
        .withMessage("index counts from 0, but was -1");
  }

  @Test
  void a_state_that_was_not_left_has_no_output() {
    assertFails(
        () -> assertThat(TestVisit.open("Task", "Ship")).hasOutput("{}"),
        """
        Expecting visit of 'Ship'
        to have an output
        but that visit:
          did not end\
        """,
        "");
  }

  @Test
  void a_call_has_its_input() {
    Execution execution = declined();

    assertThat(execution)
        .task("Charge card")
        .invocation(1)
        .hasInput("{\"QueueUrl\": \"q\", \"MessageBody\": \"o-1\"}")
        .hasInputPath("$.MessageBody", "o-1")
        .hasInputPath("$.MessageBody", startsWith("o-"))
        .isAttempt(2)
        .hasResource("arn:aws:states:::sqs:sendMessage");
    TaskInvocation call = execution.invocations("Charge card").get(0);
    assertThat(call).isAttempt(1);
    assertThat((Object) call).asInstanceOf(TASK_INVOCATION).isAttempt(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(call).isAttempt(0))
        .withMessage("attempts count from 1, but was 0");
  }

  @Test
  void they_keep_what_they_wrap() {
    Execution execution = declined();
    StateVisit visit = execution.visits().get(0);
    TaskInvocation call = execution.invocations("Charge card").get(0);

    assertThat(execution)
        .visit("Charge card")
        .isEqualTo(visit)
        .hasSameHashCodeAs(visit)
        .hasToString(visit.toString())
        .returns(visit.type(), StateVisit::type)
        .returns(visit.enteredAt(), StateVisit::enteredAt)
        .returns(visit.exitedAt(), StateVisit::exitedAt)
        .returns(visit.enteredEventId(), StateVisit::enteredEventId)
        .returns(visit.iteration(), StateVisit::iteration)
        .returns(visit.cause(), StateVisit::cause)
        .returns(visit.assigned(), StateVisit::assigned);
    assertThat(execution)
        .task("Charge card")
        .invocation(0)
        .isEqualTo(call)
        .hasSameHashCodeAs(call)
        .hasToString(call.toString())
        .returns(call.stateMachine(), TaskInvocation::stateMachine)
        .returns(call.executionArn(), TaskInvocation::executionArn)
        .returns(call.iteration(), TaskInvocation::iteration)
        .returns(call.inputAs(Map.class), traced -> traced.inputAs(Map.class))
        .returns(call.taskToken(), TaskInvocation::taskToken)
        .returns(call.at(), TaskInvocation::at);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_history_has_its_events_in_either_order(boolean reverse) {
    GetExecutionHistoryResponse history = history(r -> r.reverseOrder(reverse));

    assertThat(history)
        .hasEventTypes(TASK_FAILED, TASK_FAILED, EXECUTION_FAILED)
        .doesNotHaveEventTypes(EXECUTION_ABORTED, CHOICE_STATE_ENTERED)
        .entered("Charge card", "Sorry");
    assertThat(PartExamples.history()).hasExactlyEventTypes(EXECUTION_STARTED, PASS_STATE_ENTERED);
    assertThat((Object) history)
        .asInstanceOf(GET_EXECUTION_HISTORY_RESPONSE)
        .hasEventTypes(FAIL_STATE_ENTERED);
  }

  private GetExecutionHistoryResponse history(Consumer<GetExecutionHistoryRequest.Builder> more) {
    String arn = declined().arn();
    return sfn.client().getExecutionHistory(r -> more.accept(r.executionArn(arn)));
  }

  @Test
  void a_page_says_that_more_events_follow() {
    GetExecutionHistoryResponse page = history(r -> r.maxResults(2));

    assertThat(page).hasEventTypes(EXECUTION_STARTED, TASK_STATE_ENTERED);
    assertFails(
        () -> assertThat(page).hasEventTypes(EXECUTION_SUCCEEDED),
        """
        Expecting history
        to have in this order:
          ExecutionSucceeded
        but has:
          ExecutionStarted, TaskStateEntered
        and no ExecutionSucceeded
        it is a page, and more events follow its nextToken\
        """,
        "");
    assertFails(
        () -> assertThat(page).doesNotHaveEventTypes(PASS_STATE_EXITED),
        """
        Expecting history
        to be whole
        but it is a page, and more events follow its nextToken\
        """,
        "");
  }

  @Test
  void stay_soft() {
    Execution execution = declined();

    softly.assertThat(execution).visit("Charge card").ledTo("Ship").hasInput("{}").caught("Busy");
    softly.assertThat(execution).visit("Charge card", 7).ledTo("Ship");
    softly
        .assertThat(execution)
        .task("Charge card")
        .invocation(0)
        .isAttempt(2)
        .hasInputPath("$.QueueUrl", "r");
    softly.assertThat(execution.visits().get(0)).ledTo("Ship");
    softly.assertThat(execution.invocations("Charge card").get(0)).isAttempt(2);
    softly.assertThat(PartExamples.history()).entered("Ship").hasEventTypes(TASK_FAILED);

    org.assertj.core.api.Assertions.assertThat(softly.errorsCollected())
        .extracting(PartsOfExecutionsTest::relation)
        .containsExactly(
            "to have led to:",
            "to be:",
            "to have caught:",
            "to have visited 'Charge card' with the index:",
            "Expecting actual not to be null",
            "to be attempt:",
            "to be:",
            "to have led to:",
            "to be attempt:",
            "to have entered in this order:",
            "to have in this order:");
  }

  private static String relation(Throwable error) {
    return error
        .getMessage()
        .lines()
        .filter(line -> line.matches("to .*|Expecting actual .*"))
        .findFirst()
        .orElse("");
  }

  @Test
  void have_asserts_to_build_on() {
    Execution execution = declined();

    new StateVisitAssert(execution.visits().get(0)).ledTo("Sorry");
    new TaskInvocationAssert(execution.invocations("Charge card").get(0)).isAttempt(1);
    new ExecutionHistoryAssert(PartExamples.history()).entered("Note");
    assertThat(execution)
        .task("Charge card")
        .extracting(TaskInvocations::retries, IntegerAssert::new)
        .isEqualTo(1);
  }

  @Test
  void serve_test_classes_that_implement_the_entrance() {
    Execution execution = declined();
    WithSfnAssertions entrance = new WithSfnAssertions() {};

    entrance.assertThat(execution.visits().get(0)).hasInputPath("$.id", "o-1");
    entrance.assertThat(execution.invocations("Charge card").get(0)).isAttempt(1);
    entrance.assertThat(PartExamples.history()).entered("Note");
  }
}
