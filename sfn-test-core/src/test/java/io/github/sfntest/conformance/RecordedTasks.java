package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.mock.ScriptedTask;
import io.github.sfntest.mock.TaskMock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The outcomes of the Tasks that a recorded script of calls runs: those it lists by state; for a
 * TestState that really called a Lambda function, what the recorded result says it returned.
 * Confined to one replay.
 */
final class RecordedTasks {

  private static final String TEST_STATE = "testState";

  private final ApiCase recording;
  private final SfnTestEnvironment sfn;
  private final Set<String> mocked = new HashSet<>();

  RecordedTasks(ApiCase recording, SfnTestEnvironment sfn) {
    this.recording = recording;
    this.sfn = sfn;
  }

  /** What AWS's HTTP said of a call of a function cannot be had again. */
  List<PlacePattern> ignored() {
    return callsLambda() ? List.of(PlacePattern.parse("$..SdkHttpMetadata")) : List.of();
  }

  /** Declares what this call may need; the state machines it names are there by now. */
  void mock(String operation) {
    if (operation.equals(TEST_STATE) && callsLambda()) {
      recording.json().path("resources").path("lambdaFunctions").forEach(this::mockFunction);
    } else if (operation.startsWith("start")) {
      recording.taskMocks().forEach(this::mockState);
    }
  }

  private boolean callsLambda() {
    return recording.taskMocks().isEmpty()
        && recording.steps().findValuesAsText("op").contains(TEST_STATE)
        && ApiCase.elements(recording.json().path("requires")).stream()
            .anyMatch(it -> it.asText().equals("lambda"));
  }

  private void mockFunction(JsonNode function) {
    JsonNode answer = recording.expectations().path(0).path("recorded");
    JsonNode result =
        answer.path("inspectionData").has("result")
            ? answer.path("inspectionData").path("result")
            : answer.path("output");
    JsonNode payload = result.has("Payload") ? result.path("Payload") : result;
    if (mocked.add(function.path("name").asText())) {
      sfn.whenLambda(function.path("name").asText())
          .lenient()
          .thenReturnJson(
              // a result that is no JSON object was left as text by the recorder
              result.isTextual() ? result.textValue() : Texts.write(payload));
    }
  }

  private void mockState(String state, List<JsonNode> outcomes) {
    if (!mocked.add(state)) {
      return;
    }
    TaskMock mock = sfn.whenTask(state).lenient();
    ScriptedTask script = null;
    for (JsonNode outcome : outcomes) {
      script = script == null ? first(mock, outcome) : next(script, outcome);
    }
  }

  private static ScriptedTask first(TaskMock mock, JsonNode outcome) {
    JsonNode failure = outcome.path("Throw");
    return outcome.has("Throw")
        ? mock.thenFail(failure.path("Error").asText(), failure.path("Cause").asText())
        : mock.thenReturnJson(Texts.write(outcome.path("Return")));
  }

  private static ScriptedTask next(ScriptedTask script, JsonNode outcome) {
    JsonNode failure = outcome.path("Throw");
    return outcome.has("Throw")
        ? script.thenFail(failure.path("Error").asText(), failure.path("Cause").asText())
        : script.thenReturnJson(Texts.write(outcome.path("Return")));
  }
}
