package io.github.sfntest.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers of mocks, on several threads, that call the client. */
class TurnsTest {
  private static final String TWO_TASKS =
      """
      {"StartAt": "Approve", "States": {
        "Approve": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
          "Parameters": {"FunctionName": "f", "Payload": {"Token.$": "$$.Task.Token"}},
          "Next": "Work"},
        "Work": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:work",
          "End": true}}}\
      """;

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
}
