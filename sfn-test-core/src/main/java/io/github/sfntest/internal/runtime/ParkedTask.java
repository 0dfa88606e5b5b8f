package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.internal.history.IterationChain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task with a token: it can be completed from outside, by a callback or an activity worker. Used
 * under the timeline's lock; whoever changes it runs the timeline afterwards.
 */
public final class ParkedTask {
  private final TaskAttempt attempt;
  private final Strand strand;
  private final String token;
  private final JsonNode input;
  private final @Nullable String activityArn;
  private boolean open = true;
  private boolean awaited;
  private boolean timedOut;

  ParkedTask(
      TaskAttempt attempt,
      Strand strand,
      String token,
      JsonNode input,
      @Nullable String activityArn) {
    this.attempt = attempt;
    this.strand = strand;
    this.token = token;
    this.input = input;
    this.activityArn = activityArn;
  }

  /** The task token. */
  public String token() {
    return token;
  }

  /** The execution. */
  public ExecutionRun run() {
    return strand.run();
  }

  /** The name of the Task state. */
  public String state() {
    return strand.state().name();
  }

  /** The effective input. */
  public JsonNode input() {
    return input;
  }

  /** The activity whose workers it waits for, or null. */
  public @Nullable String activityArn() {
    return activityArn;
  }

  /** The Map iterations around it, outermost first. */
  public List<Iteration> iterations() {
    return IterationChain.toList(strand.iterations());
  }

  /** Whether it can still be completed. */
  public boolean open() {
    return open && strand.isAt(attempt);
  }

  /** Whether it has an end of its own: by a completion, a mock or a time limit. */
  public boolean closed() {
    return !open;
  }

  /** Whether it was closed by a time limit. */
  public boolean timedOut() {
    return timedOut;
  }

  /** Whether the execution waits for it: no mock has settled what comes of it. */
  public boolean awaited() {
    return awaited && open();
  }

  /** {@code SendTaskSuccess}. */
  public void succeed(JsonNode output) {
    if (open()) {
      attempt.workerStarted(null); // a test that plays the worker need not poll
      close();
      attempt.completedFromOutside(() -> attempt.succeeded(output));
    }
  }

  /** {@code SendTaskFailure}. */
  public void fail(@Nullable String error, @Nullable String cause) {
    if (open()) {
      attempt.workerStarted(null);
      close();
      attempt.completedFromOutside(() -> attempt.failed(error, cause));
    }
  }

  /** {@code SendTaskHeartbeat}. */
  public void heartbeat() {
    if (open()) {
      attempt.heartbeat();
    }
  }

  /** A worker took it: {@code GetActivityTask}. */
  public void workerStarted(@Nullable String workerName) {
    if (open()) {
      attempt.workerStarted(workerName);
    }
  }

  void await() {
    awaited = true;
    run().timeline().host().awaited(this);
  }

  void close() {
    open = false;
    run().unpark(this);
  }

  void closeByLimit() {
    timedOut = true;
    close();
  }
}
