package io.github.sfntest.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.TaskOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** Thousands of executions on eight threads in one environment: nothing is lost, nobody waits. */
class ManyThreadsTest {
  private static final int THREADS = 8;

  private static final String TWO_CALLBACKS =
      """
      {"StartAt": "Ask", "States": {
        "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
          "Parameters": {"MessageBody": {"n.$": "$.n", "Token.$": "$$.Task.Token"}},
          "HeartbeatSeconds": 1000, "ResultPath": "$.first", "Next": "Ask again"},
        "Ask again": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
          "Parameters": {"FunctionName": "f", "Payload": {"Token.$": "$$.Task.Token"}},
          "TimeoutSeconds": 100000, "ResultPath": "$.second", "End": true}}}\
      """;

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @AfterEach
  void close() {
    threads.shutdownNow();
    sfn.close();
  }

  private static <T> List<T> results(ExecutorService pool, List<Callable<T>> work)
      throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> each : pool.invokeAll(work, 3, TimeUnit.MINUTES)) {
      results.add(each.get());
    }
    return results;
  }

  /** Four threads start executions, three answer their callbacks, one moves the clock. */
  @Test
  void callbacks_from_other_threads_reach_thousands_of_executions() throws Exception {
    int each = 500;
    RegisteredStateMachine order = sfn.register("order", TWO_CALLBACKS);
    BlockingQueue<String> tokens = new LinkedBlockingQueue<>();
    CountDownLatch open = new CountDownLatch(4 * each * 2);
    for (String state : List.of("Ask", "Ask again")) {
      sfn.whenTask(state)
          .thenAnswer(
              task -> {
                tokens.add(task.taskToken().orElseThrow()); // known before the task waits
                return TaskOutcome.pending();
              });
    }
    List<Callable<List<Execution>>> work = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int first = i * each;
      work.add(
          () ->
              IntStream.range(first, first + each)
                  .mapToObj(n -> order.start("{\"n\": " + n + "}"))
                  .toList());
    }
    for (int i = 0; i < 3; i++) {
      work.add(() -> answer(tokens, open));
    }
    work.add(
        () -> {
          while (!open.await(1, TimeUnit.MILLISECONDS)) {
            sfn.clock().advance(Duration.ofMillis(1));
          }
          return List.of();
        });

    List<Execution> executions = results(threads, work).stream().flatMap(List::stream).toList();

    assertThat(executions)
        .hasSize(4 * each)
        .allSatisfy(
            execution -> assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED));
    assertThat(executions)
        .allSatisfy(execution -> assertThat(execution.output().orElseThrow()).hasSize(3));
    assertThat(tokens).isEmpty();
  }

  /** Sends each token's callback once with success, and once more, which is refused. */
  private List<Execution> answer(BlockingQueue<String> tokens, CountDownLatch open)
      throws InterruptedException {
    while (open.getCount() > 0) {
      String token = tokens.poll(10, TimeUnit.MILLISECONDS);
      if (token != null) {
        sfn.client().sendTaskHeartbeat(r -> r.taskToken(token));
        sfn.client().sendTaskSuccess(r -> r.taskToken(token).output("1"));
        if (!isRefused(token)) {
          throw new AssertionError("a token was good twice: " + token);
        }
        open.countDown();
      }
    }
    return List.of();
  }

  private boolean isRefused(String token) {
    try {
      sfn.client().sendTaskSuccess(r -> r.taskToken(token).output("2"));
      return false;
    } catch (TaskTimedOutException e) {
      return true;
    }
  }

  /** Of two who stop, answer or let an execution time out, one wins, and it ends once. */
  @Test
  void races_for_the_end_of_an_execution_have_one_winner() throws Exception {
    RegisteredStateMachine order = sfn.register("order", Samples.CALLBACK);
    List<Execution> executions = IntStream.range(0, 400).mapToObj(order::start).toList();
    List<String> tokens =
        executions.stream().map(each -> each.awaiting("Approve").taskToken()).toList();
    List<Callable<Integer>> work = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int thread = i;
      work.add(
          () -> {
            for (int n = 0; n < executions.size(); n++) {
              end(thread, executions.get(n), tokens.get(n));
            }
            return 0;
          });
    }

    results(threads, work);

    assertThat(executions)
        .allSatisfy(
            execution -> {
              assertThat(execution.status()).isNotEqualTo(ExecutionStatus.RUNNING);
              assertThat(execution.history())
                  .filteredOn(event -> event.typeAsString().startsWith("Execution"))
                  .hasSize(2);
            });
  }

  private void end(int thread, Execution execution, String token) {
    try {
      switch (thread % 3) {
        case 0 -> sfn.client().stopExecution(r -> r.executionArn(execution.arn()));
        case 1 -> sfn.client().sendTaskSuccess(r -> r.taskToken(token).output("1"));
        default -> sfn.clock().advance(Duration.ofSeconds(20));
      }
    } catch (TaskTimedOutException e) {
      assertThat(execution.status()).isNotEqualTo(ExecutionStatus.RUNNING);
    }
  }

  // ---- the same seed, the same histories

  private static final String JITTER =
      """
      {"StartAt": "Id", "States": {
        "Id": {"Type": "Pass", "Parameters": {"n.$": "$.n", "id.$": "States.UUID()"}, "Next": "Work"},
        "Work": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish",
          "Retry": [{"ErrorEquals": ["E"], "IntervalSeconds": 100, "JitterStrategy": "FULL"}],
          "ResultPath": "$.work", "Next": "Ask"},
        "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
          "Parameters": {"MessageBody.$": "$$.Task.Token"}, "ResultPath": "$.answer", "End": true}}}\
      """;

  @ParameterizedTest
  @ValueSource(ints = {2, THREADS})
  void the_same_seed_and_names_give_the_same_histories_whatever_the_threads_do(int parallel)
      throws Exception {
    List<String> alone = histories(1);

    assertThat(histories(parallel)).isEqualTo(alone);
    assertThat(alone).doesNotHaveDuplicates().hasSize(60);
  }

  private static List<String> histories(int parallel) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(parallel);
    try (SfnTestEnvironment sfn = SfnTestEnvironment.builder().seed(5).build()) {
      RegisteredStateMachine order = sfn.register("order", JITTER);
      List<Callable<String>> work = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        int n = i;
        sfn.whenTask("Work")
            .withInputPath("$.n", n)
            .thenFail("E")
            .thenReturn(Map.of("MessageId", "m-" + n))
            .after(Duration.ofSeconds(n));
        work.add(() -> history(sfn, order, n));
      }
      return results(pool, work);
    } finally {
      pool.shutdownNow();
    }
  }

  private static String history(SfnTestEnvironment sfn, RegisteredStateMachine order, int n) {
    var started =
        sfn.client()
            .startExecution(
                r -> r.stateMachineArn(order.arn()).name("n" + n).input("{\"n\": " + n + "}"));
    Execution execution = sfn.execution(started);
    execution.awaiting("Ask").succeed(n);
    return execution.history().stream().flatMap(ManyThreadsTest::texts).toList().toString();
  }

  /** The SDK's own text hides the data. */
  private static Stream<String> texts(HistoryEvent event) {
    Stream.Builder<String> texts = Stream.builder();
    texts.add(event.toString());
    if (event.stateExitedEventDetails() != null) {
      texts.add(event.stateExitedEventDetails().output());
    }
    if (event.taskScheduledEventDetails() != null) {
      texts.add(event.taskScheduledEventDetails().parameters());
    }
    return texts.build();
  }
}
