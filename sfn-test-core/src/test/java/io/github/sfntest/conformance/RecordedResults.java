package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What Tasks were answered in the recorded executions, without those that failed. */
public final class RecordedResults {

  private RecordedResults() {}

  /**
   * One answer.
   *
   * @param name the case, the state and the place among its outcomes
   * @param resource such as {@code dynamodb:getItem}
   * @param output the raw result
   */
  public record Result(String name, String resource, JsonNode output) {}

  /** All of tasks that call a service and get its answer; aborts if there are no recordings. */
  public static List<Result> all() {
    List<Result> results = new ArrayList<>();
    for (ConformanceFolder.CaseFile file : ConformanceFolder.locate().cases("executions")) {
      for (Map.Entry<String, JsonNode> state : Texts.read(file.text()).path("tasks").properties()) {
        int index = 0;
        for (JsonNode outcome : state.getValue()) {
          String resource = outcome.path("resource").asText();
          if (outcome.has("output") && isCall(resource)) {
            results.add(
                new Result(
                    file.id() + " " + state.getKey() + " " + index,
                    resource,
                    outcome.get("output")));
          }
          index++;
        }
      }
    }
    return results;
  }

  private static boolean isCall(String resource) {
    return resource.contains(":") && !resource.startsWith("arn:") && !resource.contains(".");
  }
}
