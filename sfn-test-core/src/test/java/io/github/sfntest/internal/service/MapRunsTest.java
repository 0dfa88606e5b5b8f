package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.Samples.MACHINE_ARN;
import static io.github.sfntest.internal.service.Samples.createStandard;
import static io.github.sfntest.internal.service.Samples.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sfntest.SfnTestEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.MapRunExecutionCounts;
import software.amazon.awssdk.services.sfn.model.MapRunItemCounts;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.ValidationException;
import software.amazon.awssdk.services.sfn.model.ValidationExceptionReason;

/** {@code ListMapRuns}, {@code DescribeMapRun}, {@code UpdateMapRun} and the children's lists. */
class MapRunsTest {
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final String MAP_RUN_ARN = "arn:aws:states:us-east-1:123456789012:mapRun:";

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();
  private final SfnClient client = sfn.client();

  @AfterEach
  void close() {
    sfn.close();
  }

  private static String map(String settings, String type, String states) {
    return """
    {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "Label": "Each", %s
      "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "%s"},
        %s}}}}\
    """
        .formatted(settings, type, states);
  }

  private static final String WORK =
      """
      "StartAt": "Work", "States": {"Work": {"Type": "Task", "End": true,
        "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        "Parameters": {"QueueUrl": "q", "MessageBody": {"Token.$": "$$.Task.Token"}}}}\
      """;

  private String start(String machine, String input) {
    return client.startExecution(r -> r.stateMachineArn(machine).input(input)).executionArn();
  }

  private String mapRunOf(String execution) {
    return client.listMapRuns(r -> r.executionArn(execution)).mapRuns().get(0).mapRunArn();
  }

  private DescribeMapRunResponse describe(String mapRun) {
    return client.describeMapRun(r -> r.mapRunArn(mapRun));
  }

  private static MapRunItemCounts items(
      long pending, long running, long succeeded, long failed, long aborted) {
    long total = pending + running + succeeded + failed + aborted;
    return MapRunItemCounts.builder()
        .pending(pending)
        .running(running)
        .succeeded(succeeded)
        .failed(failed)
        .timedOut(0L)
        .aborted(aborted)
        .total(total)
        .resultsWritten(running + pending == 0 ? succeeded : 0)
        .failuresNotRedrivable(0L)
        .pendingRedrive(0L)
        .build();
  }

  @Test
  void a_run_is_listed_and_described_while_it_goes_on_and_after_its_end() {
    String machine = createStandard(sfn, "order", map("\"MaxConcurrency\": 2,", "STANDARD", WORK));
    String execution = start(machine, "[1, 2, 3]");

    var listed = client.listMapRuns(r -> r.executionArn(execution)).mapRuns();
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).mapRunArn()).startsWith(MAP_RUN_ARN + "order/Each:");
    assertThat(listed.get(0).stateMachineArn()).isEqualTo(MACHINE_ARN + "order/Each");
    assertThat(listed.get(0).executionArn()).isEqualTo(execution);
    assertThat(listed.get(0).startDate()).isEqualTo(START);
    assertThat(listed.get(0).stopDate()).isNull();
    String mapRun = listed.get(0).mapRunArn();
    DescribeMapRunResponse running = describe(mapRun);
    assertThat(running.statusAsString()).isEqualTo("RUNNING");
    assertThat(running.executionArn()).isEqualTo(execution);
    assertThat(running.maxConcurrency()).isEqualTo(2);
    assertThat(running.toleratedFailureCount()).isZero();
    assertThat(running.toleratedFailurePercentage()).isZero();
    assertThat(running.redriveCount()).isZero();
    assertThat(running.redriveDate()).isNull();
    assertThat(running.itemCounts()).isEqualTo(items(1, 2, 0, 0, 0));

    sfn.clock().advance(Duration.ofSeconds(3));
    for (int i = 0; i < 3; i++) {
      sfn.awaiting("Work").forItem(i).succeed(i);
    }

    DescribeMapRunResponse ended = describe(mapRun);
    assertThat(ended.statusAsString()).isEqualTo("SUCCEEDED");
    assertThat(ended.startDate()).isEqualTo(START);
    assertThat(ended.stopDate()).isEqualTo(START.plusSeconds(3));
    assertThat(ended.itemCounts()).isEqualTo(items(0, 0, 3, 0, 0));
    assertThat(ended.executionCounts().total()).isEqualTo(3);
  }

  @Test
  void items_and_executions_are_counted_apart() {
    String machine =
        createStandard(
            sfn,
            "order",
            map(
                "\"ItemBatcher\": {\"MaxItemsPerBatch\": 2}, \"ToleratedFailureCount\": 2,",
                "STANDARD",
                """
                "StartAt": "Which", "States": {
                  "Which": {"Type": "Choice", "Default": "Good", "Choices": [
                    {"Variable": "$.Items[0]", "NumericEquals": 1, "Next": "Bad"}]},
                  "Good": {"Type": "Pass", "End": true},
                  "Bad": {"Type": "Fail"}}\
                """));

    DescribeMapRunResponse described = describe(mapRunOf(start(machine, "[1, 2, 3, 4, 5]")));

    assertThat(described.statusAsString()).isEqualTo("SUCCEEDED");
    assertThat(described.toleratedFailureCount()).isEqualTo(2);
    assertThat(described.itemCounts()).isEqualTo(items(0, 0, 3, 2, 0));
    assertThat(described.executionCounts())
        .isEqualTo(
            MapRunExecutionCounts.builder()
                .pending(0L)
                .running(0L)
                .succeeded(2L)
                .failed(1L)
                .timedOut(0L)
                .aborted(0L)
                .total(3L)
                .resultsWritten(2L)
                .failuresNotRedrivable(0L)
                .pendingRedrive(0L)
                .build());
  }

  @Test
  void children_are_executions_of_their_own() {
    String machine =
        createStandard(
            sfn,
            "order",
            map(
                "\"ItemBatcher\": {\"MaxItemsPerBatch\": 2},",
                "STANDARD",
                """
                "StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}\
                """));
    String mapRun = mapRunOf(start(machine, "[1, 2, 3]"));

    List<ExecutionListItem> children = client.listExecutions(r -> r.mapRunArn(mapRun)).executions();

    assertThat(children).extracting(ExecutionListItem::itemCount).containsExactly(1, 2);
    ExecutionListItem first = children.get(1);
    assertThat(first.executionArn())
        .isEqualTo("arn:aws:states:us-east-1:123456789012:execution:order/Each:" + first.name());
    assertThat(first.stateMachineArn()).isEqualTo(MACHINE_ARN + "order/Each");
    assertThat(first.mapRunArn()).isEqualTo(mapRun);
    assertThat(first.statusAsString()).isEqualTo("SUCCEEDED");
    var described = client.describeExecution(r -> r.executionArn(first.executionArn()));
    assertThat(described.mapRunArn()).isEqualTo(mapRun);
    assertThat(described.input()).isEqualTo("{\"Items\":[1,2]}");
    assertThat(client.getExecutionHistory(r -> r.executionArn(first.executionArn())).events())
        .extracting(event -> event.typeAsString())
        .containsExactly(
            "ExecutionStarted", "PassStateEntered", "PassStateExited", "ExecutionSucceeded");
    assertThat(client.listExecutions(r -> r.stateMachineArn(machine)).executions()).hasSize(1);
    assertThat(client.listExecutions(r -> r.mapRunArn(mapRun).statusFilter("FAILED")).executions())
        .isEmpty();
    assertThat(client.listExecutionsPaginator(r -> r.mapRunArn(mapRun).maxResults(1)).stream())
        .hasSize(2);
  }

  @Test
  void an_update_changes_how_many_run_and_how_many_may_fail() {
    String machine = createStandard(sfn, "order", map("\"MaxConcurrency\": 1,", "STANDARD", WORK));
    String execution = start(machine, "[1, 2, 3]");
    String mapRun = mapRunOf(execution);

    client.updateMapRun(
        r ->
            r.mapRunArn(mapRun)
                .maxConcurrency(2)
                .toleratedFailureCount(1L)
                .toleratedFailurePercentage(50f));

    DescribeMapRunResponse described = describe(mapRun);
    assertThat(described.maxConcurrency()).isEqualTo(2);
    assertThat(described.toleratedFailureCount()).isEqualTo(1);
    assertThat(described.toleratedFailurePercentage()).isEqualTo(50f);
    assertThat(described.itemCounts()).isEqualTo(items(1, 2, 0, 0, 0));
    sfn.awaiting("Work").forItem(0).fail("E", "c");
    assertThat(describe(mapRun).statusAsString()).isEqualTo("RUNNING");
    sfn.awaiting("Work").forItem(1).fail("E", "c");
    assertThat(describe(mapRun).statusAsString()).isEqualTo("FAILED");
    assertThat(describe(mapRun).itemCounts()).isEqualTo(items(0, 0, 0, 2, 1));
    assertThat(client.describeExecution(r -> r.executionArn(execution)).error())
        .isEqualTo("States.ExceedToleratedFailureThreshold");
  }

  @Test
  void a_limit_of_zero_lets_all_that_wait_run() {
    String machine = createStandard(sfn, "order", map("\"MaxConcurrency\": 1,", "STANDARD", WORK));
    String mapRun = mapRunOf(start(machine, "[1, 2, 3, 4]"));

    client.updateMapRun(r -> r.mapRunArn(mapRun).maxConcurrency(0));

    assertThat(describe(mapRun).maxConcurrency()).isZero();
    assertThat(describe(mapRun).itemCounts()).isEqualTo(items(0, 4, 0, 0, 0));
  }

  @Test
  void a_lower_limit_holds_for_those_that_have_not_started() {
    String machine = createStandard(sfn, "order", map("\"MaxConcurrency\": 2,", "STANDARD", WORK));
    String mapRun = mapRunOf(start(machine, "[1, 2, 3]"));

    client.updateMapRun(r -> r.mapRunArn(mapRun).maxConcurrency(1));
    assertThat(describe(mapRun).itemCounts()).isEqualTo(items(1, 2, 0, 0, 0));

    sfn.awaiting("Work").forItem(0).succeed(1);
    assertThat(describe(mapRun).itemCounts()).isEqualTo(items(1, 1, 1, 0, 0));

    sfn.awaiting("Work").forItem(1).succeed(1);
    assertThat(describe(mapRun).itemCounts()).isEqualTo(items(0, 1, 2, 0, 0));
  }

  @Test
  void a_tolerance_below_what_has_failed_already_ends_the_run() {
    String machine =
        createStandard(sfn, "order", map("\"ToleratedFailureCount\": 2,", "STANDARD", WORK));
    String execution = start(machine, "[1, 2, 3]");
    String mapRun = mapRunOf(execution);
    sfn.awaiting("Work").forItem(0).fail("E", "c");

    client.updateMapRun(r -> r.mapRunArn(mapRun).toleratedFailureCount(0L));

    assertThat(describe(mapRun).statusAsString()).isEqualTo("FAILED");
    assertThat(describe(mapRun).itemCounts()).isEqualTo(items(0, 0, 0, 1, 2));
    assertThat(client.describeExecution(r -> r.executionArn(execution)).error())
        .isEqualTo("States.ExceedToleratedFailureThreshold");
  }

  @Test
  void an_update_of_nothing_leaves_all_as_it_is() {
    String machine = createStandard(sfn, "order", map("\"MaxConcurrency\": 1,", "STANDARD", WORK));
    String mapRun = mapRunOf(start(machine, "[1, 2]"));
    DescribeMapRunResponse before = describe(mapRun);

    client.updateMapRun(r -> r.mapRunArn(mapRun));

    assertThat(describe(mapRun)).hasToString(before.toString());
  }

  @Test
  void the_machine_of_a_child_is_described_with_map_run_and_label() {
    String machine = createStandard(sfn, "order", map("", "STANDARD", WORK));
    String execution = start(machine, "[1]");
    String mapRun = mapRunOf(execution);
    String child =
        client.listExecutions(r -> r.mapRunArn(mapRun)).executions().get(0).executionArn();

    var ofChild = client.describeStateMachineForExecution(r -> r.executionArn(child));
    var ofParent = client.describeStateMachineForExecution(r -> r.executionArn(execution));

    assertThat(ofChild.mapRunArn()).isEqualTo(mapRun);
    assertThat(ofChild.label()).isEqualTo("Each");
    assertThat(ofParent.mapRunArn()).isNull();
    assertThat(ofParent.label()).isNull();
  }

  @Test
  void stopping_the_execution_aborts_the_run_and_its_children() {
    String machine = createStandard(sfn, "order", map("\"MaxConcurrency\": 2,", "STANDARD", WORK));
    String execution = start(machine, "[1, 2, 3]");

    client.stopExecution(r -> r.executionArn(execution));

    DescribeMapRunResponse described = describe(mapRunOf(execution));
    assertThat(described.statusAsString()).isEqualTo("ABORTED");
    assertThat(described.itemCounts()).isEqualTo(items(1, 0, 0, 0, 2));
  }

  @Test
  void runs_of_one_execution_are_listed_newest_first_in_pages() {
    String machine =
        createStandard(
            sfn,
            "order",
            """
            {"StartAt": "A", "States": {
              "A": {"Type": "Map", "Next": "B", "Label": "A", "ItemProcessor": {
                "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                "StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}},
              "B": {"Type": "Map", "End": true, "Label": "B", "ItemProcessor": {
                "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                "StartAt": "Q", "States": {"Q": {"Type": "Pass", "End": true}}}}}}\
            """);
    String execution = start(machine, "[1]");

    assertThat(client.listMapRunsPaginator(r -> r.executionArn(execution).maxResults(1)).mapRuns())
        .extracting(run -> run.stateMachineArn())
        .containsExactly(MACHINE_ARN + "order/B", MACHINE_ARN + "order/A");
  }

  @Test
  void a_run_that_has_ended_cannot_be_updated() {
    String machine =
        createStandard(
            sfn,
            "order",
            map(
                "",
                "STANDARD",
                "\"StartAt\": \"P\", \"States\": {\"P\": {\"Type\": \"Succeed\"}}"));
    String mapRun = mapRunOf(start(machine, "[1]"));
    ThrowingCallable update = () -> client.updateMapRun(r -> r.mapRunArn(mapRun).maxConcurrency(2));

    assertThat(error(update))
        .isEqualTo("ValidationException: A completed Map Run cannot be updated: '" + mapRun + "'");
    assertThat(catchThrowableOfType(ValidationException.class, update).reason())
        .isEqualTo(ValidationExceptionReason.CANNOT_UPDATE_COMPLETED_MAP_RUN);
  }

  record Refused(String what, Call call, String message) {
    interface Call {
      void run(SfnClient client) throws SfnException;
    }

    @Override
    public String toString() {
      return what;
    }
  }

  private static final String UNKNOWN = MAP_RUN_ARN + "order/Each:0";

  static Stream<Refused> refused() {
    String notFound = "ResourceNotFound: Resource not found: '" + UNKNOWN + "'";
    return Stream.of(
        new Refused("describe unknown", c -> c.describeMapRun(r -> r.mapRunArn(UNKNOWN)), notFound),
        new Refused("update unknown", c -> c.updateMapRun(r -> r.mapRunArn(UNKNOWN)), notFound),
        new Refused("list of unknown", c -> c.listExecutions(r -> r.mapRunArn(UNKNOWN)), notFound),
        new Refused(
            "describe an execution",
            c ->
                c.describeMapRun(
                    r -> r.mapRunArn("arn:aws:states:us-east-1:123456789012:execution:a:b")),
            "InvalidArn: Invalid Arn: 'Resource type not valid in this context: execution'"),
        new Refused(
            "runs of an unknown execution",
            c ->
                c.listMapRuns(
                    r -> r.executionArn("arn:aws:states:us-east-1:123456789012:execution:a:b")),
            "ExecutionDoesNotExist: Execution Does Not Exist:"
                + " 'arn:aws:states:us-east-1:123456789012:execution:a:b'"),
        new Refused(
            "executions of nothing",
            c -> c.listExecutions(r -> r.maxResults(1)),
            "ValidationException: Either a state machine ARN or a map run ARN must be given"),
        new Refused(
            "executions of both",
            c -> c.listExecutions(r -> r.mapRunArn(UNKNOWN).stateMachineArn(MACHINE_ARN + "a")),
            "ValidationException: A state machine ARN and a map run ARN cannot be given together"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void is_refused(Refused refused) {
    assertThat(error(() -> refused.call().run(client))).isEqualTo(refused.message());
  }

  @Test
  void express_children_are_not_listed() {
    String machine =
        createStandard(
            sfn,
            "order",
            map("", "EXPRESS", "\"StartAt\": \"P\", \"States\": {\"P\": {\"Type\": \"Succeed\"}}"));
    String mapRun = mapRunOf(start(machine, "[1]"));

    assertThat(error(() -> client.listExecutions(r -> r.mapRunArn(mapRun))))
        .isEqualTo(
            "StateMachineTypeNotSupported: This operation is not supported by this type of state"
                + " machine");
    assertThat(describe(mapRun).itemCounts()).isEqualTo(items(0, 0, 1, 0, 0));
  }

  @Test
  void a_selector_that_fails_ends_the_run_and_its_children() {
    String settings = "\"ItemSelector\": {\"v.$\": \"$$.Map.Item.Value.a\"},";
    String machine = createStandard(sfn, "order", map(settings, "STANDARD", WORK));

    String execution = start(machine, "[{\"a\": 1}, {}]");

    DescribeMapRunResponse run = describe(mapRunOf(execution));
    assertThat(run.statusAsString()).isEqualTo("FAILED");
    assertThat(run.stopDate()).isEqualTo(START);
    assertThat(client.listExecutions(r -> r.mapRunArn(run.mapRunArn())).executions())
        .extracting(ExecutionListItem::statusAsString)
        .containsExactly("ABORTED");
  }
}
