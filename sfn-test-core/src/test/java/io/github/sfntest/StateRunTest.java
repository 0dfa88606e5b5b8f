package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.conformance.SdkJson;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.mock.UnmockedTaskError;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.model.InspectionData;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;
import software.amazon.awssdk.services.sfn.model.ValidationException;

/** One state of a registered machine, run alone. */
class StateRunTest {
  private static final String MACHINE =
      """
      {"StartAt": "Charge card", "States": {
        "Charge card": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
          "Parameters": {"FunctionName": "charge-card",
            "Payload": {"id.$": "$.id", "user.$": "$user", "by.$": "$$.Execution.Name"}},
          "ResultPath": "$.payment",
          "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 4, "MaxAttempts": 2,
            "BackoffRate": 2}],
          "Next": "Each line"},
        "Each line": {"Type": "Map", "ItemsPath": "$.lines", "ToleratedFailureCount": 1,
          "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
            "ReaderConfig": {"InputType": "JSON"},
            "Parameters": {"Bucket": "b", "Key": "k"}},
          "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
            "StartAt": "Pack", "States": {"Pack": {"Type": "Pass", "End": true}}},
          "Catch": [{"ErrorEquals": ["Torn"], "ResultPath": "$.torn", "Next": "Done"}],
          "Next": "Done"},
        "Done": {"Type": "Succeed"}}}
      """;

  private final SfnTestEnvironment sfn =
      SfnTestEnvironment.builder().strictness(Strictness.LENIENT).build();
  private RegisteredStateMachine order;

  @BeforeEach
  void register() {
    order = sfn.register("order", MACHINE);
  }

  @AfterEach
  void close() {
    sfn.discard();
  }

  private StateRun charge() {
    return order.state("Charge card").input("{\"id\": \"o-1\"}").variables(Map.of("user", "Ann"));
  }

  private StateRun eachLine() {
    return order.state("Each line");
  }

  private static JsonNode json(Object value) {
    return ValueMapper.standard().json(value);
  }

  private static JsonNode output(TestStateResponse response) {
    return json(response.output());
  }

  /** The test is skipped if the SDK on the class path is older than the member. */
  private static JsonNode data(TestStateResponse response, String member) {
    assumeThat(InspectionData.builder().build().sdkFields())
        .anyMatch(field -> field.locationName().equals(member));
    return SdkJson.of(response).path("inspectionData").path(member);
  }

  private static JsonNode parsed(TestStateResponse response, String member) {
    return json(data(response, member).textValue());
  }

  @Test
  void a_task_gets_input_and_variables_and_its_mocked_result() {
    TestStateResponse charged = charge().mockResult(Map.of("Payload", "ok")).run();

    assertThat(charged.statusAsString()).isEqualTo("SUCCEEDED");
    assertThat(charged.nextState()).isEqualTo("Each line");
    assertThat(output(charged))
        .isEqualTo(json("{\"id\": \"o-1\", \"payment\": {\"Payload\": \"ok\"}}"));
    assertThat(parsed(charged, "afterParameters").path("Payload").path("user").asText())
        .isEqualTo("Ann");
    assertThat(sfn.executions()).isEmpty();
  }

  @Test
  void a_result_may_be_json_text() {
    assertThat(output(charge().mockResultJson("{\"Payload\": [1]}").run()).path("payment"))
        .isEqualTo(json("{\"Payload\": [1]}"));
  }

  @Test
  void what_a_function_returns_is_put_into_the_envelope() {
    TestStateResponse charged = charge().mockPayload(Map.of("paid", true)).run();

    assertThat(output(charged).path("payment").path("Payload")).isEqualTo(json("{\"paid\": true}"));
    assertThat(output(charged).path("payment").path("StatusCode").intValue()).isEqualTo(200);
    assertThat(output(charge().mockPayload("text").run()).path("payment").path("Payload").asText())
        .isEqualTo("text");
  }

  @Test
  void what_a_function_returns_is_the_result_of_its_own_arn() {
    String machine =
        """
        {"StartAt": "Work", "States": {"Work": {"Type": "Task", "End": true,
          "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work"}}}
        """;

    assertThat(output(sfn.register("work", machine).state("Work").mockPayload(7).run()))
        .isEqualTo(json("7"));
  }

  @Test
  void a_result_that_is_what_the_function_returns_is_a_mistake() {
    StateRun charge = charge().mockResult(Map.of("paid", true));

    assertThatThrownBy(charge::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            The result of lambda:invoke has no Payload.
              where:     state 'Charge card' of state machine 'order'
              expected:  the integration's raw result, {"Payload": …, "StatusCode": 200}, but it was {"paid":true}
              to mend:   mockPayload(value) gives what the function returns; or withoutShapeCheck()\
            """);
    assertThat(output(charge.withoutShapeCheck().run()).path("payment"))
        .isEqualTo(json("{\"paid\": true}"));
    assertThat(charge().mockResult(Map.of("StatusCode", 202)).run().statusAsString())
        .isEqualTo("SUCCEEDED");
  }

  @Test
  void what_a_callback_gives_has_no_envelope() {
    String machine =
        """
        {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true,
          "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
          "Parameters": {"FunctionName": "ask", "Payload": {"token.$": "$$.Task.Token"}}}}}
        """;

    assertThat(
            output(
                sfn.register("ask", machine)
                    .state("Ask")
                    .context(Map.of("Task", Map.of("Token", "t")))
                    .mockResultJson("{\"approved\": true}")
                    .run()))
        .isEqualTo(json("{\"approved\": true}"));
  }

  @Test
  void the_context_object_may_be_given() {
    TestStateResponse charged =
        charge()
            .context(Map.of("Execution", Map.of("Name", "e-1")))
            .mockResult(Map.of("Payload", "ok"))
            .run();

    assertThat(parsed(charged, "afterParameters").path("Payload").path("by").asText())
        .isEqualTo("e-1");
  }

  @Test
  void the_made_up_context_names_the_machine() {
    assertThat(
            order
                .state("Charge card")
                .input(Map.of("id", 7))
                .variables("{\"user\": null}")
                .mockResult(Map.of("Payload", 1))
                .run()
                .statusAsString())
        .isEqualTo("SUCCEEDED");
  }

  @Test
  void an_error_is_retried_until_the_attempts_are_used_up() {
    TestStateResponse first = charge().mockError("Busy").run();
    TestStateResponse second = charge().mockError("Busy", "full").retryCount(1).run();
    TestStateResponse third = charge().mockError("Busy", "full").retryCount(2).run();

    assertThat(first.statusAsString()).isEqualTo("RETRIABLE");
    assertThat(first.cause()).isNull();
    assertThat(data(second, "errorDetails"))
        .isEqualTo(json("{\"retryIndex\": 0, \"retryBackoffIntervalSeconds\": 8}"));
    assertThat(third.statusAsString()).isEqualTo("FAILED");
    assertThat(third.cause()).isEqualTo("full");
  }

  @Test
  void the_mock_given_last_counts() {
    StateRun charge = charge();

    assertThat(charge.mockError("Lost").run().error()).isEqualTo("Lost");
    assertThat(charge.mockResult(Map.of("Payload", 1)).run().statusAsString())
        .isEqualTo("SUCCEEDED");
    assertThat(charge.mockError("Gone").run().error()).isEqualTo("Gone");
  }

  @Test
  void a_mocked_result_has_the_shape_of_the_api() {
    assertThatThrownBy(() -> charge().mockResult(Map.of("StatusCode", "many")).run())
        .isInstanceOfSatisfying(
            ValidationException.class,
            refusal ->
                assertThat(refusal.awsErrorDetails().errorMessage())
                    .isEqualTo(
                        "Mock result schema validation error: Field 'StatusCode' must be a"
                            + " number"));
    assertThat(
            charge().mockResult(Map.of("StatusCode", "many")).withoutShapeCheck().run().nextState())
        .isEqualTo("Each line");
  }

  @Test
  void required_members_may_be_left_out_of_the_check() {
    String machine =
        """
        {"StartAt": "Nested", "States": {"Nested": {"Type": "Task", "End": true,
          "Resource": "arn:aws:states:::states:startExecution",
          "Parameters": {"StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:m"}}}}
        """;
    StateRun nested = sfn.register("parent", machine).state("Nested").mockResult(Map.of());

    assertThatThrownBy(nested::run)
        .isInstanceOfSatisfying(
            ValidationException.class,
            refusal ->
                assertThat(refusal.awsErrorDetails().errorMessage())
                    .isEqualTo(
                        "Mock result schema validation error: Required field 'ExecutionArn' is"
                            + " missing"));
    assertThat(nested.checkingPresentMembersOnly().run().statusAsString()).isEqualTo("SUCCEEDED");
  }

  @Test
  void a_map_reads_the_items_it_is_given() {
    TestStateResponse packed =
        eachLine().itemReaderData("[1, 2, 3]").mockResult(List.of("a", "b", "c")).run();

    assertThat(packed.statusAsString()).isEqualTo("SUCCEEDED");
    assertThat(output(packed)).isEqualTo(json("[\"a\", \"b\", \"c\"]"));
    assertThat(data(packed, "toleratedFailureCount").intValue()).isEqualTo(1);
  }

  @Test
  void a_map_tolerates_some_failed_iterations() {
    StateRun packing = eachLine().itemReaderData("[1, 2, 3]").mockResult(List.of(1, 2, 3));

    assertThat(packing.failedIterations(1).run().statusAsString()).isEqualTo("SUCCEEDED");
    assertThat(packing.failedIterations(2).run().error())
        .isEqualTo("States.ExceedToleratedFailureThreshold");
  }

  @Test
  void an_error_may_come_from_a_state_inside() {
    TestStateResponse torn =
        eachLine().input("{\"lines\": []}").mockError("Torn", "box").errorCausedBy("Pack").run();

    assertThat(torn.statusAsString()).isEqualTo("CAUGHT_ERROR");
    assertThat(output(torn).path("torn")).isEqualTo(Json.object("Error", "Torn", "Cause", "box"));
    assertThat(torn.nextState()).isEqualTo("Done");
  }

  @Test
  void a_state_inside_a_map_can_be_run() {
    assertThat(output(order.state("Pack").input("7").run())).isEqualTo(json("7"));
  }

  @Test
  void a_task_without_a_mock_of_its_own_asks_the_mocks_of_the_test() {
    order.whenTask("Charge card").thenReturn(Map.of("Payload", "from the test"));

    assertThat(output(charge().run()).path("payment").path("Payload").asText())
        .isEqualTo("from the test");
  }

  @Test
  void a_task_that_nothing_answers_is_a_mistake_of_the_test() {
    assertThatThrownBy(() -> charge().run())
        .isInstanceOf(UnmockedTaskError.class)
        .hasMessageContaining("state machine 'order' > state 'Charge card'");
  }

  @Test
  void a_map_without_a_mock_gets_a_hint_beside_the_text_of_aws() {
    SfnException refusal = catchThrowableOfType(SfnException.class, () -> eachLine().run());

    assertThat(refusal.awsErrorDetails().errorMessage())
        .startsWith("TestState API does not support Map or Parallel states.");
    assertThat(refusal.getSuppressed()[0])
        .hasMessage(
            """
            State 'Each line' is tested without a mock.
              to mend:   give its result, or its error: .mockResult(List.of(…)), .mockError(error, cause)\
            """);
  }

  @Test
  void a_state_is_run_as_the_machine_is_now() {
    String updated = MACHINE.replace("$.payment", "$.paid");
    sfn.client().updateStateMachine(r -> r.stateMachineArn(order.arn()).definition(updated));

    assertThat(output(charge().mockResult(Map.of("Payload", 1)).run()).has("paid")).isTrue();
  }

  @Test
  void says_what_it_is() {
    assertThat(charge()).hasToString("state 'Charge card' of state machine 'order'");
  }

  record Mistake(String what, Consumer<RegisteredStateMachine> use, String message) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        new Mistake(
            "an unknown state",
            order -> order.state("Charge crad"),
            """
            There is no state 'Charge crad'.
              where:     state machine 'order'
              expected:  an existing state
              to mend:   did you mean 'Charge card'? There are: 'Charge card', 'Each line', 'Pack', 'Done'\
            """),
        new Mistake(
            "the text of an object as a value",
            order -> order.state("Charge card").mockResult("{\"Payload\": 1}"),
            """
            mockResult was given the text of a JSON document.
              where:     state 'Charge card' of state machine 'order'
              expected:  a value, and here a text is a JSON string, but this one is {"Payload": 1}
              to mend:   mockResultJson(text), or give a Map, a record or a JsonNode\
            """),
        new Mistake(
            "a payload for a state that invokes no function",
            order -> order.state("Done").mockPayload(1),
            """
            mockPayload was given to a state that invokes no Lambda function.
              where:     state 'Done' of state machine 'order'
              expected:  a Task with the resource arn:aws:states:::lambda:invoke or the ARN of a function
              to mend:   mockResult(value) gives the raw result of any other\
            """),
        new Mistake(
            "a negative number of retries",
            order -> order.state("Charge card").retryCount(-1),
            "retryCount must be at least 0, but was -1"),
        new Mistake(
            "a negative number of failed iterations",
            order -> order.state("Each line").failedIterations(-3),
            "failedIterations must be at least 0, but was -3"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_told_at_once(Mistake mistake) {
    assertThatThrownBy(() -> mistake.use().accept(order))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(mistake.message());
  }

  static Stream<Consumer<StateRun>> noJson() {
    return Stream.of(
        state -> state.input("{"),
        state -> state.variables("Ann"),
        state -> state.context("{\"Execution\""),
        state -> state.mockResultJson("nothing"));
  }

  @ParameterizedTest
  @MethodSource("noJson")
  void what_is_no_json_is_refused(Consumer<StateRun> use) {
    StateRun charge = charge();

    assertThatThrownBy(() -> use.accept(charge)).isInstanceOf(IllegalArgumentException.class);
  }
}
