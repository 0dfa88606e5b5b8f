package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One recorded execution, its partition, region and activity filled in.
 *
 * @param id path of the file below {@code executions/}, without {@code .json}
 * @param json the whole case
 */
record Recording(String id, JsonNode json) {

  static final String REGION = "us-east-1";
  static final String ACCOUNT = "111111111111";
  static final String ACTIVITY = "activity-1";
  static final String ACTIVITY_ARN =
      "arn:aws:states:" + REGION + ":" + ACCOUNT + ":activity:" + ACTIVITY;

  private static final String ACTIVITY_WORD = "activity_arn";

  static Recording parse(String id, String text) {
    String filled = text.replace("<partition>", "aws").replace("<region>", REGION);
    JsonNode json = Texts.read(filled);
    boolean hasActivity =
        json.path("definition").findValues("Resource").stream()
            .anyMatch(resource -> resource.asText().equals(ACTIVITY_WORD));
    return new Recording(
        id, hasActivity ? Texts.read(filled.replace(ACTIVITY_WORD, ACTIVITY_ARN)) : json);
  }

  /** The folder the case is in. */
  String area() {
    return area(id);
  }

  static String area(String id) {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }

  JsonNode definition() {
    return json.path("definition");
  }

  String machineType() {
    return json.path("machineType").asText();
  }

  boolean isSynchronous() {
    return json.path("api").asText().equals("startSyncExecution");
  }

  JsonNode expected() {
    return json.path("expected");
  }

  boolean succeeds() {
    return expected().path("status").asText().equals("SUCCEEDED");
  }

  boolean hasEvents() {
    return !expected().path("eventsMissing").asBoolean();
  }

  List<JsonNode> events() {
    return children(expected().path("events"));
  }

  /** Whether the case neither passes nor fails. */
  boolean isLeftOut() {
    return !json.path("replayable").asBoolean(true) || json.hasNonNull("supersededBy");
  }

  Set<JsonPlace> volatilePlaces() {
    return children(json.path("volatile")).stream()
        .map(path -> JsonPlace.parse(path.asText()))
        .collect(Collectors.toSet());
  }

  /** The placeholders that the interpreter passes through. */
  Set<String> literalPlaceholders() {
    return Bindings.placeholdersIn(
        Texts.write(definition()) + Texts.write(json.path("input")) + json.path("tasks"));
  }

  /** The outcomes of each state, in the order its task was scheduled. */
  Map<String, List<RecordedOutcome>> outcomes() {
    Map<String, List<RecordedOutcome>> outcomes = new LinkedHashMap<>();
    json.path("tasks")
        .properties()
        .forEach(
            state -> {
              List<RecordedOutcome> ofState = new ArrayList<>();
              state
                  .getValue()
                  .forEach(
                      outcome ->
                          ofState.add(
                              new RecordedOutcome(state.getKey(), ofState.size(), outcome)));
              outcomes.put(state.getKey(), ofState);
            });
    return outcomes;
  }

  /** All Task states by name, those inside Map and Parallel included. */
  Map<String, JsonNode> taskStates() {
    Map<String, JsonNode> tasks = new LinkedHashMap<>();
    statesOf(definition())
        .forEach(
            (name, state) -> {
              if (state.path("Type").asText().equals("Task")) {
                tasks.put(name, state);
              }
            });
    return tasks;
  }

  static boolean isActivity(JsonNode task) {
    return task.path("Resource").asText().equals(ACTIVITY_ARN);
  }

  /** Whether two branches or iterations could run at the same time. */
  boolean isConcurrent() {
    return hasStateOf("Map", "Parallel");
  }

  /** Whether it holds a state of one of these types, those inside Map and Parallel included. */
  boolean hasStateOf(String... types) {
    return statesOf(definition()).values().stream()
        .map(state -> state.path("Type").asText())
        .anyMatch(Set.of(types)::contains);
  }

  boolean hasJsonata() {
    return language().contains("JSONata");
  }

  /** The query language, or both if states differ. */
  String language() {
    String machine = definition().path("QueryLanguage").asText("JSONPath");
    Set<String> languages = new TreeSet<>();
    statesOf(definition())
        .values()
        .forEach(state -> languages.add(state.path("QueryLanguage").asText(machine)));
    return languages.isEmpty() ? machine : String.join("+", languages);
  }

  private static Map<String, JsonNode> statesOf(JsonNode scope) {
    Map<String, JsonNode> states = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> state : scope.path("States").properties()) {
      states.put(state.getKey(), state.getValue());
      state.getValue().path("Branches").forEach(branch -> states.putAll(statesOf(branch)));
      states.putAll(statesOf(state.getValue().path("Iterator")));
      states.putAll(statesOf(state.getValue().path("ItemProcessor")));
    }
    return states;
  }

  static List<JsonNode> children(JsonNode array) {
    List<JsonNode> children = new ArrayList<>();
    array.forEach(children::add);
    return children;
  }
}
