package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.asl.TaskResource;
import io.github.sfntest.internal.asl.TaskState;
import io.github.sfntest.internal.asl.ValueField;
import io.github.sfntest.internal.history.EdgeTaken;
import io.github.sfntest.internal.history.IterationChain;
import io.github.sfntest.internal.integration.ParameterChecks;
import io.github.sfntest.internal.integration.TaskRequest;
import io.github.sfntest.internal.integration.TaskResults;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryException;
import io.github.sfntest.mock.MockedOutcome;
import io.github.sfntest.mock.TaskCall;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a Task: scheduled, started, asked of the mocks, and ended by their outcome, by a
 * callback, by a nested execution or by a time limit.
 */
final class TaskAttempt implements Work {
  private final Strand strand;
  private final TaskState state;
  private final TaskEvents events;
  private final TaskRequest request;
  private final TaskLimits limits;
  private final @Nullable ParkedTask parked;
  private @Nullable NestedRun nested;
  private Timers.@Nullable Timer latency;
  private boolean takenByWorker;
  private boolean completing;

  private TaskAttempt(
      Strand strand,
      TaskState state,
      TaskRequest request,
      @Nullable Long timeoutSeconds,
      @Nullable Long heartbeatSeconds,
      @Nullable String token) {
    this.strand = strand;
    this.state = state;
    this.events = new TaskEvents(strand, state.resource());
    this.request = request;
    this.limits =
        new TaskLimits(
            strand.run().timeline(),
            timeoutSeconds,
            // on a plain request response it is shown and has no effect, asl-semantics §11
            token == null ? null : heartbeatSeconds,
            this::expired);
    this.parked =
        token == null
            ? null
            : new ParkedTask(
                this,
                strand,
                token,
                request.parameters(),
                isActivity(state) ? state.resource().arn() : null);
  }

  static void begin(Strand strand, TaskState state) throws QueryException {
    TaskResource resource = state.resource();
    boolean isActivity = isActivity(state);
    String token =
        isActivity || TaskRequest.hasTaskToken(resource) ? Tokens.next(strand.run()) : null;
    strand.setTaskToken(isActivity ? null : token);
    JsonNode filtered = DataFlows.filteredInput(strand, state.dataFlow());
    JsonNode parameters = DataFlows.effectiveInput(strand, state.dataFlow());
    Long timeoutSeconds = seconds(strand, state.timeoutSeconds(), filtered);
    Long heartbeatSeconds = seconds(strand, state.heartbeatSeconds(), filtered);
    String roleArn = roleArn(strand, state, filtered);
    Failure tooLarge = Payloads.checkEffectiveInput(strand, state.dataFlow(), parameters);
    if (tooLarge != null) {
      strand.fail(tooLarge);
      return;
    }
    TaskRequest request = new TaskRequest(resource, parameters);
    String refusal = refusal(strand, request);
    if (refusal != null) {
      strand.fail(Failure.runtime(strand.causePrefix() + refusal));
      return;
    }
    TaskAttempt attempt =
        new TaskAttempt(strand, state, request, timeoutSeconds, heartbeatSeconds, token);
    strand.setWork(attempt);
    attempt.events.scheduled(parameters, timeoutSeconds, heartbeatSeconds, roleArn);
    // in a step of its own, so that concurrent branches and iterations are scheduled before any of
    // them ends
    attempt.soon(attempt::started);
  }

  /** Why the task is not even scheduled, or null. */
  private static @Nullable String refusal(Strand strand, TaskRequest request) {
    TaskResource resource = request.resource();
    boolean unknown =
        resource.kind() == TaskResource.Kind.ACTIVITY
            && strand.run().probe() == null
            && !strand.run().timeline().host().activityExists(resource.arn());
    return unknown
        ? "The activity " + resource.arn() + " does not exist."
        : ParameterChecks.refusal(request);
  }

  private static @Nullable Long seconds(Strand strand, @Nullable ValueField field, JsonNode input)
      throws QueryException {
    return field == null ? null : ValueFields.seconds(strand, field, input);
  }

  private static @Nullable String roleArn(Strand strand, TaskState state, JsonNode input)
      throws QueryException {
    Expression credentials = state.credentials();
    if (credentials == null) {
      return null;
    }
    JsonNode role = credentials.evaluate(FieldScope.of(strand, input)).get("RoleArn");
    return role == null ? null : role.asText();
  }

  // ---- the outcome

  private void started() {
    events.started();
    StateProbe probe = strand.run().probe();
    if (parked != null && probe == null) {
      strand.run().park(parked);
    }
    TaskCall call = call();
    strand
        .run()
        .invoked(
            new Invocation(
                state.name(),
                strand.run().definedIn(),
                strand.run().spec().arn(),
                request.parameters(),
                strand.attempt(),
                state.resource().arn(),
                strand.iterations(),
                call.taskToken(),
                now(),
                host().mapper()));
    MockedOutcome given = probe == null ? null : probe.setup().mock();
    MockedOutcome outcome =
        given == null ? strand.run().timeline().ask(scripts -> scripts.outcome(call)) : given;
    if (!strand.isAt(this)) {
      return; // the answer stopped the execution
    }
    startLimits();
    if (isActivity() && outcome != null && outcome.kind() != TaskOutcome.Kind.PENDING) {
      workerStarted(null); // the mock is the worker
    }
    if (outcome != null) {
      apply(NestedMocks.shaped(request, outcome, strand.run(), now()));
    } else if (probe != null) {
      throw strand.run().timeline().breakOff(host().scripts().unmocked(call));
    } else if (request.startsExecution()) {
      nested = new NestedRun(this, strand, request);
      nested.begin();
    } else if (request.waitsForOutside()) {
      submitted(null);
      park();
    } else {
      throw strand.run().timeline().breakOff(host().scripts().unmocked(call));
    }
  }

  private TaskCall call() {
    return new TaskCall(
        strand.run().definedIn(),
        state.name(),
        strand.run().spec().arn(),
        state.resource(),
        request.lambdaFunction(),
        request.nestedStateMachine(),
        request.parameters(),
        request.lambdaPayload(),
        strand.attempt(),
        IterationChain.toList(strand.iterations()),
        parked == null ? null : parked.token(),
        strand.run().now(),
        strand.run().withMap().spec().arn(),
        strand.run().spec().testCase());
  }

  private void apply(MockedOutcome outcome) {
    if (outcome.submitted() != null || outcome.kind() != TaskOutcome.Kind.FAILED) {
      submitted(outcome.submitted());
    }
    long at = now() + strand.run().timeline().latencyMillis(outcome.latencyMillis());
    switch (outcome.kind()) {
      case SUCCEEDED -> {
        JsonNode result = TaskResults.result(request, outcome, strand.run().uuid());
        settleAt(at, () -> succeeded(result));
      }
      case FAILED -> settleAt(at, () -> failed(outcome.error(), outcome.cause()));
      case TIMED_OUT -> {
        // without a limit there is nothing to wait for: it fails at once
        long limit = limits.nextMillis();
        boolean byHeartbeat = limits.heartbeatIsNext();
        settleAt(limit == Timeline.NEVER ? now() : limit, () -> timedOut(byHeartbeat));
      }
      case MISSED_HEARTBEAT -> {
        if (!limits.hasHeartbeat()) {
          throw strand.run().timeline().breakOff(MockErrors.noHeartbeat(strand, state));
        }
        settleAt(limits.heartbeatMillis(), () -> timedOut(true));
      }
      case PENDING -> park();
    }
  }

  private void settleAt(long millis, Step how) {
    if (millis <= now()) {
      soon(how);
    } else {
      latency =
          strand
              .run()
              .timeline()
              .delay(
                  millis,
                  () -> {
                    if (strand.isAt(this) && !completing) {
                      how.take();
                    }
                  });
    }
  }

  private void park() {
    if (parked != null) {
      parked.await();
    }
  }

  /** A nested execution has been started with this task's token; now it waits for that. */
  void awaitCallback() {
    park();
  }

  /** Records {@code TaskSubmitted}, for the patterns that have it. */
  void submitted(@Nullable JsonNode named) {
    if (request.isSubmitted()) {
      events.submitted(TaskResults.submission(request, named, strand.run().uuid()));
    }
  }

  // ---- what comes from outside

  void completedFromOutside(Step how) {
    completing = true;
    strand
        .run()
        .timeline()
        .soon(
            () -> {
              if (strand.isAt(this)) {
                how.take();
              }
            });
  }

  /** A worker has taken it; the second time, and for a callback, nothing happens. */
  void workerStarted(@Nullable String workerName) {
    if (isActivity() && !takenByWorker) {
      takenByWorker = true;
      events.workerStarted(workerName);
      limits.beat();
    }
  }

  void heartbeat() {
    workerStarted(null);
    limits.beat();
  }

  // ---- how it ends

  void succeeded(JsonNode result) {
    end();
    Failure tooLarge = Payloads.checkTaskResult(strand, request.nameInCauses(), result);
    if (tooLarge != null) {
      events.failed(tooLarge.error(), tooLarge.cause());
      strand.fail(tooLarge);
      return;
    }
    events.succeeded(result);
    try {
      DataFlows.Exit exit = DataFlows.result(strand, state.dataFlow(), result);
      strand.exit(exit.output(), exit.assigned(), EdgeTaken.to(state.next()));
    } catch (QueryException e) {
      strand.fail(Failure.of(e, strand.causePrefix()));
    }
  }

  void failed(@Nullable String error, @Nullable String cause) {
    end();
    events.failed(error, cause);
    strand.fail(Failure.of(error, cause));
  }

  private void timedOut(boolean byHeartbeat) {
    ParkedTask task = parked;
    if (task != null) {
      task.closeByLimit();
    }
    end();
    completing = true;
    events.timedOut();
    // all limits of one instant are recorded before any of their consequences runs
    strand
        .run()
        .timeline()
        .soon(
            () -> {
              if (strand.isAt(this)) {
                strand.fail(Failure.timeout(byHeartbeat));
              }
            });
  }

  private void end() {
    limits.cancel();
    if (latency != null) {
      latency.cancel();
    }
    if (parked != null) {
      parked.close();
    }
  }

  @Override
  public void abort(int cause) {
    end();
    if (nested != null) {
      nested.abort();
    }
  }

  // ---- its limits

  private void startLimits() {
    limits.startTimeout();
    // Developer Guide, "Task workflow state": an activity's heartbeat counts from the moment its
    // worker takes it
    if (!isActivity()) {
      limits.beat();
    }
  }

  private void expired(boolean byHeartbeat) {
    if (strand.isAt(this) && !completing) {
      timedOut(byHeartbeat);
    }
  }

  // ---- short ways

  private boolean isActivity() {
    return isActivity(state);
  }

  private static boolean isActivity(TaskState state) {
    return state.resource().kind() == TaskResource.Kind.ACTIVITY;
  }

  private RuntimeHost host() {
    return strand.run().timeline().host();
  }

  private long now() {
    return strand.run().timeline().nowMillis();
  }

  private void soon(Step step) {
    strand
        .run()
        .timeline()
        .soon(
            () -> {
              if (strand.isAt(this) && !completing) {
                step.take();
              }
            });
  }
}
