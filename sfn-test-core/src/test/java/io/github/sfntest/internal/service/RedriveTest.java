package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.Samples.createExpress;
import static io.github.sfntest.internal.service.Samples.createStandard;
import static io.github.sfntest.internal.service.Samples.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.SfnTestEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** {@code RedriveExecution}: who may, and how each type of state goes on; DG redrive-executions. */
class RedriveTest {
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();
  private final SfnClient client = sfn.client();

  @AfterEach
  void close() {
    sfn.close();
  }

  private String start(String machine, String input) {
    return client.startExecution(r -> r.stateMachineArn(machine).input(input)).executionArn();
  }

  private DescribeExecutionResponse describe(String execution) {
    return client.describeExecution(r -> r.executionArn(execution));
  }

  private void redrive(String execution) {
    client.redriveExecution(r -> r.executionArn(execution));
  }

  private List<String> eventsAfterRedrive(String execution) {
    List<String> types =
        client
            .getExecutionHistory(r -> r.executionArn(execution).maxResults(1000))
            .events()
            .stream()
            .map(HistoryEvent::typeAsString)
            .toList();
    return types.subList(types.lastIndexOf("ExecutionRedriven"), types.size());
  }

  @Test
  void a_failed_task_is_scheduled_again_with_the_same_input() {
    String machine =
        createStandard(
            sfn,
            "order",
            """
            {"StartAt": "First", "States": {
              "First": {"Type": "Pass", "Result": 1, "ResultPath": "$.first", "Next": "Work"},
              "Work": {"Type": "Task", "End": true,
                "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work"}}}\
            """);
    sfn.whenTask("Work").thenFail("Broken", "by chance").thenReturnJson("{\"done\": true}");
    String execution = start(machine, "{}");
    assertThat(describe(execution).redriveStatusAsString()).isEqualTo("REDRIVABLE");
    sfn.clock().advance(Duration.ofHours(1));

    var redriven = client.redriveExecution(r -> r.executionArn(execution));

    assertThat(redriven.redriveDate()).isEqualTo(START.plusSeconds(3600));
    DescribeExecutionResponse described = describe(execution);
    assertThat(described.statusAsString()).isEqualTo("SUCCEEDED");
    assertThat(described.output()).isEqualTo("{\"done\":true}");
    assertThat(described.error()).isNull();
    assertThat(described.redriveCount()).isEqualTo(1);
    assertThat(described.redriveDate()).isEqualTo(START.plusSeconds(3600));
    assertThat(described.startDate()).isEqualTo(START);
    assertThat(described.redriveStatusAsString()).isEqualTo("NOT_REDRIVABLE");
    assertThat(eventsAfterRedrive(execution))
        .containsExactly(
            "ExecutionRedriven",
            "LambdaFunctionScheduled",
            "LambdaFunctionStarted",
            "LambdaFunctionSucceeded",
            "TaskStateExited",
            "ExecutionSucceeded");
    assertThat(sfn.invocations("Work"))
        .extracting(call -> call.input().toString())
        .containsExactly("{\"first\":1}", "{\"first\":1}");
    ExecutionListItem item =
        client
            .listExecutions(r -> r.stateMachineArn(machine).redriveFilter("REDRIVEN"))
            .executions()
            .get(0);
    assertThat(item.redriveCount()).isEqualTo(1);
    assertThat(item.redriveDate()).isEqualTo(START.plusSeconds(3600));
    assertThat(
            client
                .listExecutions(r -> r.stateMachineArn(machine).redriveFilter("NOT_REDRIVEN"))
                .executions())
        .isEmpty();
  }

  @Test
  void the_event_tells_the_count_and_the_context_object_the_time() {
    String machine =
        createStandard(
            sfn,
            "order",
            """
            {"StartAt": "Work", "States": {"Work": {"Type": "Task", "End": true,
              "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "work",
              "Payload": {"Count.$": "$$.Execution.RedriveCount", "Execution.$": "$$.Execution"}}}}}\
            """);
    sfn.whenTask("Work").thenFail("A").thenFail("B").thenFail("C");
    String execution = start(machine, "{}");
    sfn.clock().advance(Duration.ofMinutes(1));
    redrive(execution);
    sfn.clock().advance(Duration.ofMinutes(1));
    redrive(execution);

    assertThat(
            client.getExecutionHistory(r -> r.executionArn(execution)).events().stream()
                .filter(event -> event.executionRedrivenEventDetails() != null)
                .map(event -> event.executionRedrivenEventDetails().redriveCount()))
        .containsExactly(1, 2);
    assertThat(sfn.invocations("Work"))
        .extracting(call -> call.input().at("/Payload/Execution/RedriveTime").asText(null))
        .containsExactly(null, "2025-01-01T00:01:00Z", "2025-01-01T00:02:00Z");
    assertThat(sfn.invocations("Work"))
        .extracting(call -> call.input().at("/Payload/Count").asInt())
        .containsExactly(0, 1, 2);
    assertThat(describe(execution).error()).isEqualTo("C");
  }

  record Row(String rule, String definition, List<String> events, String end) {
    @Override
    public String toString() {
      return rule;
    }
  }

  private static final String TWICE = "arn:aws:lambda:us-east-1:123456789012:function:twice";

  static Stream<Row> states() {
    return Stream.of(
        new Row(
            "Fail is entered again and fails again",
            """
            {"StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "E"}}}\
            """,
            List.of("ExecutionRedriven", "FailStateEntered", "ExecutionFailed"),
            "FAILED"),
        new Row(
            "Choice evaluates its rules again",
            """
            {"StartAt": "C", "States": {"C": {"Type": "Choice", "Choices": [
              {"Variable": "$.a", "NumericEquals": 1, "Next": "D"}]}, "D": {"Type": "Succeed"}}}\
            """,
            List.of("ExecutionRedriven", "ExecutionFailed"),
            "FAILED"),
        new Row(
            "Retriers count from the start again",
            """
            {"StartAt": "T", "States": {"T": {"Type": "Task", "End": true, "Resource": "%s",
              "Retry": [{"ErrorEquals": ["States.ALL"], "MaxAttempts": 1}]}}}\
            """
                .formatted(TWICE),
            List.of(
                "ExecutionRedriven",
                "LambdaFunctionScheduled",
                "LambdaFunctionStarted",
                "LambdaFunctionFailed",
                "LambdaFunctionScheduled",
                "LambdaFunctionStarted",
                "LambdaFunctionSucceeded",
                "TaskStateExited",
                "ExecutionSucceeded"),
            "SUCCEEDED"),
        new Row(
            "Parallel runs the branches that failed or were aborted",
            """
            {"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
              {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}},
              {"StartAt": "B", "States": {"B": {"Type": "Task", "End": true, "Resource": "%s"}}},
              {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 1, "End": true}}}]}}}\
            """
                .formatted(TWICE.replace("twice", "once")),
            List.of(
                "ExecutionRedriven",
                "LambdaFunctionScheduled",
                "LambdaFunctionStarted",
                "LambdaFunctionSucceeded",
                "TaskStateExited",
                "WaitStateExited",
                "ParallelStateSucceeded",
                "ParallelStateExited",
                "ExecutionSucceeded"),
            "SUCCEEDED"),
        new Row(
            "Map runs the iterations that failed, were aborted or had not begun",
            """
            {"StartAt": "I", "States": {"I": {"Type": "Pass", "Result": [1, 2, 3], "Next": "M"},
             "M": {"Type": "Map", "End": true, "MaxConcurrency": 1,
              "ItemProcessor": {"StartAt": "T", "States": {
                "T": {"Type": "Task", "End": true, "Resource": "%s"}}}}}}\
            """
                .formatted(TWICE.replace("twice", "second")),
            List.of(
                "ExecutionRedriven",
                "LambdaFunctionScheduled",
                "LambdaFunctionStarted",
                "LambdaFunctionSucceeded",
                "TaskStateExited",
                "MapIterationSucceeded",
                "MapIterationStarted",
                "TaskStateEntered",
                "LambdaFunctionScheduled",
                "LambdaFunctionStarted",
                "LambdaFunctionSucceeded",
                "TaskStateExited",
                "MapIterationSucceeded",
                "MapStateSucceeded",
                "MapStateExited",
                "ExecutionSucceeded"),
            "SUCCEEDED"));
  }

  @ParameterizedTest
  @MethodSource("states")
  void redrives(Row row) {
    sfn.whenLambda("once").lenient().thenFail("E").thenReturn(1);
    sfn.whenLambda("twice").lenient().thenFail("E").thenFail("E").thenFail("E").thenReturn(1);
    sfn.whenLambda("second").lenient().thenReturn(1).thenFail("E").thenReturn(1);
    String execution = start(createStandard(sfn, "order", row.definition()), "{\"a\": 2}");

    redrive(execution);

    assertThat(eventsAfterRedrive(execution)).isEqualTo(row.events());
    assertThat(describe(execution).statusAsString()).isEqualTo(row.end());
  }

  @Test
  void an_output_that_was_too_large_runs_all_branches_again() {
    String machine =
        createStandard(
            sfn,
            "order",
            """
            {"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
              {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true, "Resource": "%s"}}},
              {"StartAt": "B", "States": {"B": {"Type": "Task", "End": true, "Resource": "%s"}}}
              ]}}}\
            """
                .formatted(TWICE, TWICE));
    String large = "x".repeat(140_000);
    sfn.whenLambda("twice").thenReturn(large).thenReturn(large).thenReturn(1);
    String execution = start(machine, "{}");
    assertThat(describe(execution).error()).isEqualTo("States.DataLimitExceeded");

    redrive(execution);

    assertThat(describe(execution).output()).isEqualTo("[1,1]");
    assertThat(sfn.invocations("A")).hasSize(2);
  }

  @Test
  void a_stopped_execution_waits_again_and_its_time_limit_starts_anew() {
    String machine =
        createStandard(
            sfn,
            "order",
            Samples.CALLBACK.replace("{\"StartAt\"", "{\"TimeoutSeconds\": 600, \"StartAt\""));
    String execution = start(machine, "{}");
    sfn.clock().advance(Duration.ofSeconds(500));
    client.stopExecution(r -> r.executionArn(execution));

    redrive(execution);
    sfn.clock().advance(Duration.ofSeconds(500));
    assertThat(describe(execution).statusAsString()).isEqualTo("RUNNING");
    sfn.clock().advance(Duration.ofSeconds(100));

    assertThat(describe(execution).statusAsString()).isEqualTo("TIMED_OUT");
    assertThat(describe(execution).redriveStatusAsString()).isEqualTo("REDRIVABLE");
    redrive(execution);
    sfn.awaiting("Approve").succeed(1);
    assertThat(describe(execution).redriveCount()).isEqualTo(2);
    assertThat(describe(execution).output()).isEqualTo("1");
  }

  @Test
  void the_same_client_token_redrives_once() {
    String machine = createStandard(sfn, "order", Samples.TASK);
    sfn.whenLambda("work").thenFail("A").thenFail("B").thenFail("C");
    String execution = start(machine, "{}");

    var first = client.redriveExecution(r -> r.executionArn(execution).clientToken("t"));
    sfn.clock().advance(Duration.ofMinutes(15));
    var second = client.redriveExecution(r -> r.executionArn(execution).clientToken("t"));
    assertThat(second.redriveDate()).isEqualTo(first.redriveDate());
    assertThat(describe(execution).redriveCount()).isEqualTo(1);

    sfn.clock().advance(Duration.ofMillis(1));
    client.redriveExecution(r -> r.executionArn(execution).clientToken("t"));
    assertThat(describe(execution).redriveCount()).isEqualTo(2);
  }

  // ---- who may not

  private String reason(String execution) {
    DescribeExecutionResponse described = describe(execution);
    assertThat(described.redriveStatusAsString()).isEqualTo("NOT_REDRIVABLE");
    assertThat(error(() -> redrive(execution)))
        .isEqualTo("ExecutionNotRedrivable: " + described.redriveStatusReason());
    return described.redriveStatusReason();
  }

  @Test
  void only_unsuccessful_executions_can_be_redriven() {
    assertThat(reason(start(createStandard(sfn, "done", Samples.PASS), "{}")))
        .isEqualTo("Execution is SUCCEEDED and cannot be redriven");
    assertThat(reason(start(createStandard(sfn, "open", Samples.CALLBACK), "{}")))
        .isEqualTo("Execution is RUNNING and cannot be redriven");
  }

  private static final String FAIL =
      """
      {"StartAt": "F", "States": {"F": {"Type": "Fail"}}}\
      """;

  @Test
  void the_last_moment_is_14_days_after_the_end() {
    String execution = start(createStandard(sfn, "order", FAIL), "{}");
    sfn.clock().advance(Duration.ofDays(14));
    assertThat(describe(execution).redriveStatusAsString()).isEqualTo("REDRIVABLE");

    sfn.clock().advance(Duration.ofMillis(1));

    assertThat(reason(execution)).isEqualTo("Execution redrivable period exceeded");
  }

  @Test
  void a_year_after_the_start_it_is_over() {
    String execution = start(createStandard(sfn, "order", Samples.CALLBACK), "{}");
    sfn.clock().advance(Duration.ofMinutes(59));
    for (int day = 0; day < 365; day += 13) {
      client.stopExecution(r -> r.executionArn(execution));
      redrive(execution);
      sfn.clock().advance(Duration.ofMinutes(10));
      client.stopExecution(r -> r.executionArn(execution));
      sfn.clock().advance(Duration.ofDays(13));
    }

    assertThat(reason(execution)).isEqualTo("Execution has exceeded the max execution time");
  }

  @Test
  void a_full_history_has_no_room_for_it() {
    try (SfnTestEnvironment small = SfnTestEnvironment.builder().historyQuota(4).build()) {
      String machine = createStandard(small, "order", FAIL);
      String execution =
          small.client().startExecution(r -> r.stateMachineArn(machine)).executionArn();

      assertThat(error(() -> small.client().redriveExecution(r -> r.executionArn(execution))))
          .isEqualTo("ExecutionNotRedrivable: Execution history event limit exceeded");
    }
  }

  @Test
  void a_machine_that_is_being_deleted_lets_nothing_begin_again() {
    String machine = createStandard(sfn, "order", Samples.CALLBACK);
    String stopped = start(machine, "{}");
    client.stopExecution(r -> r.executionArn(stopped));
    start(machine, "{}");
    client.deleteStateMachine(r -> r.stateMachineArn(machine));

    assertThat(reason(stopped)).isEqualTo("State machine is in DELETING status");
  }

  @Test
  void an_express_execution_is_refused_by_its_arn() {
    String machine = createExpress(sfn, "order", FAIL);
    String execution = start(machine, "{}");

    assertThat(error(() -> redrive(execution)))
        .isEqualTo("InvalidArn: Invalid Arn: 'Resource type not valid in this context: express'");
  }

  // ---- map runs

  private static String map(String settings, String type) {
    return """
    {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "Label": "Each", %s
      "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "%s"},
        "StartAt": "Work", "States": {"Work": {"Type": "Task", "End": true,
          "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work"}}}}}}\
    """
        .formatted(settings, type);
  }

  private String mapRunOf(String execution) {
    return client.listMapRuns(r -> r.executionArn(execution)).mapRuns().get(0).mapRunArn();
  }

  @Test
  void a_map_run_redrives_its_children_and_starts_the_rest() {
    sfn.whenLambda("work").thenReturn("a").thenFail("E").thenReturn("b").thenReturn("c");
    String machine = createStandard(sfn, "order", map("\"MaxConcurrency\": 1,", "STANDARD"));
    String again = start(machine, "[1, 2, 3]");
    String mapRun = mapRunOf(again);
    String child =
        client
            .listExecutions(r -> r.mapRunArn(mapRun).statusFilter("FAILED"))
            .executions()
            .get(0)
            .executionArn();
    assertThat(describe(child).redriveStatusAsString()).isEqualTo("REDRIVABLE_BY_MAP_RUN");
    assertThat(error(() -> redrive(child)))
        .isEqualTo(
            "ExecutionNotRedrivable: Execution is a child of a Map Run and can only be redriven"
                + " with it");
    sfn.clock().advance(Duration.ofMinutes(1));

    redrive(again);

    assertThat(describe(again).output()).isEqualTo("[\"a\",\"b\",\"c\"]");
    assertThat(eventsAfterRedrive(again))
        .containsExactly(
            "ExecutionRedriven",
            "MapRunRedriven",
            "MapRunSucceeded",
            "MapStateSucceeded",
            "MapStateExited",
            "ExecutionSucceeded");
    var described = client.describeMapRun(r -> r.mapRunArn(mapRun));
    assertThat(described.statusAsString()).isEqualTo("SUCCEEDED");
    assertThat(described.redriveCount()).isEqualTo(1);
    assertThat(described.redriveDate()).isEqualTo(START.plusSeconds(60));
    assertThat(described.itemCounts().succeeded()).isEqualTo(3);
    assertThat(described.itemCounts().total()).isEqualTo(3);
    assertThat(described.executionCounts().pendingRedrive()).isZero();
    assertThat(describe(child).redriveCount()).isEqualTo(1);
    assertThat(eventsAfterRedrive(child)).hasSize(6);
  }

  @Test
  void children_wait_for_their_redrive_until_their_turn() {
    String definition =
        map("\"MaxConcurrency\": 3,", "STANDARD")
            .replace(
                "\"Resource\": \"arn:aws:lambda:us-east-1:123456789012:function:work\"",
                "\"Resource\": \"arn:aws:states:::sqs:sendMessage.waitForTaskToken\","
                    + " \"Parameters\": {\"QueueUrl\": \"q\", \"T.$\": \"$$.Task.Token\"}");
    String execution = start(createStandard(sfn, "order", definition), "[1, 2, 3]");
    String mapRun = mapRunOf(execution);
    client.updateMapRun(r -> r.mapRunArn(mapRun).maxConcurrency(1));
    client.stopExecution(r -> r.executionArn(execution));
    assertThat(client.describeMapRun(r -> r.mapRunArn(mapRun)).itemCounts().aborted()).isEqualTo(3);

    redrive(execution);

    var counts = client.describeMapRun(r -> r.mapRunArn(mapRun)).itemCounts();
    assertThat(counts.pendingRedrive()).isEqualTo(2);
    assertThat(counts.running()).isEqualTo(1);
    assertThat(counts.pending()).isZero();
    assertThat(
            client
                .listExecutions(r -> r.mapRunArn(mapRun).statusFilter("PENDING_REDRIVE"))
                .executions())
        .hasSize(2);
    for (int i = 0; i < 3; i++) {
      sfn.awaiting("Work").forItem(i).succeed(i);
    }
    assertThat(describe(execution).output()).isEqualTo("[0,1,2]");
  }

  @Test
  void express_children_are_started_anew() {
    sfn.whenLambda("work").thenFail("E").thenReturn(1);
    String execution = start(createStandard(sfn, "order", map("", "EXPRESS")), "[1]");

    redrive(execution);

    assertThat(describe(execution).output()).isEqualTo("[1]");
    assertThat(sfn.invocations("Work"))
        .extracting(call -> call.executionArn())
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void a_map_run_that_could_not_read_its_items_is_started_for_the_first_time() {
    String machine =
        createStandard(
            sfn,
            "order",
            map(
                """
                "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
                  "ReaderConfig": {"InputType": "JSON"},
                  "Parameters": {"Bucket": "b", "Key": "k"}},\
                """,
                "STANDARD"));
    sfn.whenLambda("work").thenReturn(1);
    String execution = start(machine, "{}");
    assertThat(describe(execution).error()).isEqualTo("States.ItemReaderFailed");
    sfn.objects().put("b", "k", "[1, 2]");

    redrive(execution);

    assertThat(describe(execution).output()).isEqualTo("[1,1]");
    assertThat(client.listMapRuns(r -> r.executionArn(execution)).mapRuns()).hasSize(2);
    assertThat(eventsAfterRedrive(execution)).contains("MapRunStarted");
  }
}
