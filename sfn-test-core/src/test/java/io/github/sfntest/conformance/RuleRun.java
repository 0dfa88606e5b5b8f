package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.json.ObjectBuilder;
import io.github.sfntest.mock.MockOutcomes;
import io.github.sfntest.mock.ScriptedTask;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;

/** Runs a row through the client, and says what is expected of it and what it came to. */
final class RuleRun {

  private static final String ROLE = "arn:aws:iam::123456789012:role/r";

  private final RuleRow row;
  private final JsonNode json;

  RuleRun(RuleRow row) {
    this.row = row;
    this.json = row.json();
  }

  JsonNode expected() {
    ObjectBuilder expected = new ObjectBuilder();
    if (json.has("accepted") || json.has("refused")) {
      return expected.put("refused", refusal()).build();
    }
    if (json.has("output")) {
      expected.put("status", "SUCCEEDED").put("output", json.get("output"));
    } else {
      expected.put("status", json.path("status").asText("FAILED"));
      expectedFailure(expected);
    }
    for (String member : List.of("events", "parameters", "assigned")) {
      if (json.has(member)) {
        expected.put(member, json.get(member));
      }
    }
    return expected.build();
  }

  private JsonNode refusal() {
    return json.has("accepted")
        ? Json.nul()
        : Json.text(
            "Invalid State Machine Definition: '"
                + String.join(", ", Rule.texts(json.get("refused")))
                + "'");
  }

  private void expectedFailure(ObjectBuilder expected) {
    if (json.has("runtime")) {
      expected
          .put("error", "States.Runtime")
          .put("cause", row.prefix() + json.get("runtime").textValue());
    } else if (json.has("evaluation")) {
      expected
          .put("error", "States.QueryEvaluationError")
          .put("cause", row.prefix() + json.get("evaluation").textValue());
    } else {
      expected
          .put("error", json.path("error").isMissingNode() ? Json.nul() : json.get("error"))
          .put("cause", json.path("cause").isMissingNode() ? Json.nul() : json.get("cause"));
    }
  }

  JsonNode actual() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      SfnClient client = sfn.client();
      for (Map.Entry<String, JsonNode> other : json.path("machines").properties()) {
        client.createStateMachine(
            r -> r.name(other.getKey()).roleArn(ROLE).definition(Json.write(other.getValue())));
      }
      String arn;
      try {
        arn =
            client
                .createStateMachine(
                    r ->
                        r.name("m")
                            .roleArn(ROLE)
                            .type(json.path("type").asText("STANDARD"))
                            .definition(row.definition()))
                .stateMachineArn();
      } catch (InvalidDefinitionException e) {
        return Json.object("refused", e.awsErrorDetails().errorMessage());
      }
      if (json.has("accepted") || json.has("refused")) {
        return Json.object("refused", Json.nul());
      }
      script(sfn);
      return json.path("type").asText().equals("EXPRESS")
          ? express(client, arn)
          : standard(sfn, arn);
    }
  }

  private String input() {
    return json.has("input") ? Json.write(json.get("input")) : "{}";
  }

  private JsonNode express(SfnClient client, String arn) {
    StartSyncExecutionResponse ended =
        client.startSyncExecution(r -> r.stateMachineArn(arn).name("e").input(input()));
    return outcome(ended.statusAsString(), ended.output(), ended.error(), ended.cause()).build();
  }

  private JsonNode standard(SfnTestEnvironment sfn, String arn) {
    SfnClient client = sfn.client();
    String execution =
        client.startExecution(r -> r.stateMachineArn(arn).name("e").input(input())).executionArn();
    DescribeExecutionResponse ended = client.describeExecution(r -> r.executionArn(execution));
    ObjectBuilder actual =
        outcome(ended.statusAsString(), ended.output(), ended.error(), ended.cause());
    List<HistoryEvent> history =
        client.getExecutionHistoryPaginator(r -> r.executionArn(execution)).events().stream()
            .toList();
    if (json.has("events")) {
      actual.put("events", Json.array(events(history)));
    }
    if (json.has("parameters")) {
      ObjectBuilder parameters = new ObjectBuilder();
      for (Map.Entry<String, JsonNode> state : json.get("parameters").properties()) {
        parameters.put(
            state.getKey(),
            Json.array(
                sfn.invocations(state.getKey()).stream()
                    .map(TaskInvocation::input)
                    .map(Json::freeze)
                    .toList()));
      }
      actual.put("parameters", parameters.build());
    }
    if (json.has("assigned")) {
      actual.put("assigned", assigned(history));
    }
    return actual.build();
  }

  private static ObjectBuilder outcome(String status, String output, String error, String cause) {
    ObjectBuilder actual = new ObjectBuilder().put("status", status);
    if (output != null) {
      return actual.put("output", parse(output));
    }
    return actual
        .put("error", error == null ? Json.nul() : Json.text(error))
        .put("cause", cause == null ? Json.nul() : Json.text(cause));
  }

  /** The types after the first, with the predecessor where the row asks for it. */
  private List<JsonNode> events(List<HistoryEvent> history) {
    JsonNode wanted = json.get("events");
    return IntStream.range(1, history.size())
        .<JsonNode>mapToObj(
            i -> {
              HistoryEvent event = history.get(i);
              boolean full = wanted.path(i - 1).asText().contains(" < ");
              return Json.text(
                  event.typeAsString() + (full ? " < " + event.previousEventId() : ""));
            })
        .toList();
  }

  private JsonNode assigned(List<HistoryEvent> history) {
    ObjectBuilder assigned = new ObjectBuilder();
    for (HistoryEvent event : history) {
      if (event.stateExitedEventDetails() != null
          && event.stateExitedEventDetails().hasAssignedVariables()
          && json.get("assigned").has(event.stateExitedEventDetails().name())) {
        ObjectBuilder variables = new ObjectBuilder();
        event
            .stateExitedEventDetails()
            .assignedVariables()
            .forEach((name, text) -> variables.put(name, parse(text)));
        assigned.put(event.stateExitedEventDetails().name(), variables.build());
      }
    }
    return assigned.build();
  }

  private void script(SfnTestEnvironment sfn) {
    for (Map.Entry<String, JsonNode> object : json.path("objects").properties()) {
      String[] place = object.getKey().split("/", 2);
      sfn.objects().put(place[0], place[1], object.getValue().textValue());
    }
    for (Map.Entry<String, JsonNode> state : json.path("tasks").properties()) {
      MockOutcomes mock = sfn.whenTask(state.getKey());
      for (JsonNode outcome : state.getValue()) {
        mock = add(mock, outcome).times(1);
      }
    }
  }

  private static ScriptedTask add(MockOutcomes mock, JsonNode outcome) {
    if (outcome.has("output")) {
      return mock.thenReturnJson(Json.write(outcome.get("output")));
    }
    return outcome.has("timeout")
        ? mock.thenTimeOut()
        : mock.thenFail(outcome.path("error").textValue(), outcome.path("cause").textValue());
  }

  private static JsonNode parse(String text) {
    try {
      return Json.parse(text);
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
