package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.Samples.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.sfn.model.ActivityListItem;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;

/** Activities and their workers. */
class ActivitiesTest {
  private static final String ARN = "arn:aws:states:us-east-1:123456789012:activity:ship";

  private static final String ACTIVITY =
      """
      {"StartAt": "Ship", "States": {"Ship": {"Type": "Task", "Resource": "%s",
        "TimeoutSeconds": 3600, "End": true}}}"""
          .formatted(ARN);

  private final SfnTestEnvironment sfn =
      SfnTestEnvironment.builder().activityPollTimeout(Duration.ZERO).build();

  /** A poll there ends by what happens, not by its time-out. */
  private final SfnTestEnvironment patient =
      SfnTestEnvironment.builder().activityPollTimeout(Duration.ofMinutes(5)).build();

  @AfterEach
  void close() {
    sfn.close();
    patient.close();
  }

  private static Execution start(SfnTestEnvironment sfn) {
    sfn.client().createActivity(r -> r.name("ship"));
    return sfn.register("order", ACTIVITY).start("{\"orderId\": \"o-1\"}");
  }

  private static GetActivityTaskResponse poll(SfnTestEnvironment sfn) {
    return sfn.client().getActivityTask(r -> r.activityArn(ARN).workerName("w-1"));
  }

  // ---- the registry

  @Test
  void is_created_once_and_described() {
    var first = sfn.client().createActivity(r -> r.name("ship"));
    sfn.clock().advance(Duration.ofSeconds(1));
    var second = sfn.client().createActivity(r -> r.name("ship"));
    var described = sfn.client().describeActivity(r -> r.activityArn(ARN));

    assertThat(first.activityArn()).isEqualTo(ARN);
    assertThat(first.creationDate()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
    assertThat(second.creationDate()).isEqualTo(first.creationDate());
    assertThat(described.name()).isEqualTo("ship");
    assertThat(described.creationDate()).isEqualTo(first.creationDate());
    assertThat(described.encryptionConfiguration().typeAsString()).isEqualTo("AWS_OWNED_KEY");
  }

  @Test
  void is_deleted_without_an_error_also_twice() {
    sfn.client().createActivity(r -> r.name("ship"));

    sfn.client().deleteActivity(r -> r.activityArn(ARN));
    sfn.client().deleteActivity(r -> r.activityArn(ARN));

    assertThat(error(() -> sfn.client().describeActivity(r -> r.activityArn(ARN))))
        .isEqualTo("ActivityDoesNotExist: Activity Does Not Exist: '" + ARN + "'");
  }

  @Test
  void are_listed_page_by_page() {
    IntStream.range(0, 5).forEach(i -> sfn.client().createActivity(r -> r.name("a-" + i)));

    assertThat(sfn.client().listActivitiesPaginator(r -> r.maxResults(2)).activities())
        .extracting(ActivityListItem::name)
        .containsExactly("a-0", "a-1", "a-2", "a-3", "a-4");
  }

  // ---- workers

  @Test
  void a_worker_takes_a_task_and_completes_it() {
    Execution execution = start(sfn);

    GetActivityTaskResponse task = poll(sfn);
    sfn.client().sendTaskSuccess(r -> r.taskToken(task.taskToken()).output("\"sent\""));

    assertThat(task.input()).isEqualTo("{\"orderId\":\"o-1\"}");
    assertThat(execution.output()).hasToString("Optional[\"sent\"]");
    assertThat(execution.history())
        .extracting(event -> event.typeAsString())
        .contains("ActivityScheduled", "ActivityStarted", "ActivitySucceeded");
    assertThat(execution.history())
        .filteredOn(event -> event.activityStartedEventDetails() != null)
        .singleElement()
        .satisfies(
            event -> assertThat(event.activityStartedEventDetails().workerName()).isEqualTo("w-1"));
  }

  @Test
  void each_task_goes_to_one_worker_in_order() {
    start(sfn);
    sfn.stateMachine("order").start(2);

    assertThat(poll(sfn).input()).isEqualTo("{\"orderId\":\"o-1\"}");
    assertThat(poll(sfn).input()).isEqualTo("2");
    assertThat(poll(sfn).taskToken()).isNull();
  }

  @Test
  void a_poll_without_a_task_gives_an_empty_answer() {
    sfn.client().createActivity(r -> r.name("ship"));

    GetActivityTaskResponse task = poll(sfn);

    assertThat(task.taskToken()).isNull();
    assertThat(task.input()).isNull();
    assertThat(task.responseMetadata().requestId()).isNotBlank();
  }

  @Test
  void a_task_that_is_over_is_not_handed_out() {
    Execution execution = start(sfn);
    sfn.clock().advance(Duration.ofHours(1));

    assertThat(execution.error()).contains("States.Timeout");
    assertThat(poll(sfn).taskToken()).isNull();
  }

  @Test
  void a_test_can_play_the_worker() {
    Execution execution = start(sfn);

    sfn.awaiting("Ship").succeed(1);

    assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(poll(sfn).taskToken()).isNull();
  }

  @Test
  void a_waiting_poll_is_ended_by_a_task() throws Exception {
    patient.client().createActivity(r -> r.name("ship"));
    CompletableFuture<GetActivityTaskResponse> polled =
        CompletableFuture.supplyAsync(() -> poll(patient));

    Execution execution = start(patient);
    GetActivityTaskResponse task = polled.get(1, TimeUnit.MINUTES);
    patient.client().sendTaskSuccess(r -> r.taskToken(task.taskToken()).output("1"));

    assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
  }

  @Test
  void a_waiting_poll_is_ended_by_sixty_virtual_seconds() throws Exception {
    patient.client().createActivity(r -> r.name("ship"));
    CompletableFuture<GetActivityTaskResponse> polled = new CompletableFuture<>();
    Thread worker = new Thread(() -> polled.complete(poll(patient)));
    worker.start();
    awaitWaiting(worker);

    patient.clock().advance(Duration.ofSeconds(59));
    assertThat(polled).isNotDone();
    patient.clock().advance(Duration.ofSeconds(1));

    assertThat(polled.get(1, TimeUnit.MINUTES).taskToken()).isNull();
  }

  @Test
  void a_waiting_poll_is_ended_by_close() throws Exception {
    patient.client().createActivity(r -> r.name("ship"));
    CompletableFuture<GetActivityTaskResponse> polled = new CompletableFuture<>();
    Thread worker = new Thread(() -> polled.complete(poll(patient)));
    worker.start();
    awaitWaiting(worker);

    patient.close();

    assertThat(polled.get(1, TimeUnit.MINUTES).taskToken()).isNull();
  }

  @Test
  void a_waiting_poll_is_ended_by_interruption() throws Exception {
    patient.client().createActivity(r -> r.name("ship"));
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread worker =
        new Thread(
            () -> {
              assertThatThrownBy(() -> poll(patient)).isInstanceOf(AbortedException.class);
              interrupted.complete(Thread.currentThread().isInterrupted());
            });
    worker.start();

    worker.interrupt();

    assertThat(interrupted.get(1, TimeUnit.MINUTES)).isTrue();
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }
}
