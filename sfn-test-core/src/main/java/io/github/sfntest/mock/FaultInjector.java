package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.TaskOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the mocks: gives one Task another outcome than theirs, and notes the calls. Without
 * anybody who asks for that it hands everything on. Thread-safe.
 */
@API(status = API.Status.INTERNAL)
public final class FaultInjector implements TaskScripts {
  private final TaskScripts mocks;
  private final AtomicReference<@Nullable Watch> watch = new AtomicReference<>();

  /**
   * What is done to calls while they are watched.
   *
   * @param fault the outcome to give, or null
   * @param calls all calls so far, or, if there is a fault, those that got it
   */
  private record Watch(@Nullable Fault fault, List<TaskCall> calls) {}

  /**
   * An outcome in place of the mocks'.
   *
   * @param machine the name of the state machine
   * @param state the name of the Task
   * @param outcome what its calls come to
   * @param everyCall whether all calls get it, or the first only
   */
  public record Fault(String machine, String state, MockedOutcome outcome, boolean everyCall) {

    boolean hits(TaskCall call) {
      return call.machine().equals(machine) && call.state().equals(state);
    }
  }

  /**
   * A failure, as the integration's own.
   *
   * @param error the error name
   * @param cause the cause
   * @return the outcome
   */
  public static MockedOutcome failure(String error, String cause) {
    return outcome(TaskOutcome.Kind.FAILED, null, error, cause);
  }

  /**
   * An outcome that the runtime makes a failure of.
   *
   * @param kind a missed limit
   * @return the outcome
   */
  public static MockedOutcome missed(TaskOutcome.Kind kind) {
    return outcome(kind, null, null, null);
  }

  /**
   * A success.
   *
   * @param value the integration's raw result
   * @return the outcome
   */
  public static MockedOutcome result(JsonNode value) {
    return outcome(TaskOutcome.Kind.SUCCEEDED, value, null, null);
  }

  private static MockedOutcome outcome(
      TaskOutcome.Kind kind,
      @Nullable JsonNode value,
      @Nullable String error,
      @Nullable String cause) {
    return new MockedOutcome(kind, MockedOutcome.Level.RESULT, value, error, cause, null, 0);
  }

  /**
   * Hands calls on.
   *
   * @param mocks to whom
   */
  public FaultInjector(TaskScripts mocks) {
    this.mocks = mocks;
  }

  /**
   * Does something while calls are watched.
   *
   * @param fault what to give instead of the mocks' outcome, or null
   * @param action what to do
   * @return the calls that got the fault, or, without one, all calls; in order
   */
  public List<TaskCall> during(@Nullable Fault fault, Runnable action) {
    Watch mine = new Watch(fault, new CopyOnWriteArrayList<>());
    if (!watch.compareAndSet(null, mine)) {
      throw new IllegalStateException("the calls are watched already");
    }
    try {
      action.run();
    } finally {
      watch.set(null);
    }
    return new ArrayList<>(mine.calls());
  }

  @Override
  public @Nullable MockedOutcome outcome(TaskCall call) {
    Watch now = watch.get();
    if (now != null) {
      Fault fault = now.fault();
      if (fault == null) {
        now.calls().add(call);
      } else if (fault.hits(call) && (fault.everyCall() || now.calls().isEmpty())) {
        now.calls().add(call);
        return fault.outcome();
      }
    }
    return mocks.outcome(call);
  }

  @Override
  public AssertionError unmocked(TaskCall call) {
    return mocks.unmocked(call);
  }

  @Override
  public @Nullable JsonNode items(String machine, String state) {
    return mocks.items(machine, state);
  }

  @Override
  public boolean hasTestCases() {
    return mocks.hasTestCases();
  }

  @Override
  public void checkTestCase(String machine, String testCase) {
    mocks.checkTestCase(machine, testCase);
  }

  @Override
  public void remember(AssertionError mistake) {
    mocks.remember(mistake);
  }
}
