package io.github.sfntest.internal.service;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.internal.runtime.ExecutionRun;
import io.github.sfntest.internal.service.ExecutionRecord.Live;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.SfnResponse;

/** Makes what a test reads of executions. Thread-safe. */
final class Views {
  private final Executions executions;
  private final CallbackOperations callbacks;
  private final ValueMapper mapper;

  Views(Executions executions, CallbackOperations callbacks, ValueMapper mapper) {
    this.executions = executions;
    this.callbacks = callbacks;
    this.mapper = mapper;
  }

  Executions executions() {
    return executions;
  }

  CallbackOperations callbacks() {
    return callbacks;
  }

  ValueMapper mapper() {
    return mapper;
  }

  /** The view of an execution. */
  Execution of(ExecutionRecord execution) {
    return execution.view(
        known -> {
          Live live = known.live();
          return live == null
              ? new DroppedExecution(known, this)
              : new LiveExecution(known, live, this);
        });
  }

  Execution of(ExecutionRun run) {
    return of(executions.of(run));
  }

  /** The executions started from outside, in order; those of one machine if one is given. */
  List<ExecutionRecord> started() {
    return executions.store().all().stream()
        .filter(execution -> execution.fromOutside() && hasBegun(execution))
        .toList();
  }

  /** All executions, nested ones too. */
  List<ExecutionRecord> all() {
    return executions.store().all().stream().filter(Views::hasBegun).toList();
  }

  private static boolean hasBegun(ExecutionRecord execution) {
    return execution.live() != null || execution.ending() != null;
  }

  Optional<Execution> find(String arn) {
    return Optional.ofNullable(executions.store().find(arn)).filter(Views::hasBegun).map(this::of);
  }

  /** Gives a response what the SDK adds, and the way to the execution that it tells of. */
  void stamp(SfnResponse.Builder response, ExecutionRecord execution) {
    String arn = execution.arn();
    Answers.stamp(response, () -> find(arn));
  }

  /** The error for what is gone of a finished execution. */
  IllegalStateException dropped(ExecutionRecord execution, String what) {
    return new IllegalStateException(
        "This execution has been dropped to save memory: "
            + what
            + " is gone."
            + "\n  where:     execution '"
            + execution.name()
            + "' of state machine '"
            + execution.machine().name()
            + "'\n  expected:  finished executions within "
            + executions.store().budget()
            + " bytes; the oldest that no test holds is dropped first"
            + "\n  to mend:   hold its Execution, or raise the limit:"
            + " SfnTestEnvironment.builder().finishedExecutions(bytes)");
  }

  /** What to add to "there is no such execution" if some have been forgotten. */
  Optional<String> forgottenHint() {
    long forgotten = executions.store().forgotten();
    return forgotten == 0
        ? Optional.empty()
        : Optional.of(
            forgotten
                + " finished executions have been forgotten to stay within "
                + executions.store().budget()
                + " bytes; raise the limit:"
                + " SfnTestEnvironment.builder().finishedExecutions(bytes)");
  }
}
