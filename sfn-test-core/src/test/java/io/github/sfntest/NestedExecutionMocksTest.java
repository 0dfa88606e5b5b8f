package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.json.ValueMapper;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** What a Task sees of a mocked nested execution is what it sees of one that ran. */
class NestedExecutionMocksTest {

  private static final String CHILD = "arn:aws:states:us-east-1:123456789012:stateMachine:child";

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();

  @AfterEach
  void close() {
    sfn.close();
  }

  private static JsonNode json(String text) {
    return ValueMapper.standard().json(text);
  }

  private Execution run(String pattern) {
    return sfn.register(
            "parent" + pattern.replaceAll("\\W", "-"),
            """
            {"StartAt": "Run", "States": {"Run": {"Type": "Task",
              "Resource": "arn:aws:states:::states:startExecution%s",
              "Parameters": {"StateMachineArn": "%s", "Name": "n-1", "Input": {"a": 1}},
              "End": true}}}\
            """
                .formatted(pattern, CHILD))
        .run("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {".sync", ".sync:2"})
  void a_success_has_the_shape_of_one_that_ran(String pattern) {
    sfn.whenNestedExecution("child")
        .withInputPath("$.Input.a", 1)
        .thenReturn(Map.of("b", 2))
        .times(1);
    JsonNode mocked = run(pattern).output().orElseThrow();

    sfn.reset();
    sfn.register(
        "child",
        "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Result\":{\"b\":2},\"End\":true}}}");
    JsonNode ran = run(pattern).output().orElseThrow();

    assertThat(mocked).isEqualTo(ran);
    assertThat(mocked.get("Output"))
        .isEqualTo(json(pattern.equals(".sync") ? "\"{\\\"b\\\":2}\"" : "{\"b\":2}"));
  }

  @Test
  void a_failure_is_that_of_the_task_that_ran_it() {
    sfn.whenNestedExecution("child").thenFail("NoCarrier", "snow");
    Execution mocked = run(".sync:2");

    sfn.reset();
    sfn.register(
        "child",
        "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Fail\",\"Error\":\"NoCarrier\",\"Cause\":\"snow\"}}}");
    Execution ran = run(".sync:2");

    assertThat(mocked.error()).hasValue("States.TaskFailed");
    assertThat(mocked.cause()).isEqualTo(ran.cause());
    assertThat(json(mocked.cause().orElseThrow()).get("Error").textValue()).isEqualTo("NoCarrier");
  }

  @Test
  void a_start_may_fail_itself() {
    sfn.whenNestedExecution("child")
        .thenFail("StepFunctions.ExecutionLimitExceededException", "too many");

    Execution execution = run(".sync:2");

    assertThat(execution.error()).hasValue("StepFunctions.ExecutionLimitExceededException");
    assertThat(execution.cause()).hasValue("too many");
    assertThat(execution.history())
        .extracting(HistoryEvent::type)
        .doesNotContain(HistoryEventType.TASK_SUBMITTED);
  }

  @Test
  void a_task_that_does_not_wait_sees_the_start_only() {
    sfn.whenNestedExecution("child").thenFail("NoCarrier");

    Execution execution = run("");

    assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(execution.output().orElseThrow().get("ExecutionArn").textValue())
        .isEqualTo("arn:aws:states:us-east-1:123456789012:execution:child:n-1");
  }

  @Test
  void a_callback_comes_as_it_is() {
    sfn.whenNestedExecution("child").thenReturn(Map.of("b", 2));

    assertThat(run(".waitForTaskToken").output().orElseThrow()).isEqualTo(json("{\"b\":2}"));
  }

  @Test
  void shows_the_start_as_submitted_and_takes_the_time_it_is_given() {
    sfn.whenNestedExecution("child").thenReturn(1).after(Duration.ofMinutes(1));

    Execution execution = run(".sync:2");

    JsonNode output = execution.output().orElseThrow();
    assertThat(output.get("StartDate").textValue()).isEqualTo("2025-01-01T00:00:00Z");
    assertThat(output.get("StopDate").textValue()).isEqualTo("2025-01-01T00:01:00Z");
    HistoryEvent submitted =
        execution.history().stream()
            .filter(event -> event.type() == HistoryEventType.TASK_SUBMITTED)
            .findFirst()
            .orElseThrow();
    assertThat(json(submitted.taskSubmittedEventDetails().output()).get("ExecutionArn"))
        .isEqualTo(output.get("ExecutionArn"));
  }
}
