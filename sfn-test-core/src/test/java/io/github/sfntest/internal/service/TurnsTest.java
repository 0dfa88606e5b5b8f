package io.github.sfntest.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many threads in one environment, and mocks' answers that call the client. */
class TurnsTest {
  private static final String TWO_TASKS =
      """
      {"StartAt": "Approve", "States": {
        "Approve": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
          "Parameters": {"FunctionName": "f", "Payload": {"Token.$": "$$.Task.Token"}},
          "Next": "Work"},
        "Work": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:work",
          "End": true}}}""";

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  @AfterEach
  void close() {
    threads.shutdownNow();
    sfn.close();
  }

  @Test
  void answers_that_read_each_others_executions_do_not_block_each_other() throws Exception {
    RegisteredStateMachine order = sfn.register("order", TWO_TASKS);
    Execution first = order.start(1);
    Execution second = order.start(2);
    CyclicBarrier bothInside = new CyclicBarrier(2);
    sfn.whenLambda("work")
        .thenAnswer(
            task -> {
              Execution other = task.executionArn().equals(first.arn()) ? second : first;
              bothInside.await(1, TimeUnit.MINUTES);
              sfn.client().getExecutionHistory(r -> r.executionArn(other.arn()));
              return other.visits().size();
            });

    Future<?> one = threads.submit(() -> first.awaiting("Approve").succeed(1));
    Future<?> two = threads.submit(() -> second.awaiting("Approve").succeed(1));
    one.get(1, TimeUnit.MINUTES);
    two.get(1, TimeUnit.MINUTES);

    assertThat(first.output()).hasToString("Optional[2]");
    assertThat(second.output()).hasToString("Optional[2]");
  }

  @Test
  void answers_that_change_each_others_executions_lose_nothing() throws Exception {
    RegisteredStateMachine order = sfn.register("order", TWO_TASKS);
    RegisteredStateMachine target = sfn.register("target", Samples.CALLBACK);
    CyclicBarrier bothInside = new CyclicBarrier(2);
    Execution first = order.start(1);
    Execution second = order.start(2);
    Execution targetOfFirst = target.start(1);
    Execution targetOfSecond = target.start(2);
    sfn.whenLambda("work")
        .thenAnswer(
            task -> {
              boolean isFirst = task.executionArn().equals(first.arn());
              bothInside.await(1, TimeUnit.MINUTES);
              (isFirst ? targetOfFirst : targetOfSecond).awaiting("Approve").succeed("\"done\"");
              sfn.client().stopExecution(r -> r.executionArn((isFirst ? second : first).arn()));
              return 1;
            });

    Future<?> one = threads.submit(() -> first.awaiting("Approve").succeed(1));
    Future<?> two = threads.submit(() -> second.awaiting("Approve").succeed(1));
    one.get(1, TimeUnit.MINUTES);
    two.get(1, TimeUnit.MINUTES);

    assertThat(List.of(targetOfFirst.status(), targetOfSecond.status()))
        .containsOnly(ExecutionStatus.SUCCEEDED);
    assertThat(List.of(first.status(), second.status()))
        .allMatch(status -> status != ExecutionStatus.RUNNING)
        .contains(ExecutionStatus.ABORTED);
  }

  @Test
  void thousands_of_executions_from_eight_threads_all_end() throws Exception {
    RegisteredStateMachine order = sfn.register("order", TWO_TASKS);
    sfn.whenLambda("work").thenAnswer(task -> task.input());
    List<Callable<Integer>> work =
        IntStream.range(0, 8)
            .<Callable<Integer>>mapToObj(
                thread ->
                    () -> {
                      int right = 0;
                      for (int i = 0; i < 250; i++) {
                        String name = thread + "-" + i;
                        var started =
                            sfn.client()
                                .startExecution(r -> r.stateMachineArn(order.arn()).name(name));
                        Execution execution = sfn.execution(started);
                        execution.awaiting("Approve").succeed(i);
                        right += execution.output(Integer.class) == i ? 1 : 0;
                      }
                      return right;
                    })
            .toList();

    int right = 0;
    for (Future<Integer> each : threads.invokeAll(work)) {
      right += each.get(2, TimeUnit.MINUTES);
    }

    assertThat(right).isEqualTo(2000);
    assertThat(sfn.invocations("Work")).hasSize(2000);
  }

  @Test
  void the_same_seed_and_names_give_the_same_histories_whatever_the_threads_do() throws Exception {
    assertThat(histories(1)).isEqualTo(histories(8));
  }

  private static List<String> histories(int parallel) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(parallel);
    try (SfnTestEnvironment sfn = SfnTestEnvironment.builder().seed(5).build()) {
      RegisteredStateMachine order =
          sfn.register(
              "order",
              """
              {"StartAt": "Id", "States": {"Id": {"Type": "Pass",
                "Parameters": {"id.$": "States.UUID()"}, "End": true}}}""");
      List<Callable<String>> work =
          IntStream.range(0, 40)
              .<Callable<String>>mapToObj(
                  i ->
                      () ->
                          sfn
                              .execution(
                                  sfn.client()
                                      .startExecution(
                                          r -> r.stateMachineArn(order.arn()).name("n" + i)))
                              .history()
                              .stream()
                              .map(
                                  event ->
                                      event
                                          + String.valueOf(
                                              event.stateExitedEventDetails() == null
                                                  ? ""
                                                  : event.stateExitedEventDetails().output()))
                              .toList()
                              .toString())
              .toList();
      List<String> histories = new ArrayList<>();
      for (Future<String> each : pool.invokeAll(work)) {
        histories.add(each.get(1, TimeUnit.MINUTES));
      }
      return histories;
    } finally {
      pool.shutdownNow();
    }
  }
}
