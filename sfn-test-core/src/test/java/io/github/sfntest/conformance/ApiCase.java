package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One recorded script of API calls. Its form is told in the recordings' {@code api/README.md}.
 *
 * @param id the case
 * @param area the folder it is in
 * @param family the test it is one set of parameters of
 * @param json the whole case
 */
record ApiCase(String id, String area, String family, JsonNode json) {

  static ApiCase parse(String text) {
    JsonNode json = Texts.read(text);
    return new ApiCase(text(json, "id"), text(json, "area"), text(json, "family"), json);
  }

  private static String text(JsonNode json, String member) {
    if (!json.path(member).isTextual()) {
      throw new IllegalArgumentException("a case has a text '" + member + "'");
    }
    return json.path(member).textValue();
  }

  JsonNode steps() {
    return json.path("steps");
  }

  JsonNode expectations() {
    return json.path("expect");
  }

  /** The outcomes of Tasks by state; empty if all that answers is in the calls. */
  Map<String, List<JsonNode>> taskMocks() {
    return json.path("taskMocks").properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, mock -> elements(mock.getValue())));
  }

  /** Comparisons with log records: the fake writes none. */
  long logRecords() {
    return elements(expectations()).stream().filter(it -> it.has("logEvents")).count();
  }

  /** Whether the SDK on the class path has all the operations and members that the calls name. */
  boolean isKnownToSdk() {
    return elements(steps()).stream()
        .filter(step -> step.has("op"))
        .allMatch(step -> SdkRequests.knows(step.path("op").asText(), step.path("args")));
  }

  static List<JsonNode> elements(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements;
  }
}
