package io.github.sfntest.mock;

import static io.github.sfntest.mock.Calls.item;
import static io.github.sfntest.mock.Calls.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.json.ValueMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Executions in several threads share the mocks of an environment. */
class MockRegistryConcurrencyTest {

  private static final int THREADS = 4;
  private static final int CALLS = 500;

  private final MockRegistry mocks =
      new MockRegistry(ValueMapper.standard(), Strictness.STRICT, ShapeCheck.NONE);

  private void inThreads(Runnable action) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    CountDownLatch ready = new CountDownLatch(THREADS);
    List<Future<?>> runs = new ArrayList<>();
    try {
      for (int i = 0; i < THREADS; i++) {
        runs.add(
            pool.submit(
                () -> {
                  ready.countDown();
                  assertThat(ready.await(10, TimeUnit.SECONDS)).isTrue();
                  action.run();
                  return null;
                }));
      }
      for (Future<?> run : runs) {
        run.get(60, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void each_outcome_is_given_once() throws Exception {
    ScriptedTask pay = mocks.whenTask(null, "Pay").thenReturn(0);
    for (int i = 1; i < THREADS * CALLS; i++) {
      pay.thenReturn(i);
    }
    ConcurrentLinkedQueue<Integer> given = new ConcurrentLinkedQueue<>();

    inThreads(
        () -> {
          for (int i = 0; i < CALLS; i++) {
            given.add(mocks.outcome(task("Pay", "{}")).value().asInt());
          }
        });

    assertThat(given).hasSize(THREADS * CALLS).doesNotHaveDuplicates();
    mocks.verify();
  }

  @Test
  void mocks_are_declared_while_others_answer() throws Exception {
    mocks.whenTask(null, "Pay").perItem().thenReturn(1).times(1).thenReturn(2);

    inThreads(
        () -> {
          for (int i = 0; i < CALLS; i++) {
            mocks.whenTask(null, "Other " + i).lenient().thenReturn(1);
            mocks.outcome(item("Pay", new Iteration("Each", i)));
            mocks.remember(new AssertionError("no. " + i));
          }
        });

    assertThat(mocks.usages()).hasSize(1 + THREADS * CALLS);
    assertThat(mocks.failures()).hasSize(100);
  }
}
