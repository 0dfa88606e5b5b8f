package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.TaskOutcome.Kind;
import io.github.sfntest.internal.asl.TaskResource.Pattern;
import io.github.sfntest.internal.integration.IntegrationFailure;
import io.github.sfntest.internal.integration.NestedExecutions;
import io.github.sfntest.internal.integration.TaskRequest;
import io.github.sfntest.mock.MockedOutcome;
import io.github.sfntest.mock.MockedOutcome.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a Task sees of a nested execution that is mocked: the mock gives the execution's output or
 * error, and the integration puts its shape around it, as around that of one that ran.
 */
final class NestedMocks {
  /** Errors of the start itself; any other is the nested execution's own. */
  private static final String START_ERRORS = "StepFunctions.";

  private final TaskRequest request;
  private final MockedOutcome outcome;
  private final ExecutionRun run;
  private final long startMillis;

  private NestedMocks(
      TaskRequest request, MockedOutcome outcome, ExecutionRun run, long startMillis) {
    this.request = request;
    this.outcome = outcome;
    this.run = run;
    this.startMillis = startMillis;
  }

  /** The outcome as the Task sees it; the same, unless it is one of a nested execution. */
  static MockedOutcome shaped(
      TaskRequest request, MockedOutcome outcome, ExecutionRun run, long startMillis) {
    if (outcome.level() != Level.CHILD_OUTPUT || !request.startsExecution()) {
      return outcome;
    }
    try {
      return new NestedMocks(request, outcome, run, startMillis).shaped();
    } catch (IntegrationFailure e) {
      return given(Kind.FAILED, null, e.error(), e.causeText(), null, 0);
    }
  }

  private MockedOutcome shaped() throws IntegrationFailure {
    JsonNode input = NestedExecutions.input(request);
    String error = outcome.error();
    if (outcome.kind() == Kind.FAILED && error != null && error.startsWith(START_ERRORS)) {
      return outcome;
    }
    String named = NestedExecutions.name(request);
    String name = named == null ? run.uuid() : named;
    JsonNode started =
        NestedExecutions.started(arn(name), ContextObject.time(startMillis), run.uuid());
    Pattern pattern = request.resource().pattern();
    JsonNode submitted = outcome.submitted() == null ? started : outcome.submitted();
    boolean ends = outcome.kind() == Kind.SUCCEEDED || outcome.kind() == Kind.FAILED;
    if (!ends || pattern == Pattern.WAIT_FOR_CALLBACK) {
      return given(
          outcome.kind(),
          outcome.value(),
          error,
          outcome.cause(),
          submitted,
          outcome.latencyMillis());
    }
    if (pattern == Pattern.REQUEST_RESPONSE) {
      // the Task does not wait: whatever becomes of the execution, it sees the start
      return given(Kind.SUCCEEDED, started, null, null, null, outcome.latencyMillis());
    }
    NestedExecutions.Ended ended = ended(name, input);
    return outcome.kind() == Kind.SUCCEEDED
        ? given(
            Kind.SUCCEEDED,
            NestedExecutions.result(pattern, ended),
            null,
            null,
            submitted,
            outcome.latencyMillis())
        : given(
            Kind.FAILED,
            null,
            "States.TaskFailed",
            NestedExecutions.cause(ended),
            submitted,
            outcome.latencyMillis());
  }

  private NestedExecutions.Ended ended(String name, JsonNode input) {
    return new NestedExecutions.Ended(
        arn(name),
        machine(),
        name,
        outcome.kind() == Kind.SUCCEEDED ? "SUCCEEDED" : "FAILED",
        ContextObject.time(startMillis),
        ContextObject.time(startMillis + outcome.latencyMillis()),
        input,
        outcome.value(),
        outcome.error(),
        outcome.cause());
  }

  private String arn(String name) {
    return machine().replace(":stateMachine:", ":execution:") + ":" + name;
  }

  private String machine() {
    String machine = request.nestedStateMachine();
    return machine == null ? "" : machine;
  }

  private static MockedOutcome given(
      Kind kind,
      @Nullable JsonNode value,
      @Nullable String error,
      @Nullable String cause,
      @Nullable JsonNode submitted,
      long latencyMillis) {
    return new MockedOutcome(kind, Level.RESULT, value, error, cause, submitted, latencyMillis);
  }
}
