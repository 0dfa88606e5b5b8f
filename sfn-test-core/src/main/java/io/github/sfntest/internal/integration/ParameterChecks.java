package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.TaskResource.Kind;
import io.github.sfntest.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters that an integration refuses before the task is scheduled. */
public final class ParameterChecks {

  private ParameterChecks() {}

  /** AWS's text for parameters that cannot be used, or null if they can. */
  public static @Nullable String refusal(TaskRequest request) {
    List<String> problems = new ArrayList<>();
    if (request.resource().kind() == Kind.OPTIMIZED
        && request.resource().service().equals("apigateway")) {
      // REC test_invoke_with_headers[singleStringHeader]; DG connect-api-gateway: lists of texts
      listsOfTexts(request.parameters(), "Headers", problems);
      listsOfTexts(request.parameters(), "QueryParameters", problems);
    }
    if (problems.isEmpty()) {
      return null;
    }
    return "The Parameters '"
        + Json.write(request.parameters())
        + "' could not be used to start the Task: ["
        + String.join(", ", problems)
        + "]";
  }

  private static void listsOfTexts(JsonNode parameters, String field, List<String> problems) {
    JsonNode value = parameters.get(field);
    if (value == null || value.isNull()) {
      return;
    }
    boolean fine = value.isObject();
    for (JsonNode list : value) {
      fine &= list.isArray();
    }
    if (!fine) {
      problems.add("The value of the field '" + field + "' has an invalid format");
    }
  }
}
