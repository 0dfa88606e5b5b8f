package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.SfnAssertions.EXECUTION;
import static io.github.sfntest.assertj.SfnAssertions.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.execution.ExecutionStatus;
import java.util.List;
import org.assertj.core.api.SoftAssertionsProvider;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;

/** Soft assertions stay soft, wherever they lead. */
class SfnSoftAssertionsTest {

  private final SfnSoftAssertions softly = new SfnSoftAssertions();

  @Test
  void collects_what_fails_and_goes_on() {
    softly
        .assertThat(TestExecution.failed("Boom", "no luck").visits("Validate"))
        .succeeded()
        .failedWith("Boom")
        .visited("Ship")
        .withCause("luck");

    assertThat(firstLines())
        .containsExactly(
            "Expecting execution 'e-1' to be:   SUCCEEDED",
            "Expecting execution 'e-1' to have visited in this order:   'Ship'",
            "Expecting execution 'e-1' to have the cause:   luck");
  }

  @Test
  void collects_for_responses() {
    softly
        .assertThat(StartSyncExecutionResponse.builder().name("r-1").build())
        .succeeded()
        .failed();
    softly.assertThat(DescribeExecutionResponse.builder().name("r-2").build()).succeeded();
    softly.assertThat(TestedStates.failed()).isRetriable().hasNextState("Done").hasRetrier(0);
    softly.assertThat("a").isEqualTo("b");

    assertThat(firstLines())
        .containsExactly(
            "Expecting execution 'r-1' to be:   SUCCEEDED",
            "Expecting execution 'r-1' to be:   FAILED",
            "Expecting execution 'r-2' to be:   SUCCEEDED",
            "Expecting state to be:   RETRIABLE",
            "Expecting state to lead to the state:   'Done'",
            "Expecting the error of state to be taken by the retrier with the index:   0",
            "expected: \"b\"  but was: \"a\"");
  }

  @Test
  void stays_soft_for_a_task() {
    softly
        .assertThat(TestExecution.running().calls("Ship", 1, "{}"))
        .task("Ship")
        .wasInvokedTimes(2)
        .wasInvokedTimes(1)
        .wasInvokedWith("[]")
        .wasRetriedTimes(1)
        .invocation(7, call -> {});

    assertThat(firstLines())
        .containsExactly(
            "Expecting Task 'Ship' of execution 'e-1' to have been invoked:   2 times",
            "Expecting Task 'Ship' of execution 'e-1' to have been invoked with:   []",
            "Expecting Task 'Ship' of execution 'e-1' to have been retried:   1 time",
            "Expecting Task 'Ship' of execution 'e-1' to have an invocation with the index:   7");
  }

  @Test
  void collects_each_failure_of_a_tasks_requirements_and_comes_back() {
    softly
        .assertThat(TestExecution.running().calls("Ship", 1, "{}"))
        .task("Ship", task -> task.wasInvokedTimes(2).wasRetriedTimes(1))
        .succeeded();

    assertThat(softly.errorsCollected()).hasSize(3);
  }

  @Test
  void goes_on_after_an_unknown_task() {
    softly.assertThat(new DefinedTestExecution()).task("Shipp").wasNotInvoked();

    assertThat(firstLines())
        .containsExactly(
            "Expecting execution 'e-1' to run a state machine with the Task:   'Shipp'");
  }

  @Test
  void stays_soft_for_a_value_of_the_output() {
    softly
        .assertThat(TestExecution.succeeded("{\"status\":\"PAID\"}"))
        .outputPath("$.status", STRING)
        .isEqualTo("OPEN")
        .hasSize(4)
        .hasSize(5);

    assertThat(softly.errorsCollected()).hasSize(2);
  }

  @Test
  void goes_on_after_a_path_that_leads_nowhere_and_another_kind_of_value() {
    softly.assertThat(TestExecution.succeeded("{}")).outputPath("$.status", STRING).isNull();
    softly.assertThat(TestExecution.succeeded("[7]")).outputPath("$[0]", STRING).isNull();

    assertThat(firstLines())
        .containsExactly(
            "Expecting output of execution 'e-1' to have a value at:   $.status",
            "Expecting output of execution 'e-1' at:   $[0]");
  }

  @Test
  void stays_soft_for_the_output_as_an_object() {
    softly
        .assertThat(TestExecution.succeeded("7"))
        .outputAs(Integer.class)
        .isEqualTo(8)
        .isEqualTo(9);
    softly.assertThat(TestExecution.succeeded("[]")).outputAs(Integer.class).isNull();

    assertThat(softly.errorsCollected()).hasSize(3);
  }

  @Test
  void stays_soft_for_the_history() {
    softly
        .assertThat(TestExecution.running().records(HistoryEventType.TASK_FAILED))
        .history()
        .hasSize(2)
        .isEmpty();

    assertThat(softly.errorsCollected()).hasSize(2);
  }

  @Test
  void stays_soft_for_an_object_known_to_be_an_execution() {
    Object anObject = TestExecution.running().calls("Ship", 1, "{}");

    softly
        .assertThat(anObject)
        .asInstanceOf(EXECUTION)
        .succeeded()
        .task("Ship")
        .wasInvokedTimes(2)
        .wasNotInvoked();

    assertThat(softly.errorsCollected()).hasSize(3);
  }

  @Test
  void keeps_the_description() {
    softly
        .assertThat(TestExecution.running().calls("Ship", 1, "{}"))
        .as("the order")
        .task("Ship")
        .wasNotInvoked();

    assertThat(softly.errorsCollected())
        .singleElement()
        .satisfies(error -> assertThat(error).hasMessageStartingWith("[the order] "));
  }

  @Test
  void throws_all_at_the_end() {
    TestExecution execution = TestExecution.running().ends(ExecutionStatus.ABORTED, null, "a", "b");

    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    SoftAssertionsProvider.assertSoftly(
                        SfnSoftAssertions.class,
                        soft -> soft.assertThat(execution).succeeded().withError("c"))))
        .hasMessageContainingAll("SUCCEEDED", "to have the error:");
  }

  /** The beginning of each message, on one line. */
  private List<String> firstLines() {
    return softly.errorsCollected().stream()
        .map(Throwable::getMessage)
        .map(String::strip)
        .map(message -> message.replaceFirst("\n", " ").replaceFirst(":\n", ": "))
        .map(message -> message.lines().findFirst().orElseThrow())
        .toList();
  }
}
