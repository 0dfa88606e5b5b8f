package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.asl.ParallelState;
import io.github.sfntest.internal.asl.ResultWriter;
import io.github.sfntest.internal.asl.State;
import io.github.sfntest.internal.asl.StateKind;
import io.github.sfntest.internal.asl.TaskResource;
import io.github.sfntest.internal.asl.TaskState;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.service.StateOrder.Mock;
import io.github.sfntest.internal.shapes.ResponseShape;
import io.github.sfntest.internal.shapes.ShapeProblem;
import io.github.sfntest.mock.MockedOutcome;
import io.github.sfntest.mock.MockedOutcome.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.SfnException;

/**
 * The mock of a state that is tested, and whether the state may have one, or must; the texts are
 * those of conformance/api/test-state, test_state_mock_validation.
 */
final class TestedMock {
  private static final String SCHEMA = "Mock result schema validation error: ";

  private TestedMock() {}

  /** What can be said before the definition is read. */
  static void check(StateOrder order) {
    Mock mock = order.mock();
    if (mock == null) {
      if (order.context() != null) {
        // API Reference, TestState; no recording has the text
        throw ApiErrors.validation("Context can only be specified when a mock is specified.");
      }
      return;
    }
    if (mock.fails() == (mock.result() != null)) {
      throw ApiErrors.validation(
          "A test mock should have only one of the following fields: [result, errorOutput].");
    }
    if (order.revealSecrets()) {
      throw ApiErrors.validation(
          "TestState does not support RevealSecrets when a mock is specified.");
    }
  }

  /** The outcome of the mock; null if there is none, and need not be. */
  static @Nullable MockedOutcome outcome(StateOrder order, TestedState tested) {
    Mock mock = order.mock();
    State state = tested.state();
    if (mock == null) {
      checkWithout(state, order.roleArn());
      return null;
    }
    if (state.kind() != StateKind.TASK
        && state.kind() != StateKind.MAP
        && state.kind() != StateKind.PARALLEL) {
      throw ApiErrors.validation(
          "State type '" + state.kind().aslName() + "' is not supported when a mock is specified");
    }
    String text = mock.result();
    if (text == null) {
      checkOrigin(order.configuration().errorCausedByState(), tested);
      return outcome(TaskOutcome.Kind.FAILED, Level.RESULT, null, mock.error(), mock.cause());
    }
    JsonNode result = result(text);
    if (mock.isPayload()) {
      return outcome(TaskOutcome.Kind.SUCCEEDED, Level.PAYLOAD, result, null, null);
    }
    checkResult(result, mock, state);
    return outcome(TaskOutcome.Kind.SUCCEEDED, Level.RESULT, result, null, null);
  }

  private static MockedOutcome outcome(
      TaskOutcome.Kind kind,
      Level level,
      @Nullable JsonNode value,
      @Nullable String error,
      @Nullable String cause) {
    return new MockedOutcome(kind, level, value, error, cause, null, 0);
  }

  private static void checkWithout(State state, @Nullable String roleArn) {
    if (state.kind() == StateKind.MAP || state.kind() == StateKind.PARALLEL) {
      throw withoutMock(
          ApiErrors.invalidState(
              "TestState API does not support Map or Parallel states. Supported state types"
                  + " include: [Task, Wait, Pass, Succeed, Fail, Choice]"),
          state,
          "List.of(…)");
    }
    if (!(state instanceof TaskState task)) {
      return;
    }
    TaskResource resource = task.resource();
    if (resource.kind() == TaskResource.Kind.ACTIVITY
        || resource.pattern() != TaskResource.Pattern.REQUEST_RESPONSE) {
      // "Testing Activity, .sync, and .waitForTaskToken states"; no recording has the text
      throw withoutMock(
          ApiErrors.validation(
              "TestState API does not support Activity tasks, .sync or .waitForTaskToken service"
                  + " integration patterns unless a mock is specified."),
          state,
          "…");
    }
    if (roleArn == null) {
      throw ApiErrors.validation("RoleArn must be specified when testing a Task state");
    }
  }

  private static SfnException withoutMock(SfnException refusal, State state, String result) {
    refusal.addSuppressed(
        new Hint(
            "State '"
                + state.name()
                + "' is tested without a mock."
                + "\n  to mend:   give its result, or its error: .mockResult("
                + result
                + "), .mockError(error, cause)"));
    return refusal;
  }

  private static void checkOrigin(@Nullable String causedBy, TestedState tested) {
    boolean hasInside = tested.state().kind() != StateKind.TASK;
    if (causedBy != null && hasInside && !tested.contains(causedBy)) {
      throw ApiErrors.validation(TestedState.NOT_FOUND); // no recording has it
    }
  }

  private static JsonNode result(String text) {
    try {
      return Json.parse(text);
    } catch (JsonSyntaxException e) {
      throw ApiErrors.validation("Mocked result must be valid JSON");
    }
  }

  private static void checkResult(JsonNode result, Mock mock, State state) {
    if (state instanceof TaskState task) {
      List<ShapeProblem> problems =
          ResponseShape.of(task.resource()).check(result, mock.validation());
      if (!problems.isEmpty()) {
        SfnException refusal = ApiErrors.validation(SCHEMA + problems.get(0).message());
        refusal.addSuppressed(new Hint(shapeHint(task, problems)));
        throw refusal;
      }
    } else if (state instanceof MapState map && writes(map)) {
      if (!result.isObject()) {
        throw ApiErrors.validation("Mocked result must be a JSON object.");
      }
    } else if (!result.isArray()) {
      throw ApiErrors.validation("Mocked result must be an array.");
    } else if (state instanceof ParallelState parallel
        && result.size() != parallel.branches().size()) {
      throw ApiErrors.validation(
          "Mocked result must contain the same number of items as number of Parallel branches.");
    }
  }

  private static String shapeHint(TaskState task, List<ShapeProblem> problems) {
    StringBuilder hint =
        new StringBuilder("The mocked result of state '")
            .append(task.name())
            .append("' is not what the API answers.")
            .append("\n  where:     ")
            .append(task.resource().arn());
    for (ShapeProblem problem : problems) {
      hint.append("\n  expected:  ").append(problem.path()).append(": ").append(problem.message());
    }
    return hint.append("\n  to mend:   correct it, or ask for less: .checkingPresentMembersOnly(),")
        .append(" .withoutShapeCheck()")
        .toString();
  }

  /** Whether the results go to S3, so that the Map's own result tells where they are. */
  private static boolean writes(MapState map) {
    ResultWriter writer = map.distributed() == null ? null : map.distributed().resultWriter();
    return writer != null && writer.resource() != null;
  }
}
