package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.AwaitedTask;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.service.ExecutionRecord.Live;
import io.github.sfntest.internal.service.Executions.Order;
import io.github.sfntest.internal.service.MachineRegistry.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a test reads and moves besides the API: executions, waiting tasks, the clock. Thread-safe.
 */
public final class Kit {
  private final Executions executions;
  private final Views views;

  Kit(Executions executions, Views views) {
    this.executions = executions;
    this.views = views;
  }

  /** Something to be done at a time. */
  public interface Action {
    /** Does it. */
    void run() throws Exception;
  }

  // ---- executions

  /**
   * Starts an execution, which may stop at a task that waits.
   *
   * @param toTheEnd whether an express execution is run as {@code StartSyncExecution} does
   */
  public Execution start(Machine machine, JsonNode input, boolean toTheEnd) {
    boolean synchronous = toTheEnd && machine.type() == StateMachineType.EXPRESS;
    String text = Json.write(input);
    Inputs.checkLength(text, executions.payloadBytes());
    return views.of(
        executions.start(new Order(Target.of(machine), null, text, input, null, synchronous)));
  }

  /** Starts an execution that must end. */
  public Execution run(Machine machine, JsonNode input) {
    Execution execution = start(machine, input, true);
    if (execution.status() == ExecutionStatus.RUNNING) {
      throw new IllegalStateException(
          "The execution has not ended."
              + "\n  where:     "
              + Outputs.text(execution)
              + "\n  expected:  an end, but "
              + OpenWork.line(execution)
              + "\n"
              + "  to mend:   let mocks answer what it waits for; or start it with start(json) and"
              + " complete its tasks with awaiting(state), or move the clock");
    }
    return execution;
  }

  /** The executions started from outside, in order; of that machine, if one is given. */
  public List<Execution> executions(@Nullable Machine machine) {
    return views.started().stream()
        .filter(execution -> machine == null || execution.machine() == machine)
        .map(views::of)
        .toList();
  }

  /** All executions in order, nested ones too. */
  public List<Execution> allExecutions() {
    return views.all().stream().map(views::of).toList();
  }

  /** The execution of that ARN. */
  public Optional<Execution> execution(String arn) {
    return views.find(arn);
  }

  /** What to add to "there is no such execution" if some have been forgotten. */
  public Optional<String> forgottenHint() {
    return views.forgottenHint();
  }

  /**
   * The calls of a Task of that name; of that machine, if one is given. Nested executions count.
   */
  public List<TaskInvocation> invocations(@Nullable Machine machine, String state) {
    List<TaskInvocation> invocations = new ArrayList<>();
    for (ExecutionRecord execution : views.all()) {
      Live live = execution.live();
      if (live != null && (machine == null || execution.machine() == machine)) {
        for (TaskInvocation invocation :
            executions.read(live.tree(), () -> live.run().invocations())) {
          if (invocation.state().equals(state)) {
            invocations.add(invocation);
          }
        }
      }
    }
    return invocations;
  }

  /** The one task of that state that waits for a callback or worker. */
  public AwaitedTask awaiting(String state) {
    return WaitingTasks.of(views.all(), views).of(state);
  }

  // ---- the clock

  /** The base clock's time. */
  public Instant now() {
    return executions.time().nowInstant();
  }

  /** Moves the clock and fires what falls due. */
  public void advance(Duration duration) {
    checkOutside();
    executions.time().advance(duration);
  }

  /** Moves the clock to that time and fires what falls due. */
  public void advanceTo(Instant instant) {
    checkOutside();
    executions.time().advanceTo(instant);
  }

  /**
   * Moves the clock from one due instant to the next until an execution, ended or open, satisfies
   * this.
   */
  public void advanceUntil(Predicate<? super Execution> wanted) {
    checkOutside();
    executions
        .time()
        .advanceUntil(
            () -> views.all().stream().map(views::of).anyMatch(wanted),
            () -> {
              String open = OpenWork.lines(views.all(), views);
              return new IllegalStateException(
                  "Nothing is left that time could bring about."
                      + "\n  where:     the clock, at "
                      + now()
                      + "\n  expected:  an execution that satisfies the predicate, but "
                      + (open.isEmpty() ? "no execution is open" : "these are open:" + open)
                      + "\n"
                      + "  to mend:   complete the waiting tasks with awaiting(state), or correct"
                      + " the predicate");
            });
  }

  /** Does something when the clock gets there. */
  public void at(Instant instant, Action action) {
    executions.time().at(instant, action::run);
  }

  /** Does something when that much time has passed. */
  public void after(Duration delay, Action action) {
    if (delay.isNegative()) {
      throw new IllegalArgumentException("The clock runs forward only, not by " + delay);
    }
    executions.time().at(now().plus(delay), action::run);
  }

  private void checkOutside() {
    if (executions.turns().holdsAny()) {
      throw new IllegalStateException(
          "The clock cannot be moved from inside an answer of a mock."
              + "\n  to mend:   give the outcome a latency with .after(Duration), or plan it with"
              + " clock().after(Duration, Action)");
    }
  }
}
