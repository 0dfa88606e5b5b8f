package io.github.sfntest.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.KmsKeyState;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesRequest;
import software.amazon.awssdk.services.sfn.model.SfnException;

/** Every run of a sweep begins with the environment as it is, and leaves it so. */
class FailureSweepIsolationTest {

  private static final String PAY =
      """
      {"StartAt": "Pay", "States": {
        "Pay": {"Type": "Task", "Resource": "arn:aws:states:::batch:submitJob",
          "Parameters": {"JobName": "q", "JobQueue": "m"}, "End": true,
          "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Refund"}]},
        "Refund": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish",
          "Parameters": {"TopicArn": "t", "Message": "m"}, "End": true}}}\
      """;

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();
  private final RegisteredStateMachine pay = sfn.register("pay", PAY);

  private SweepTable sweep(FailureSweep.Run run) {
    return sfn.failureSweep().table(run);
  }

  @Test
  void leaves_executions_time_and_objects_as_they_were() {
    sfn.whenTask("Pay").thenReturn(Map.of("MessageId", "m-1"));
    sfn.whenTask("Refund").thenReturn(Map.of("MessageId", "m-2"));
    Execution before = pay.run(Map.of());
    sfn.objects().put("bucket", "there", "before");
    List<String> seen = new ArrayList<>();
    sfn.clock().after(Duration.ofHours(2), () -> seen.add("planned"));
    Instant now = sfn.clock().now();

    SweepTable table =
        sweep(
            () -> {
              assertThat(sfn.clock().now()).isEqualTo(now);
              assertThat(sfn.executions()).extracting(Execution::arn).containsExactly(before.arn());
              assertThat(sfn.objects().get("bucket", "there")).contains("before".getBytes(UTF_8));
              sfn.objects().put("bucket", "there", "changed");
              sfn.clock().advance(Duration.ofHours(1));
              pay.run(Map.of());
            });

    assertThat(table.results(SweepVerdict.BROKEN)).isEmpty();
    assertThat(sfn.executions()).extracting(Execution::arn).containsExactly(before.arn());
    assertThat(sfn.clock().now()).isEqualTo(now);
    assertThat(sfn.objects().get("bucket", "there")).contains("before".getBytes(UTF_8));
    assertThat(seen).isEmpty();
    sfn.clock().advance(Duration.ofHours(2));
    assertThat(seen).containsExactly("planned");
    sfn.close();
  }

  @Test
  void an_execution_has_the_same_name_in_each_run() {
    sfn.whenTask("Pay").thenReturn(Map.of("MessageId", "m-1"));
    sfn.whenTask("Refund").thenReturn(Map.of("MessageId", "m-2"));
    List<String> arns = new ArrayList<>();

    sweep(() -> arns.add(pay.run(Map.of()).arn()));

    assertThat(arns).hasSize(6).containsOnly(arns.get(0));
    assertThat(pay.run(Map.of()).arn()).isEqualTo(arns.get(0));
  }

  @Test
  void sequences_of_mocks_begin_anew_in_each_run() {
    sfn.whenTask("Pay")
        .thenReturn(Map.of("MessageId", "first"))
        .thenReturn(Map.of("MessageId", "second"));
    sfn.whenTask("Refund").thenReturn(Map.of("MessageId", "m-2"));
    List<String> second = new ArrayList<>();

    sweep(
        () -> {
          pay.run(Map.of());
          second.add(pay.run(Map.of()).output().orElseThrow().at("/MessageId").asText());
        });

    // the first call of Pay met the error, so the second one got the first outcome
    assertThat(second).containsExactly("second", "first", "first", "first", "first", "first");
    sfn.verify();
  }

  @Test
  void a_mock_counts_as_used_if_any_run_used_it() {
    sfn.whenTask("Pay").thenReturn(Map.of("MessageId", "m-1"));
    sfn.whenTask("Refund").thenReturn(Map.of("MessageId", "m-2"));
    sfn.whenResource("*:athena:*").thenReturn(Map.of());

    sweep(() -> pay.run(Map.of()));

    assertThat(sfn.mocks().unused())
        .singleElement()
        .satisfies(usage -> assertThat(usage.problem()).isEqualTo("never used"));
  }

  @Test
  void a_task_without_mock_in_a_rerun_does_not_fail_the_environment() {
    sfn.whenTask("Pay").thenReturn(Map.of("MessageId", "m-1"));

    SweepTable table = sweep(() -> pay.run(Map.of()));

    assertThat(table.results(SweepVerdict.BROKEN)).hasSize(5);
    sfn.verify();
  }

  @Test
  void mocks_that_the_run_declares_are_forgotten_with_it() {
    AtomicInteger runs = new AtomicInteger();

    SweepTable table =
        sweep(
            () -> {
              sfn.whenTask("Refund").thenReturn(Map.of("MessageId", "m-2"));
              sfn.whenTask("Pay").thenReturn(Map.of("MessageId", "m-" + runs.incrementAndGet()));
              pay.run(Map.of());
            });

    assertThat(table.results(SweepVerdict.HANDLED)).hasSize(5);
    assertThat(sfn.mocks().usages()).isEmpty();
  }

  @Test
  void faults_of_the_api_and_states_of_keys_come_back_for_each_run() {
    sfn.whenTask("Pay").thenReturn(Map.of("MessageId", "m-1"));
    sfn.whenTask("Refund").thenReturn(Map.of("MessageId", "m-2"));
    sfn.whenApi(ListStateMachinesRequest.class)
        .thenThrow(SfnException.builder().message("busy").build())
        .times(1);
    sfn.kmsKey("key").set(KmsKeyState.DISABLED);
    AtomicInteger refused = new AtomicInteger();

    sweep(
        () -> {
          assertThatThrownBy(() -> sfn.client().listStateMachines()).hasMessage("busy");
          refused.incrementAndGet();
          assertThat(sfn.client().listStateMachines().stateMachines()).hasSize(1);
          sfn.kmsKey("key").enable();
          pay.run(Map.of());
        });

    assertThat(refused).hasValue(6);
    assertThatThrownBy(() -> sfn.client().listStateMachines()).hasMessage("busy");
  }

  @Test
  void what_the_run_throws_after_the_error_does_not_count() {
    sfn.whenTask("Pay").thenReturn(Map.of("MessageId", "m-1"));
    sfn.whenTask("Refund").thenReturn(Map.of("MessageId", "m-2"));

    SweepTable table =
        sweep(
            () ->
                assertThat(pay.run(Map.of()).output().orElseThrow())
                    .hasToString("{\"MessageId\":\"m-1\"}"));

    assertThat(table.results(SweepVerdict.HANDLED)).hasSize(5);
  }
}
