package io.github.sfntest.strength;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.SfnTestEnvironmentBuilder;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Very many executions of a workload of the benchmarks on one environment, each one checked. */
final class Endurance implements AutoCloseable {
  private static final String FOLDER = "benchmarks/src/main/resources/workloads";

  private final SfnTestEnvironment sfn;
  private final String name;
  private final String arn;
  private final String input;
  private final JsonNode expected;

  Endurance(String name) {
    this(name, SfnTestEnvironment.builder());
  }

  /** The same with a budget for what has finished. */
  Endurance(String name, long finishedBytes) {
    this(name, SfnTestEnvironment.builder().finishedExecutions(finishedBytes));
  }

  private Endurance(String name, SfnTestEnvironmentBuilder builder) {
    this.sfn = builder.strictness(Strictness.LENIENT).build();
    this.name = name;
    this.input = text(".input.json");
    this.expected = json(".expected.json");
    this.arn =
        sfn.register(
                StateMachineDefinition.of(name, text(".asl.json"))
                    .withType(StateMachineType.STANDARD))
            .arn();
    if (Files.exists(file(".mocks.json"))) {
      json(".mocks.json").properties().forEach(each -> mock(each.getKey(), each.getValue()));
    }
  }

  private void mock(String state, JsonNode attempts) {
    List<TaskOutcome> outcomes = new ArrayList<>();
    for (JsonNode attempt : attempts) {
      JsonNode thrown = attempt.path("Throw");
      outcomes.add(
          thrown.isMissingNode()
              ? TaskOutcome.succeeded(attempt.get("Return"))
              : TaskOutcome.failed(thrown.get("Error").asText(), thrown.get("Cause").asText()));
    }
    sfn.whenTask(state)
        .thenAnswer(task -> outcomes.get(Math.min(task.attempt(), outcomes.size()) - 1));
  }

  private Path file(String ending) {
    return Corpus.checkout().resolve(FOLDER).resolve(name + ending);
  }

  private String text(String ending) {
    try {
      return Files.readString(file(ending)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode json(String ending) {
    try {
      return Json.parse(text(ending));
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException(name + ending, e);
    }
  }

  /** Runs it so many times, as code under test would, over the client. */
  void run(int count) {
    for (int i = 0; i < count; i++) {
      String execution =
          sfn.client().startExecution(r -> r.stateMachineArn(arn).input(input)).executionArn();
      String output = sfn.client().describeExecution(r -> r.executionArn(execution)).output();
      if (output != null || !isDropped(execution)) {
        check(output);
      }
    }
  }

  /** Whether the other threads have finished so many meanwhile that this one is a summary. */
  private boolean isDropped(String execution) {
    Execution finished = sfn.execution(execution);
    return finished.status() == ExecutionStatus.SUCCEEDED && !isWhole(finished);
  }

  private void check(String output) {
    try {
      if (output == null || !Json.equal(Json.parse(output), expected)) {
        throw new AssertionError(name + " gave " + output);
      }
    } catch (JsonSyntaxException e) {
      throw new AssertionError(name + " gave " + output, e);
    }
  }

  /** Runs it so many times on each of so many threads. */
  void run(int threads, int count) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Callable<Void> work =
          () -> {
            run(count);
            return null;
          };
      List<Callable<Void>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(work);
      }
      for (Future<Void> each : pool.invokeAll(all)) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** How many executions can still be found. */
  int known() {
    return sfn.executions().size();
  }

  /** How many of them are more than a summary. */
  long whole() {
    return sfn.executions().stream().filter(Endurance::isWhole).count();
  }

  private static boolean isWhole(Execution execution) {
    try {
      return !execution.history().isEmpty();
    } catch (IllegalStateException e) {
      return false;
    }
  }

  @Override
  public void close() {
    sfn.discard();
  }
}
