package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.Samples.createExpress;
import static io.github.sfntest.internal.service.Samples.createStandard;
import static io.github.sfntest.internal.service.Samples.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.TellsOfExecution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.SfnResponse;
import software.amazon.awssdk.services.sfn.model.StopExecutionResponse;

/** Starting, describing, listing and stopping executions, and their histories. */
class ExecutionsTest {
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();

  @AfterEach
  void close() {
    sfn.close();
  }

  private String start(String machine) {
    return sfn.client().startExecution(r -> r.stateMachineArn(machine)).executionArn();
  }

  private DescribeExecutionResponse describe(String execution) {
    return sfn.client().describeExecution(r -> r.executionArn(execution));
  }

  // ---- starting

  @Test
  void the_same_name_and_input_while_it_runs_is_one_execution() {
    // conformance/api/core, test_start_execution_idempotent
    String arn = createStandard(sfn, "order", Samples.CALLBACK);
    var first =
        sfn.client().startExecution(r -> r.stateMachineArn(arn).name("n").input("{\"a\": 1}"));
    sfn.clock().advance(Duration.ofSeconds(5));

    var second =
        sfn.client().startExecution(r -> r.stateMachineArn(arn).name("n").input("{\"a\": 1}"));

    assertThat(first.executionArn())
        .isEqualTo("arn:aws:states:us-east-1:123456789012:execution:order:n");
    assertThat(second.executionArn()).isEqualTo(first.executionArn());
    assertThat(second.startDate()).isEqualTo(first.startDate()).isEqualTo(START);
    assertThat(sfn.executions()).hasSize(1);
  }

  record Again(String what, boolean ended, String input) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Again> again() {
    return Stream.of(
        new Again("another input while it runs", false, "{\"a\": 2}"),
        new Again("the same input after its end", true, "{\"a\": 1}"),
        new Again("another input after its end", true, "{\"a\": 2}"));
  }

  @ParameterizedTest
  @MethodSource("again")
  void the_same_name_is_refused_with(Again again) {
    String arn = createStandard(sfn, "order", Samples.CALLBACK);
    String execution =
        sfn.client()
            .startExecution(r -> r.stateMachineArn(arn).name("n").input("{\"a\": 1}"))
            .executionArn();
    if (again.ended()) {
      sfn.client().stopExecution(r -> r.executionArn(execution));
    }

    assertThat(
            error(
                () ->
                    sfn.client()
                        .startExecution(
                            r -> r.stateMachineArn(arn).name("n").input(again.input()))))
        .isEqualTo("ExecutionAlreadyExists: Execution Already Exists: '" + execution + "'");
  }

  @Test
  void an_express_execution_is_started_anew_each_time() {
    String arn = createExpress(sfn, "order", Samples.PASS);

    var first = sfn.client().startExecution(r -> r.stateMachineArn(arn).name("n"));
    var second = sfn.client().startExecution(r -> r.stateMachineArn(arn).name("n"));

    assertThat(first.executionArn()).contains(":express:order:n:");
    assertThat(second.executionArn()).isNotEqualTo(first.executionArn());
    assertThat(sfn.execution(first).output()).hasValueSatisfying(o -> assertThat(o).isEmpty());
  }

  // ---- describing

  @Test
  void a_success_is_described_with_every_member() {
    String arn = createStandard(sfn, "order", Samples.WAIT);
    String execution =
        sfn.client()
            .startExecution(
                r -> r.stateMachineArn(arn).name("n").input("[ 1 ]").traceHeader("Root=1"))
            .executionArn();

    DescribeExecutionResponse described = describe(execution);

    assertThat(described.executionArn()).isEqualTo(execution);
    assertThat(described.stateMachineArn()).isEqualTo(arn);
    assertThat(described.stateMachineVersionArn()).isNull();
    assertThat(described.stateMachineAliasArn()).isNull();
    assertThat(described.name()).isEqualTo("n");
    assertThat(described.statusAsString()).isEqualTo("SUCCEEDED");
    assertThat(described.startDate()).isEqualTo(START);
    assertThat(described.stopDate()).isEqualTo(START.plusSeconds(90));
    assertThat(described.input()).isEqualTo("[ 1 ]");
    assertThat(described.inputDetails().included()).isTrue();
    assertThat(described.output()).isEqualTo("[1]");
    assertThat(described.outputDetails().included()).isTrue();
    assertThat(described.traceHeader()).isEqualTo("Root=1");
    assertThat(described.mapRunArn()).isNull();
    assertThat(described.error()).isNull();
    assertThat(described.cause()).isNull();
    assertThat(described.redriveCount()).isZero();
    assertThat(described.redriveStatusAsString()).isEqualTo("NOT_REDRIVABLE");
    assertThat(described.redriveStatusReason())
        .isEqualTo("Execution is SUCCEEDED and cannot be redriven");
  }

  @Test
  void a_failure_is_described_with_error_and_cause() {
    String arn =
        createStandard(
            sfn,
            "order",
            """
            {"StartAt": "No", "States": {"No": {"Type": "Fail", "Error": "E", "Cause": "c"}}}\
            """);

    DescribeExecutionResponse described = describe(start(arn));

    assertThat(described.statusAsString()).isEqualTo("FAILED");
    assertThat(described.error()).isEqualTo("E");
    assertThat(described.cause()).isEqualTo("c");
    assertThat(described.output()).isNull();
    assertThat(described.outputDetails()).isNull();
    assertThat(described.redriveStatusAsString()).isEqualTo("REDRIVABLE");
    assertThat(described.redriveStatusReason()).isNull();
  }

  @Test
  void a_running_execution_has_no_end_yet() {
    DescribeExecutionResponse described =
        describe(start(createStandard(sfn, "order", Samples.CALLBACK)));

    assertThat(described.statusAsString()).isEqualTo("RUNNING");
    assertThat(described.stopDate()).isNull();
    assertThat(described.output()).isNull();
    assertThat(described.redriveStatusReason())
        .isEqualTo("Execution is RUNNING and cannot be redriven");
  }

  @Test
  void a_time_out_has_neither_error_nor_cause() {
    String arn =
        createStandard(sfn, "order", "{\"TimeoutSeconds\": 3, " + Samples.WAIT.substring(1));

    DescribeExecutionResponse described = describe(start(arn));

    assertThat(described.statusAsString()).isEqualTo("TIMED_OUT");
    assertThat(described.stopDate()).isEqualTo(START.plusSeconds(3));
    assertThat(described.error()).isNull();
    assertThat(described.cause()).isNull();
  }

  // ---- stopping

  @Test
  void stopping_ends_it_at_the_present_time() {
    String execution = start(createStandard(sfn, "order", Samples.CALLBACK));
    sfn.clock().advance(Duration.ofMinutes(1));

    var stopped =
        sfn.client().stopExecution(r -> r.executionArn(execution).error("Enough").cause("why"));

    assertThat(stopped.stopDate()).isEqualTo(START.plusSeconds(60));
    assertThat(describe(execution).statusAsString()).isEqualTo("ABORTED");
    assertThat(describe(execution).error()).isEqualTo("Enough");
    assertThat(describe(execution).cause()).isEqualTo("why");
    var events = sfn.client().getExecutionHistory(r -> r.executionArn(execution)).events();
    assertThat(events.get(events.size() - 1).executionAbortedEventDetails().error())
        .isEqualTo("Enough");
  }

  @Test
  void stopping_what_has_ended_changes_nothing() {
    String execution = start(createStandard(sfn, "order", Samples.PASS));
    sfn.clock().advance(Duration.ofMinutes(1));

    var stopped = sfn.client().stopExecution(r -> r.executionArn(execution).error("Enough"));

    assertThat(stopped.stopDate()).isEqualTo(START);
    assertThat(describe(execution).statusAsString()).isEqualTo("SUCCEEDED");
  }

  // ---- history

  @Test
  void a_history_is_given_page_by_page_in_both_directions() {
    String execution = start(createStandard(sfn, "order", Samples.WAIT));

    assertThat(ids(execution, false, 1000)).containsExactly(1L, 2L, 3L, 4L);
    for (int size = 1; size <= 5; size++) {
      assertThat(ids(execution, false, size)).containsExactly(1L, 2L, 3L, 4L);
      assertThat(ids(execution, true, size)).containsExactly(4L, 3L, 2L, 1L);
    }
  }

  private List<Long> ids(String execution, boolean reverse, int size) {
    return sfn
        .client()
        .getExecutionHistoryPaginator(
            r -> r.executionArn(execution).reverseOrder(reverse).maxResults(size))
        .events()
        .stream()
        .map(HistoryEvent::id)
        .toList();
  }

  @Test
  void a_page_token_belongs_to_one_history_and_direction() {
    String machine = createStandard(sfn, "order", Samples.WAIT);
    String execution = start(machine);
    String other = start(machine);
    String token =
        sfn.client().getExecutionHistory(r -> r.executionArn(execution).maxResults(2)).nextToken();

    assertThat(
            List.of(
                error(
                    () ->
                        sfn.client()
                            .getExecutionHistory(r -> r.executionArn(other).nextToken(token))),
                error(
                    () ->
                        sfn.client()
                            .getExecutionHistory(
                                r ->
                                    r.executionArn(execution).reverseOrder(true).nextToken(token))),
                error(() -> sfn.client().listStateMachines(r -> r.nextToken(token)))))
        .containsOnly("InvalidToken: Invalid Token: 'Invalid token'");
  }

  @Test
  void a_history_can_leave_out_the_data() {
    String execution = start(createStandard(sfn, "order", Samples.PASS));

    var events =
        sfn.client()
            .getExecutionHistory(r -> r.executionArn(execution).includeExecutionData(false))
            .events();

    assertThat(events.get(0).executionStartedEventDetails().input()).isNull();
    assertThat(events.get(0).executionStartedEventDetails().roleArn()).isEqualTo(Samples.ROLE);
    assertThat(events.get(1).stateEnteredEventDetails().name()).isEqualTo("Copy");
    assertThat(events.get(1).stateEnteredEventDetails().input()).isNull();
  }

  // ---- listing

  @Test
  void lists_the_newest_first_page_by_page() {
    String arn = createStandard(sfn, "order", Samples.PASS);
    createStandard(sfn, "other", Samples.PASS);
    List<String> started = Stream.generate(() -> start(arn)).limit(5).toList();

    var page = sfn.client().listExecutions(r -> r.stateMachineArn(arn).maxResults(3));
    String later = start(arn);
    var rest = sfn.client().listExecutions(r -> r.stateMachineArn(arn).nextToken(page.nextToken()));

    assertThat(page.executions())
        .extracting(ExecutionListItem::executionArn)
        .containsExactly(started.get(4), started.get(3), started.get(2));
    assertThat(rest.executions())
        .extracting(ExecutionListItem::executionArn)
        .containsExactly(started.get(1), started.get(0));
    assertThat(rest.nextToken()).isNull();
    assertThat(sfn.client().listExecutions(r -> r.stateMachineArn(arn)).executions().get(0))
        .satisfies(
            item -> {
              assertThat(item.executionArn()).isEqualTo(later);
              assertThat(item.stateMachineArn()).isEqualTo(arn);
              assertThat(item.statusAsString()).isEqualTo("SUCCEEDED");
              assertThat(item.startDate()).isEqualTo(START);
              assertThat(item.stopDate()).isEqualTo(START);
              assertThat(item.redriveCount()).isZero();
            });
  }

  @Test
  void lists_by_status() {
    String arn = createStandard(sfn, "order", Samples.CALLBACK);
    String stopped = start(arn);
    String open = start(arn);
    sfn.client().stopExecution(r -> r.executionArn(stopped));

    assertThat(listed(arn, "RUNNING")).containsExactly(open);
    assertThat(listed(arn, "ABORTED")).containsExactly(stopped);
    assertThat(listed(arn, "SUCCEEDED")).isEmpty();
    assertThat(listed(arn, null)).containsExactly(open, stopped);
  }

  private List<String> listed(String machine, String status) {
    return sfn
        .client()
        .listExecutions(r -> r.stateMachineArn(machine).statusFilter(status))
        .executions()
        .stream()
        .map(ExecutionListItem::executionArn)
        .toList();
  }

  // ---- by request id

  @Test
  void a_response_finds_its_execution() {
    String arn = createStandard(sfn, "order", Samples.PASS);
    var started = sfn.client().startExecution(r -> r.stateMachineArn(arn));
    String execution = started.executionArn();

    Stream.<SfnResponse>of(
            started,
            describe(execution),
            sfn.client().getExecutionHistory(r -> r.executionArn(execution)),
            sfn.client().stopExecution(r -> r.executionArn(execution)))
        .forEach(
            response -> {
              assertThat(sfn.execution(response).arn()).isEqualTo(execution);
              assertThat(TellsOfExecution.find(response))
                  .hasValueSatisfying(found -> assertThat(found.arn()).isEqualTo(execution));
            });
    assertThat(TellsOfExecution.find(StopExecutionResponse.builder().build())).isEmpty();
  }
}
