package io.github.sfntest.internal.check;

import io.github.sfntest.execution.ExecutionStatus;
import java.util.Objects;
import java.util.function.Predicate;

/** What is asked of how an execution ended. */
public final class StatusChecks {
  private StatusChecks() {}

  /** The status is this one, as the API writes it. */
  public static Check<ExecutionResult> status(String expected) {
    return Check.of(
        Phrase.of("to be", expected),
        result ->
            expected.equals(result.status())
                ? null
                : Found.of("was", result.summary()).diff(result.status(), expected));
  }

  /** It failed with this error name. */
  public static Check<ExecutionResult> failedWith(String error) {
    Objects.requireNonNull(error, "error");
    return Check.of(
        Phrase.of("to have FAILED with the error", error),
        result ->
            ExecutionStatus.FAILED.name().equals(result.status()) && error.equals(result.error())
                ? null
                : Found.of("was", result.summary()).diff(String.valueOf(result.error()), error));
  }

  /** It has this error name. */
  public static Check<ExecutionResult> error(String error) {
    Objects.requireNonNull(error, "error");
    return Check.of(
        Phrase.of("to have the error", error),
        result ->
            error.equals(result.error())
                ? null
                : Found.of("was", result.summary()).diff(String.valueOf(result.error()), error));
  }

  /** It has this cause. */
  public static Check<ExecutionResult> cause(String cause) {
    Objects.requireNonNull(cause, "cause");
    return Check.of(
        Phrase.of("to have the cause", cause),
        result ->
            cause.equals(result.cause())
                ? null
                : Found.of("was", result.summary()).diff(String.valueOf(result.cause()), cause));
  }

  /** It has a cause with this text in it. */
  public static Check<ExecutionResult> causeContaining(String text) {
    Objects.requireNonNull(text, "text");
    Predicate<ExecutionResult> contains =
        result -> result.cause() != null && result.cause().contains(text);
    return Check.of(
        Phrase.of("to have a cause containing", text),
        result -> contains.test(result) ? null : Found.of("was", result.summary()));
  }
}
