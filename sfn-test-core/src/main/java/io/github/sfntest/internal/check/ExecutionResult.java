package io.github.sfntest.internal.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.TellsOfExecution;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.ValueMapper;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.SfnResponse;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/**
 * What a check looks at, be it a response or an execution.
 *
 * @param what {@code execution} or {@code state}
 * @param status as the API writes it, or null if a response lacks it
 * @param output null unless there is one
 * @param execution the execution of this JVM behind it, or null: its trace ends a failure message
 */
public record ExecutionResult(
    String what,
    @Nullable String name,
    @Nullable String status,
    @Nullable JsonNode output,
    @Nullable String error,
    @Nullable String cause,
    @Nullable Execution execution)
    implements CheckSubject {
  private static final String EXECUTION = "execution";

  /** Of a response or an execution. */
  public static ExecutionResult of(StartSyncExecutionResponse response) {
    return new ExecutionResult(
        EXECUTION,
        response.name(),
        response.statusAsString(),
        json(response.output()),
        response.error(),
        response.cause(),
        executionOf(response));
  }

  /** Of a response or an execution. */
  public static ExecutionResult of(DescribeExecutionResponse response) {
    return new ExecutionResult(
        EXECUTION,
        response.name(),
        response.statusAsString(),
        json(response.output()),
        response.error(),
        response.cause(),
        executionOf(response));
  }

  /** Of a response or an execution. */
  public static ExecutionResult of(TestStateResponse response) {
    return new ExecutionResult(
        "state",
        null,
        response.statusAsString(),
        json(response.output()),
        response.error(),
        response.cause(),
        null);
  }

  /** Of a response or an execution. */
  public static ExecutionResult of(Execution execution) {
    return new ExecutionResult(
        EXECUTION,
        execution.name(),
        execution.status().name(),
        execution.output().orElse(null),
        execution.error().orElse(null),
        execution.cause().orElse(null),
        execution);
  }

  /** Null if it is neither a response about an execution, or a state, nor an execution. */
  public static @Nullable ExecutionResult ofObject(@Nullable Object actual) {
    if (actual instanceof Execution found) {
      return of(found);
    }
    if (actual instanceof StartSyncExecutionResponse response) {
      return of(response);
    }
    if (actual instanceof DescribeExecutionResponse response) {
      return of(response);
    }
    return actual instanceof TestStateResponse response ? of(response) : null;
  }

  private static @Nullable JsonNode json(@Nullable String text) {
    return text == null ? null : ValueMapper.standard().json(text);
  }

  private static @Nullable Execution executionOf(SfnResponse response) {
    return TellsOfExecution.find(response).orElse(null);
  }

  @Override
  public String subject() {
    return name == null ? what : what + " '" + name + "'";
  }

  /** Such as {@code FAILED with Card.Declined: no money}. */
  public String summary() {
    String word = status == null ? "without a status" : status;
    return error == null && cause == null ? word : word + " with " + errorAndCause(error, cause);
  }

  static String errorAndCause(@Nullable String error, @Nullable String cause) {
    String name = error == null || error.isEmpty() ? "no error name" : error;
    return cause == null ? name : name + ": " + Excerpt.ofCause(cause);
  }
}
