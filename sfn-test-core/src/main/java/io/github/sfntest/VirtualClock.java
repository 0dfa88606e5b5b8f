package io.github.sfntest;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.internal.service.Kit;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * The clock of an environment. It stands still until the test moves it; then what falls due on the
 * way fires in the order of its time: waits, retry delays, latencies, time limits and heartbeats of
 * open executions, and actions planned with {@link #at} and {@link #after}. Thread-safe.
 *
 * <pre>{@code
 * sfn.clock().after(Duration.ofHours(1), () -> sfn.awaiting("Approve").succeed("{}"));
 * sfn.clock().advance(Duration.ofHours(2));
 * }</pre>
 *
 * <p>An execution's own time may be ahead of this clock, by what it has skipped ({@link
 * TimeControl#SKIP}); {@code advance} moves both by the same.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class VirtualClock {
  private final Kit kit;

  VirtualClock(Kit kit) {
    this.kit = kit;
  }

  /** Something a test plans for a time. */
  @API(status = API.Status.EXPERIMENTAL)
  @FunctionalInterface
  public interface Action {

    /**
     * Does it.
     *
     * @throws Exception whatever goes wrong; it fails the call that moves the clock
     */
    void run() throws Exception;
  }

  /** {@return the present} */
  public Instant now() {
    return kit.now();
  }

  /**
   * Moves the clock forward and fires what falls due. All of it fires, even if something fails.
   *
   * @param duration zero or more
   * @throws IllegalArgumentException if {@code duration} is negative
   * @throws IllegalStateException if called inside a mock's answer or inside a planned action, or
   *     if an action threw a checked exception, which is the cause then
   * @throws AssertionError if a task has no mock, or an answer of the test failed
   */
  public void advance(Duration duration) {
    kit.advance(Objects.requireNonNull(duration, "duration"));
  }

  /**
   * Moves the clock to a time and fires what falls due. All of it fires, even if something fails.
   *
   * @param instant not before {@link #now()}
   * @throws IllegalArgumentException if {@code instant} has passed
   * @throws IllegalStateException as in {@link #advance}
   * @throws AssertionError if a task has no mock, or an answer of the test failed
   */
  public void advanceTo(Instant instant) {
    kit.advanceTo(Objects.requireNonNull(instant, "instant"));
  }

  /**
   * Moves the clock from one due instant to the next until an execution satisfies a predicate. If
   * one does so already, ended or open, the clock stays.
   *
   * @param predicate asked for every execution, nested ones too
   * @throws IllegalStateException if nothing is left to fire; the message lists what each open
   *     execution waits for; or as in {@link #advance}
   * @throws AssertionError if a task has no mock, or an answer of the test failed
   */
  public void advanceUntil(Predicate<? super Execution> predicate) {
    kit.advanceUntil(Objects.requireNonNull(predicate, "predicate"));
  }

  /**
   * Plans an action for when some time has passed. It fires only when the test moves the clock
   * there.
   *
   * @param delay zero or more
   * @param action what to do; it may call the client and complete waiting tasks
   * @throws IllegalArgumentException if {@code delay} is negative
   */
  public void after(Duration delay, Action action) {
    Objects.requireNonNull(delay, "delay");
    Objects.requireNonNull(action, "action");
    kit.after(delay, action::run);
  }

  /**
   * Plans an action for a time. It fires only when the test moves the clock there.
   *
   * @param instant not before {@link #now()}
   * @param action what to do; it may call the client and complete waiting tasks
   * @throws IllegalArgumentException if {@code instant} has passed
   */
  public void at(Instant instant, Action action) {
    Objects.requireNonNull(instant, "instant");
    Objects.requireNonNull(action, "action");
    kit.at(instant, action::run);
  }

  @Override
  public String toString() {
    return "clock at " + now();
  }
}
