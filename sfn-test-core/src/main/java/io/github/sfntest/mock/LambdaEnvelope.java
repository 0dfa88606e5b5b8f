package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.TaskResource;
import java.util.Map;
import java.util.Set;

/**
 * The answer of Lambda's {@code Invoke}, {@code {"StatusCode": 200, "Payload": …}}. The result of
 * {@code lambda:invoke} has it; where the Resource is a function's ARN, the result is the payload
 * alone.
 */
final class LambdaEnvelope {

  private static final String PAYLOAD = "Payload";
  private static final String STATUS = "StatusCode";

  /** Lambda API Reference, "Invoke", and what Step Functions adds. */
  private static final Set<String> MEMBERS =
      Set.of(
          PAYLOAD,
          STATUS,
          "ExecutedVersion",
          "FunctionError",
          "LogResult",
          "SdkHttpMetadata",
          "SdkResponseMetadata");

  private LambdaEnvelope() {}

  /** Whether a value is such an answer. */
  static boolean is(JsonNode value) {
    return value.path(STATUS).isNumber()
        && value.has(PAYLOAD)
        && value.propertyStream().map(Map.Entry::getKey).allMatch(MEMBERS::contains);
  }

  /**
   * The raw result for a response of a mock file, which is the service's answer: {@code
   * conformance/api/local-mocking}, {@code test_lambda_invoke}, {@code test_map_state_lambda}.
   */
  static JsonNode opened(JsonNode response, TaskResource resource) {
    return resource.kind() == TaskResource.Kind.LAMBDA_FUNCTION && is(response)
        ? response.get(PAYLOAD)
        : response;
  }
}
