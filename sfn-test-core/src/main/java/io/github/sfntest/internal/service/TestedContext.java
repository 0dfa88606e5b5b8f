package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.SfnException;

/** The JSON objects that a test of a state brings along: its context object and its variables. */
final class TestedContext {
  /** Developer Guide, "Accessing execution data from the Context object". */
  private static final Map<String, Set<String>> MEMBERS =
      Map.of(
          "Execution",
          Set.of("Id", "Input", "Name", "RoleArn", "StartTime", "RedriveCount", "RedriveTime"),
          "StateMachine",
          Set.of("Id", "Name"),
          "State",
          Set.of("EnteredTime", "Name", "RetryCount"),
          "Task",
          Set.of("Token"));

  private TestedContext() {}

  /** The context object; conformance/api/test-state, test_state_context_object. */
  static @Nullable JsonNode context(@Nullable String text) {
    if (text == null) {
      return null;
    }
    JsonNode context = object(text);
    if (context == null) {
      throw invalid("must be a JSON object"); // no recording has it
    }
    for (Map.Entry<String, JsonNode> member : context.properties()) {
      String name = member.getKey();
      if (name.equals("Map")) {
        throw invalid("'Map' field is not supported when mocking a Context object");
      }
      Set<String> allowed = MEMBERS.get(name);
      if (allowed == null) {
        throw notAllowed(name);
      }
      if (!member.getValue().isObject()) {
        throw invalid("Field '" + name + "' must be an object"); // no recording has it
      }
      member
          .getValue()
          .fieldNames()
          .forEachRemaining(
              inner -> {
                if (!allowed.contains(inner)) {
                  throw notAllowed(inner);
                }
              });
    }
    return context;
  }

  /** The variables, an object; no recording has the text for another. */
  static JsonNode variables(@Nullable String text) {
    JsonNode variables = text == null ? Json.emptyObject() : object(text);
    if (variables == null) {
      throw ApiErrors.validation("Invalid variables provided: must be a JSON object");
    }
    return variables;
  }

  private static @Nullable JsonNode object(String text) {
    try {
      JsonNode value = Json.parse(text);
      return value.isObject() ? value : null;
    } catch (JsonSyntaxException e) {
      return null;
    }
  }

  private static SfnException notAllowed(String field) {
    return invalid("Field '" + field + "' is not allowed");
  }

  private static SfnException invalid(String what) {
    return ApiErrors.validation("Invalid Context object provided: " + what);
  }
}
