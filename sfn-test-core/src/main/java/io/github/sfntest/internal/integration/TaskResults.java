package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.TaskResource.Kind;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import io.github.sfntest.mock.MockedOutcome;
import io.github.sfntest.mock.SdkMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The results that integrations show: mocked values put into the shape of the service;
 * asl-semantics §15.2.
 */
public final class TaskResults {

  private TaskResults() {}

  /** The raw result of a success, as {@code TaskSucceeded} shows it. */
  public static JsonNode result(TaskRequest request, MockedOutcome outcome, String requestId) {
    JsonNode given = outcome.value();
    JsonNode value = given == null ? Json.nul() : given;
    if (outcome.level() == MockedOutcome.Level.PAYLOAD
        && request.invokesLambda()
        && !request.waitsForOutside()) {
      return lambdaEnvelope(value, requestId);
    }
    return value;
  }

  /**
   * The answer to the request itself, as {@code TaskSubmitted} shows it where the mock names none.
   */
  public static JsonNode submission(
      TaskRequest request, @Nullable JsonNode named, String requestId) {
    if (named != null) {
      return named;
    }
    if (request.invokesLambda()) {
      return lambdaEnvelope(Json.emptyObject(), requestId);
    }
    return request.resource().kind() == Kind.AWS_SDK
        ? Json.emptyObject()
        : withSdkMetadata(new ObjectBuilder(), requestId);
  }

  private static JsonNode lambdaEnvelope(JsonNode payload, String requestId) {
    ObjectBuilder envelope =
        new ObjectBuilder().put("ExecutedVersion", "$LATEST").put("Payload", payload);
    SdkMetadata.addTo(envelope, requestId);
    return envelope.put("StatusCode", 200).build();
  }

  /**
   * The object with the members that the older SDK adds to every answer of an optimised
   * integration.
   */
  static JsonNode withSdkMetadata(ObjectBuilder answer, String requestId) {
    SdkMetadata.addTo(answer, requestId);
    return answer.build();
  }
}
