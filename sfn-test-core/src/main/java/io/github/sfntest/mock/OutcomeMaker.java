package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.TaskOutcome;

/** Makes the runtime's outcome of a step in a mock's sequence; runs the test's answers. */
final class OutcomeMaker {

  private OutcomeMaker() {}

  /**
   * The outcome of this call.
   *
   * @throws AssertionError that of an answer, or if it gave what can't be used
   */
  static MockedOutcome of(MockScript mock, Step step, TaskCall call) {
    Reply reply = step.reply();
    if (reply instanceof Reply.Value value) {
      return succeeded(mock, step, value.value(), call);
    }
    if (reply instanceof Reply.Missing missing) {
      throw new UnmockedTaskError(MissingEntry.message(missing, mock, call));
    }
    if (reply instanceof Reply.Answered answered) {
      return answer(mock, step, answered.answer(), call);
    }
    return reply instanceof Reply.Thrown thrown
        ? made(mock, step, ThrownFailure.of(thrown.failure(), call), call)
        : made(mock, step, ((Reply.Fixed) reply).outcome(), call);
  }

  private static MockedOutcome answer(
      MockScript mock, Step step, TaskAnswer answer, TaskCall call) {
    Values values = mock.declaration().values();
    Object given;
    try {
      given = answer.answer(new CallOfAnswer(call, mock.subject().input(call), values.mapper()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return made(mock, step, ThrownFailure.of(e, call), call);
    } catch (Exception e) {
      return made(mock, step, ThrownFailure.of(e, call), call);
    }
    return given instanceof TaskOutcome outcome
        ? made(mock, step, outcome, call)
        : succeeded(mock, step, values.answered(given), call);
  }

  /** A success whose value is checked. */
  private static MockedOutcome succeeded(MockScript mock, Step step, Given given, TaskCall call) {
    JsonNode value = mock.subject().result(result(mock, given, call), call);
    ResultChecks.check(mock.declaration(), given, value, call);
    return made(mock, step, TaskOutcome.succeeded(value), call);
  }

  private static JsonNode result(MockScript mock, Given given, TaskCall call) {
    return json(mock, given, call, call.resource().answersAtOnce());
  }

  private static JsonNode json(MockScript mock, Given given, TaskCall call, boolean isAnswer) {
    if (given instanceof Given.Plain plain) {
      return plain.json();
    }
    Values values = mock.declaration().values();
    try {
      return SdkValues.json(((Given.Typed) given).value(), call, values.mapper(), isAnswer);
    } catch (IllegalArgumentException e) { // what stands beside the SDK's value
      throw values.unwritable(e);
    }
  }

  /** What the outcome itself does not say is taken from the step. */
  private static MockedOutcome made(
      MockScript mock, Step step, TaskOutcome outcome, TaskCall call) {
    Values values = mock.declaration().values();
    boolean succeeds = outcome.kind() == TaskOutcome.Kind.SUCCEEDED;
    Given submitted =
        outcome.hasSubmitted() ? values.ofOutcome(outcome.submitted()) : step.submitted();
    return new MockedOutcome(
        outcome.kind(),
        mock.subject().level(),
        succeeds ? result(mock, values.ofOutcome(outcome.value()), call) : null,
        outcome.error().orElse(null),
        outcome.cause().orElse(null),
        submitted == null ? null : json(mock, submitted, call, true),
        outcome.latency().isZero() ? step.latencyMillis() : outcome.latency().toMillis());
  }
}
