package io.github.sfntest.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What one call of a Task came to. Every {@code thenX} of a task mock makes one; an answer may
 * return one. Immutable.
 *
 * <pre>{@code
 * sfn.whenTask("Charge card").thenAnswer(task ->
 *     task.attempt() < 3 ? TaskOutcome.failed("Busy", null) : TaskOutcome.succeeded(Map.of("status", "PAID")));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TaskOutcome {

  /** The ways a call can go. */
  @API(status = API.Status.EXPERIMENTAL)
  public enum Kind {
    /** It gave a value. */
    SUCCEEDED,
    /** It failed with an error name and a cause, either of which may be missing. */
    FAILED,
    /** It stays open and fails with {@code States.Timeout} at its time limit. */
    TIMED_OUT,
    /** It stays open and sends no heartbeat. */
    MISSED_HEARTBEAT,
    /** It stays open. */
    PENDING
  }

  private final Kind kind;
  private final @Nullable Object value;
  private final @Nullable String error;
  private final @Nullable String cause;
  private final boolean submits;
  private final @Nullable Object submitted;
  private final Duration latency;

  private TaskOutcome(
      Kind kind,
      @Nullable Object value,
      @Nullable String error,
      @Nullable String cause,
      boolean submits,
      @Nullable Object submitted,
      Duration latency) {
    this.kind = kind;
    this.value = value;
    this.error = error;
    this.cause = cause;
    this.submits = submits;
    this.submitted = submitted;
    this.latency = latency;
  }

  private static TaskOutcome of(
      Kind kind, @Nullable Object value, @Nullable String error, @Nullable String cause) {
    return new TaskOutcome(kind, value, error, cause, false, null, Duration.ZERO);
  }

  /**
   * The task succeeds.
   *
   * @param value what it gives: anything Jackson writes, or a {@code JsonNode}, of which it takes a
   *     copy; text is a JSON string
   * @return the outcome
   */
  public static TaskOutcome succeeded(@Nullable Object value) {
    Object kept = value instanceof JsonNode node ? Json.freeze(node) : value;
    return of(Kind.SUCCEEDED, kept, null, null);
  }

  /**
   * The task fails.
   *
   * @param error the error name, such as {@code Lambda.TooManyRequestsException}; null for none
   * @param cause the cause; null for none
   * @return the outcome
   */
  public static TaskOutcome failed(@Nullable String error, @Nullable String cause) {
    return of(Kind.FAILED, null, error, cause);
  }

  /**
   * The task stays open until its {@code TimeoutSeconds} or {@code HeartbeatSeconds}, whichever is
   * earlier, and fails then with {@code States.Timeout}; without either, at once.
   *
   * @return the outcome
   */
  public static TaskOutcome timedOut() {
    return of(Kind.TIMED_OUT, null, null, null);
  }

  /**
   * The task stays open, sends no heartbeat, and fails at its {@code HeartbeatSeconds}, which it
   * must have.
   *
   * @return the outcome
   */
  public static TaskOutcome missedHeartbeat() {
    return of(Kind.MISSED_HEARTBEAT, null, null, null);
  }

  /**
   * The task stays open: until a callback, a worker, a time limit or the end of the execution.
   *
   * @return the outcome
   */
  public static TaskOutcome pending() {
    return of(Kind.PENDING, null, null, null);
  }

  /**
   * The same, with the answer to the request itself, as {@code TaskSubmitted} shows it for {@code
   * .sync} and {@code .waitForTaskToken}.
   *
   * @param value the answer: anything Jackson writes, or a {@code JsonNode}
   * @return a changed copy
   */
  public TaskOutcome submitting(@Nullable Object value) {
    return new TaskOutcome(kind, this.value, error, cause, true, value, latency);
  }

  /**
   * The same, after a time.
   *
   * @param latency virtual time from the call to its end, zero or more
   * @return a changed copy
   * @throws IllegalArgumentException if {@code latency} is negative
   */
  public TaskOutcome after(Duration latency) {
    Objects.requireNonNull(latency, "latency");
    if (latency.isNegative()) {
      throw new IllegalArgumentException("latency must not be negative, but was " + latency);
    }
    return new TaskOutcome(kind, value, error, cause, submits, submitted, latency);
  }

  /** {@return which way it goes} */
  public Kind kind() {
    return kind;
  }

  /**
   * {@return what a success gives, as it was handed over; null if that was null or it is no
   * success}
   */
  public @Nullable Object value() {
    return value;
  }

  /** {@return the error name of a failure, if it has one} */
  public Optional<String> error() {
    return Optional.ofNullable(error);
  }

  /** {@return the cause of a failure, if it has one} */
  public Optional<String> cause() {
    return Optional.ofNullable(cause);
  }

  /** {@return whether {@link #submitting} was called} */
  public boolean hasSubmitted() {
    return submits;
  }

  /** {@return what {@link #submitting} was given; null if that was null or it was not called} */
  public @Nullable Object submitted() {
    return submitted;
  }

  /** {@return virtual time from the call to its end} */
  public Duration latency() {
    return latency;
  }

  @Override
  public String toString() {
    return switch (kind) {
      case SUCCEEDED -> "succeeded with " + value;
      case FAILED -> "failed with " + error + (cause == null ? "" : ": " + cause);
      case TIMED_OUT -> "timed out";
      case MISSED_HEARTBEAT -> "missed its heartbeat";
      case PENDING -> "pending";
    };
  }
}
