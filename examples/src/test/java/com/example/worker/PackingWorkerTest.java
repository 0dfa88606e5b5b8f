package com.example.worker;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import com.example.worker.PackingWorker.CannotPackException;
import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.VirtualClock;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.StateMachine;
import io.github.sfntest.junit5.Substitution;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnClient;

/** A worker of an activity, with the real state machine on the other side. */
class PackingWorkerTest {
  private static final String PACK = "arn:aws:states:us-east-1:123456789012:activity:pack";

  // snippet: poll
  @RegisterExtension
  final SfnFake fake =
      SfnFake.builder()
          .environment(sfn -> sfn.activityPollTimeout(Duration.ZERO)) // an empty queue at once
          .build();

  // end of snippet

  @StateMachine(
      value = "packing.asl.json",
      substitutions = @Substitution(key = "PackActivityArn", value = PACK))
  RegisteredStateMachine packing;

  @BeforeEach
  void createActivity(SfnClient client) {
    client.createActivity(r -> r.name("pack"));
  }

  // snippet: worker
  @Test
  void packs_an_order(SfnClient client) {
    Execution execution = packing.start("{\"orderId\": \"o-1\"}");
    PackingWorker worker =
        new PackingWorker(client, PACK, "Ben", (order, alive) -> "{\"parcel\": \"P-1\"}");

    assertThat(worker.workOnce()).isTrue();
    assertThat(worker.workOnce()).as("there is nothing more to do").isFalse();

    assertThat(execution).succeeded().hasOutputPath("$.parcel", "P-1");
  }

  // end of snippet

  @Test
  void tells_why_an_order_cannot_be_packed(SfnClient client) {
    Execution execution = packing.start("{\"orderId\": \"o-1\"}");

    new PackingWorker(
            client,
            PACK,
            "Ben",
            (order, alive) -> {
              throw new CannotPackException("no box is large enough");
            })
        .workOnce();

    assertThat(execution).failedWith("CannotPack").withCause("no box is large enough");
  }

  // snippet: heartbeat
  @Test
  void long_work_goes_on_as_long_as_the_worker_shows_life(SfnClient client, VirtualClock clock) {
    Execution execution = packing.start("{\"orderId\": \"o-1\"}");

    new PackingWorker(
            client,
            PACK,
            "Ben",
            (order, alive) -> {
              for (int box = 0; box < 10; box++) {
                clock.advance(Duration.ofSeconds(29));
                alive.run();
              }
              return "10";
            })
        .workOnce();

    assertThat(execution).succeeded().hasOutput("10");
  }

  @Test
  void another_worker_takes_over_from_one_that_fell_silent(SfnClient client, VirtualClock clock) {
    Execution execution = packing.start("{\"orderId\": \"o-1\"}");
    client.getActivityTask(r -> r.activityArn(PACK).workerName("Ann"));

    clock.advance(Duration.ofSeconds(30));
    new PackingWorker(client, PACK, "Ben", (order, alive) -> order).workOnce();

    assertThat(execution).succeeded().task("Pack").wasRetriedTimes(1);
  }

  // end of snippet

  @Test
  void workers_on_their_own_threads_share_the_work(SfnTestEnvironment sfn) throws Exception {
    CountDownLatch packed = new CountDownLatch(100);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    for (String name : List.of("Ann", "Ben")) {
      threads.execute(
          new PackingWorker(
              sfn.client(),
              PACK,
              name,
              (order, alive) -> {
                packed.countDown();
                return order;
              }));
    }

    List<Execution> executions = IntStream.range(0, 100).mapToObj(packing::start).toList();
    assertThat(packed.await(1, TimeUnit.MINUTES)).isTrue();
    threads.shutdownNow();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

    assertThat(executions).allSatisfy(execution -> assertThat(execution).succeeded());
  }
}
