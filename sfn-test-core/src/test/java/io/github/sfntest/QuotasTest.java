package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.service.Samples;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;

/**
 * Payloads over the quota, at each place where AWS looks (Developer Guide, "Handling errors" and
 * "Service quotas"), at the quota and one byte beyond it. The quota is lowered, so that the
 * documents stay small.
 */
class QuotasTest {

  private static final int QUOTA = 100;
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:f";

  /** A JSON text of so many bytes: an a with quotes is three. */
  private static String text(int bytes) {
    return "\"" + "a".repeat(bytes - 2) + "\"";
  }

  static Stream<Arguments> state_data() {
    return Stream.of(
        arguments("output of a Pass", "\"Type\": \"Pass\", \"Result\": %s"),
        arguments(
            "output of a Wait",
            "\"Type\": \"Wait\", \"Seconds\": 0, \"QueryLanguage\": \"JSONata\", \"Output\": %s"),
        arguments(
            "input of a Parallel",
            """
            "Type": "Parallel", "Parameters": {"ab": %s}, "ResultSelector": {}, "Branches": [
              {"StartAt": "B", "States": {"B": {"Type": "Succeed"}}}]\
            """),
        arguments(
            "input of a Task",
            """
            "Type": "Task", "Resource": "FUNCTION", "Parameters": {"ab": %s}, "ResultPath": null\
            """),
        arguments(
            "arguments of a Task",
            """
            "Type": "Task", "Resource": "FUNCTION", "QueryLanguage": "JSONata", "Arguments": {"ab": %s},
            "Output": 1\
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("state_data")
  void state_data_may_have_the_quota_and_no_byte_more(String what, String state) {
    int around = state.contains("\"ab\"") ? "{\"ab\":}".length() : 0;

    Execution atTheQuota = run(state.formatted(text(QUOTA - around)));
    Execution beyond = run(state.formatted(text(QUOTA - around + 1)));

    assertThat(atTheQuota.status()).as(what).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(beyond.error()).as(what).contains("States.DataLimitExceeded");
    assertThat(beyond.cause())
        .contains(
            "The state/task 'S' returned a result with a size exceeding the maximum number of"
                + " bytes service limit.");
  }

  @Test
  void a_variable_may_have_the_quota_and_no_byte_more() {
    String state = "\"Type\": \"Pass\", \"Assign\": {\"v\": %s}";

    assertThat(run(state.formatted(text(QUOTA))).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    Execution beyond = run(state.formatted(text(QUOTA + 1)));

    assertThat(beyond.error()).contains("States.DataLimitExceeded");
    assertThat(beyond.cause())
        .contains(
            "The state 'S' assigned variables with a size exceeding the maximum number of bytes"
                + " service limit.");
  }

  @Test
  void all_variables_of_one_assign_have_the_quota_together() {
    String state = "\"Type\": \"Pass\", \"Assign\": {\"v\": %s, \"w\": %s}";

    assertThat(run(state.formatted(text(QUOTA / 2), text(QUOTA / 2))).status())
        .isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(run(state.formatted(text(QUOTA / 2), text(QUOTA / 2 + 1))).error())
        .contains("States.DataLimitExceeded");
  }

  @Test
  void the_variables_of_an_execution_have_ten_mebibytes() {
    int size = 200 * 1024;
    StringBuilder states = new StringBuilder();
    int count = 60;
    for (int i = 0; i < count; i++) {
      states.append(
          """
          "S%d": {"Type": "Pass", "Assign": {"v%d.$": "$.text"}, "Next": "S%d"},
          """
              .formatted(i, i, i + 1));
    }
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      Execution execution =
          sfn.register(
                  "m",
                  "{\"StartAt\": \"S0\", \"States\": {"
                      + states
                      + "\"S"
                      + count
                      + "\": {\"Type\": \"Succeed\"}}}")
              .run(Map.of("text", "a".repeat(size - 2)));

      assertThat(execution.error()).contains("States.DataLimitExceeded");
      assertThat(execution.visits()).hasSize(10 * 1024 * 1024 / size + 1);
    }
  }

  @Test
  void an_input_beyond_the_quota_is_refused_however_it_is_started() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.builder().payloadQuota(QUOTA).build()) {
      RegisteredStateMachine machine = sfn.register("m", Samples.PASS);
      String input = text(QUOTA + 1);
      List<ThrowingCallable> starts =
          List.of(
              () -> machine.run(input),
              () -> machine.start(input),
              () ->
                  sfn.client().startExecution(r -> r.stateMachineArn(machine.arn()).input(input)));

      for (ThrowingCallable start : starts) {
        assertThatThrownBy(start)
            .isInstanceOfSatisfying(
                InvalidExecutionInputException.class,
                refusal ->
                    assertThat(refusal.awsErrorDetails().errorMessage())
                        .isEqualTo(
                            "Invalid State Machine Execution Input: 'The payload exceeds the"
                                + " maximum of "
                                + QUOTA
                                + " bytes in UTF-8 encoding.'"));
      }
      assertThat(sfn.executions()).isEmpty();
      assertThat(machine.run(text(QUOTA)).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }
  }

  @Test
  void a_task_result_beyond_the_quota_can_be_caught() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.builder().payloadQuota(QUOTA).build()) {
      RegisteredStateMachine machine =
          sfn.register(
              "m",
              """
              {"StartAt": "S", "States": {
                "S": {"Type": "Task", "Resource": "FUNCTION", "End": true, "Catch": [
                  {"ErrorEquals": ["States.DataLimitExceeded"], "ResultPath": null, "Next": "T"}]},
                "T": {"Type": "Succeed"}}}\
              """
                  .replace("FUNCTION", FUNCTION));
      machine.whenTask("S").thenReturnJson(text(QUOTA + 1));

      Execution execution = machine.run(Map.of());

      assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
      assertThat(execution.history())
          .extracting(HistoryEvent::typeAsString)
          .contains("LambdaFunctionFailed");
    }
  }

  /** The event too many may come anywhere, also while something is being stopped. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("states_with_strands")
  void an_execution_ends_at_its_quota_of_events_wherever_that_is(String what, String state) {
    String fails =
        "\"StartAt\": \"Wait\", \"States\": {\"Wait\": {\"Type\": \"Wait\", \"Seconds\": 1,"
            + " \"Next\": \"T\"}, \"T\": {\"Type\": \"Task\", \"Resource\": \"FUNCTION\", \"End\":"
            + " true}}";
    String definition =
        ("{\"StartAt\": \"S\", \"States\": {\"S\": {" + state + ", \"End\": true}}}")
            .replace("FAILS", fails)
            .replace("FUNCTION", FUNCTION);
    int whole = events(definition, 25_000).size();

    assertThat(whole).as(what).isGreaterThan(13);
    for (int quota = 2; quota < whole; quota++) {
      List<HistoryEvent> events = events(definition, quota);
      assertThat(events).hasSize(quota);
      assertThat(events.get(quota - 1).executionFailedEventDetails().cause())
          .isEqualTo("The execution reached the maximum number of history events (" + quota + ").");
    }
    assertThat(events(definition, whole)).hasSize(whole);
  }

  static Stream<Arguments> states_with_strands() {
    return Stream.of(
        arguments("Map", "\"Type\": \"Map\", \"ItemProcessor\": {FAILS}"),
        arguments(
            "Map in a Map",
            "\"Type\": \"Map\", \"ItemProcessor\": {\"StartAt\": \"M\", \"States\": {\"M\":"
                + " {\"Type\": \"Map\", \"ItemsPath\": \"$$.Execution.Input\", \"ItemProcessor\":"
                + " {FAILS}, \"End\": true}}}"),
        arguments(
            "Parallel",
            "\"Type\": \"Parallel\", \"Branches\": [{FAILS}, {\"StartAt\": \"W\", \"States\":"
                + " {\"W\": {\"Type\": \"Wait\", \"Seconds\": 9, \"End\": true}}}]"));
  }

  private static List<HistoryEvent> events(String definition, int quota) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.builder().historyQuota(quota).build()) {
      sfn.whenLambda("f").lenient().thenFail("E");
      return sfn.register("m", definition).run(List.of(1, 2, 3)).history();
    }
  }

  private static Execution run(String state) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.builder().payloadQuota(QUOTA).build()) {
      sfn.whenLambda("f").lenient().thenReturn(1);
      RegisteredStateMachine machine =
          sfn.register(
              "m",
              "{\"StartAt\": \"S\", \"States\": {\"S\": {"
                  + state.replace("FUNCTION", FUNCTION)
                  + ", \"End\": true}}}");
      return machine.run(Map.of());
    }
  }
}
