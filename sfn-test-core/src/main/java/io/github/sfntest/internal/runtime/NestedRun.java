package io.github.sfntest.internal.runtime;

import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.asl.TaskResource.Pattern;
import io.github.sfntest.internal.integration.IntegrationFailure;
import io.github.sfntest.internal.integration.NestedExecutions;
import io.github.sfntest.internal.integration.TaskRequest;
import org.jspecify.annotations.Nullable;

/** A nested execution that a Task has started, seen from that Task. */
final class NestedRun {
  private final TaskAttempt attempt;
  private final Strand strand;
  private final TaskRequest request;
  private @Nullable ExecutionRun child;

  NestedRun(TaskAttempt attempt, Strand strand, TaskRequest request) {
    this.attempt = attempt;
    this.strand = strand;
    this.request = request;
  }

  void begin() {
    ExecutionRun run = strand.run();
    Timeline timeline = run.timeline();
    String named = request.nestedStateMachine();
    String machine = named == null ? "" : named;
    if (!timeline.mayNest(run)) {
      throw timeline.breakOff(MockErrors.endlessNesting(strand, machine));
    }
    try {
      NestedStart start =
          new NestedStart(
              machine, NestedExecutions.name(request), NestedExecutions.input(request), run);
      ExecutionRun started = timeline.start(timeline.host().nestedExecution(start), run);
      child = started;
      timeline.host().started(started);
      var answer =
          NestedExecutions.started(
              started.spec().arn(), ContextObject.time(started.startMillis()), run.uuid());
      attempt.submitted(answer);
      switch (request.resource().pattern()) {
        case REQUEST_RESPONSE -> attempt.completedFromOutside(() -> attempt.succeeded(answer));
        case RUN_A_JOB, RUN_A_JOB_2 ->
            started.whenEnded(
                ended -> {
                  if (strand.isAt(attempt)) {
                    ended(ended);
                  }
                });
        case WAIT_FOR_CALLBACK -> attempt.awaitCallback();
      }
    } catch (IntegrationFailure e) {
      attempt.completedFromOutside(() -> attempt.failed(e.error(), e.causeText()));
    }
  }

  private void ended(ExecutionRun run) {
    Pattern pattern = request.resource().pattern();
    NestedExecutions.Ended ended =
        new NestedExecutions.Ended(
            run.spec().arn(),
            run.spec().stateMachineArn(),
            run.spec().name(),
            run.status().name(),
            ContextObject.time(run.startMillis()),
            ContextObject.time(run.stopMillis()),
            run.spec().input(),
            run.output(),
            run.error(),
            run.cause());
    if (run.status() == ExecutionStatus.SUCCEEDED) {
      attempt.succeeded(NestedExecutions.result(pattern, ended));
    } else {
      attempt.failed("States.TaskFailed", NestedExecutions.cause(ended));
    }
  }

  /** The Task was stopped: a run that it waits for is stopped with it. */
  void abort() {
    Pattern pattern = request.resource().pattern();
    boolean awaited = pattern == Pattern.RUN_A_JOB || pattern == Pattern.RUN_A_JOB_2;
    if (awaited && child != null) {
      child.stop(null, null);
    }
  }
}
