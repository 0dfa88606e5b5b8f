package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The request and response of an HTTP task, as {@code TestState} shows them at level TRACE: read
 * off the task's parameters and its result, since nothing is sent here. What an EventBridge
 * connection would add is not known. Developer Guide, "Using TRACE inspectionLevel".
 */
final class HttpExchange {
  private static final String PROTOCOL = "https";

  private HttpExchange() {}

  /** The members of {@code InspectionDataRequest}. */
  static Map<String, String> request(JsonNode parameters, String region) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("protocol", PROTOCOL);
    members.put("method", parameters.path("Method").asText());
    members.put(
        "url", parameters.path("ApiEndpoint").asText() + query(parameters.path("QueryParameters")));
    StringJoiner headers = new StringJoiner(", ", "[", "]");
    parameters
        .path("Headers")
        .properties()
        .forEach(header -> headers.add(header.getKey() + ": " + text(header.getValue())));
    headers.add("User-Agent: Amazon|StepFunctions|HttpInvoke|" + region);
    headers.add("Range: bytes=0-262144");
    members.put("headers", headers.toString());
    if (parameters.has("RequestBody")) {
      members.put("body", text(parameters.get("RequestBody")));
    }
    return members;
  }

  /** The members of {@code InspectionDataResponse}. */
  static Map<String, String> response(JsonNode result) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("protocol", PROTOCOL);
    members.put("statusCode", result.path("StatusCode").asText());
    members.put("statusMessage", result.path("StatusText").asText());
    StringJoiner headers = new StringJoiner(", ", "[", "]");
    result
        .path("Headers")
        .properties()
        .forEach(
            header -> {
              StringJoiner values = new StringJoiner(",");
              header.getValue().forEach(value -> values.add(text(value)));
              headers.add(header.getKey() + ": " + values);
            });
    members.put("headers", headers.toString());
    if (result.has("ResponseBody")) {
      members.put("body", text(result.get("ResponseBody")));
    }
    return members;
  }

  private static String query(JsonNode parameters) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    parameters
        .properties()
        .forEach(it -> query.add(encoded(it.getKey()) + "=" + encoded(text(it.getValue()))));
    return query.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.textValue() : Json.write(value);
  }
}
