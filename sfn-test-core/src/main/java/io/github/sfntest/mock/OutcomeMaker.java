package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.mock.MockedOutcome.Level;
import org.jspecify.annotations.Nullable;

/** Makes the runtime's outcome of a step in a mock's sequence; runs the test's answers. */
final class OutcomeMaker {

  private static final String LAMBDA_INVOKE = ":states:::lambda:invoke";

  private OutcomeMaker() {}

  /**
   * The outcome of this call.
   *
   * @throws AssertionError that of an answer, or if it gave what can't be used
   */
  static MockedOutcome of(MockScript mock, Step step, TaskCall call) {
    Values values = mock.declaration().values();
    Reply reply = step.reply();
    if (reply instanceof Reply.Value value) {
      checkEnvelope(mock, call, value.value());
      return made(mock, step, TaskOutcome.succeeded(value.value()), values);
    }
    if (reply instanceof Reply.Missing missing) {
      throw new UnmockedTaskError(MissingEntry.message(missing, mock, call));
    }
    if (reply instanceof Reply.Answered answered) {
      return answer(mock, step, answered.answer(), call);
    }
    return reply instanceof Reply.Thrown thrown
        ? made(mock, step, ThrownFailure.of(thrown.failure(), call), values)
        : made(mock, step, ((Reply.Fixed) reply).outcome(), values);
  }

  private static MockedOutcome answer(
      MockScript mock, Step step, TaskAnswer answer, TaskCall call) {
    Values values = mock.declaration().values();
    Object given;
    try {
      given = answer.answer(new CallOfAnswer(call, mock.subject().input(call)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return made(mock, step, ThrownFailure.of(e, call), values);
    } catch (Exception e) {
      return made(mock, step, ThrownFailure.of(e, call), values);
    }
    if (given instanceof TaskOutcome outcome) {
      return made(mock, step, outcome, values);
    }
    JsonNode value = values.answered(given);
    checkEnvelope(mock, call, value);
    return made(mock, step, TaskOutcome.succeeded(value), values);
  }

  /** What the outcome itself does not say is taken from the step. */
  private static MockedOutcome made(
      MockScript mock, Step step, TaskOutcome outcome, Values values) {
    boolean succeeds = outcome.kind() == TaskOutcome.Kind.SUCCEEDED;
    return new MockedOutcome(
        outcome.kind(),
        mock.subject().level(),
        succeeds ? values.ofOutcome(outcome.value()) : null,
        outcome.error().orElse(null),
        outcome.cause().orElse(null),
        submitted(step, outcome, values),
        outcome.latency().isZero() ? step.latencyMillis() : outcome.latency().toMillis());
  }

  private static @Nullable JsonNode submitted(Step step, TaskOutcome outcome, Values values) {
    return outcome.hasSubmitted() ? values.ofOutcome(outcome.submitted()) : step.submitted();
  }

  /** A raw result of {@code lambda:invoke} that looks like what the function itself returns. */
  private static void checkEnvelope(MockScript mock, TaskCall call, JsonNode value) {
    if (mock.subject().level() != Level.RESULT || !call.resource().endsWith(LAMBDA_INVOKE)) {
      return;
    }
    // An asynchronous invocation answers with a StatusCode and nothing else.
    if (value.has("Payload") || value.has("StatusCode")) {
      return;
    }
    String function = call.lambdaFunction();
    String name = function == null ? "…" : LambdaName.of(function).name();
    throw new AssertionError(
        FourParts.of(
            "The result of lambda:invoke has no Payload.",
            UnmockedMessage.where(call) + "\n             " + mock.declaration().textAndPlace(),
            "the integration's raw result, {\"Payload\": …, \"StatusCode\": 200}, but it was "
                + Excerpt.of(value),
            "sfn.whenLambda(\""
                + name
                + "\") gives what the function returns; or put \"Payload\" round the value"));
  }
}
