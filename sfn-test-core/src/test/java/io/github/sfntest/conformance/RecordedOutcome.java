package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.TaskOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What one attempt of a task came to on AWS.
 *
 * @param state the Task state
 * @param index the place among the state's outcomes
 * @param json the entry in {@code tasks}
 */
record RecordedOutcome(String state, int index, JsonNode json) {

  JsonPlace place() {
    return JsonPlace.parse("$.tasks").member(state).element(index);
  }

  /** The parameters AWS invoked the task with, if they were recorded. */
  Optional<JsonNode> input() {
    return Optional.ofNullable(json.get("input"));
  }

  boolean isOf(List<Iteration> iterations) {
    return Recording.children(json.path("iteration")).stream()
        .map(one -> new Iteration(one.path("map").asText(), one.path("index").asInt()))
        .toList()
        .equals(iterations);
  }

  boolean succeeds() {
    return json.has("output");
  }

  /** Whether nobody answers: it is left to time, or to the end of the execution. */
  boolean isSilent() {
    return json.has("timeout") || json.has("pending");
  }

  /** The id of the event that ended the task; 0 if it is not known. */
  int eventId() {
    return json.path("eventId").asInt();
  }

  String output() {
    return Texts.write(json.path("output"));
  }

  String error() {
    return json.path("error").textValue();
  }

  String cause() {
    return json.path("cause").textValue();
  }

  /**
   * The outcome for the fake.
   *
   * @param replaysView turns texts of the recording into those of the replay (task tokens)
   */
  TaskOutcome toOutcome(UnaryOperator<String> replaysView) {
    TaskOutcome outcome = ending(replaysView);
    return json.has("submitOutput")
        ? outcome.submitting(mapTexts(json.get("submitOutput"), replaysView))
        : outcome;
  }

  private TaskOutcome ending(UnaryOperator<String> replaysView) {
    if (json.has("output")) {
      return TaskOutcome.succeeded(mapTexts(json.get("output"), replaysView));
    }
    if (json.has("error")) {
      return TaskOutcome.failed(error(), cause() == null ? null : replaysView.apply(cause()));
    }
    if (json.has("timeout")) {
      return json.path("timeout").asText().equals("States.HeartbeatTimeout")
          ? TaskOutcome.missedHeartbeat()
          : TaskOutcome.timedOut();
    }
    if (json.has("pending")) {
      return TaskOutcome.pending();
    }
    throw new IllegalArgumentException(place() + " says nothing: " + json);
  }

  private static JsonNode mapTexts(JsonNode value, UnaryOperator<String> map) {
    if (value.isTextual()) {
      return TextNode.valueOf(map.apply(value.textValue()));
    }
    if (value instanceof ObjectNode object) {
      ObjectNode mapped = object.objectNode();
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        mapped.set(member.getKey(), mapTexts(member.getValue(), map));
      }
      return mapped;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode mapped = array.arrayNode();
      value.forEach(element -> mapped.add(mapTexts(element, map)));
      return mapped;
    }
    return value;
  }
}
