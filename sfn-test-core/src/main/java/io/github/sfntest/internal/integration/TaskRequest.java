package io.github.sfntest.internal.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.TaskResource;
import io.github.sfntest.internal.asl.TaskResource.Kind;
import io.github.sfntest.internal.asl.TaskResource.Pattern;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt of a Task asks of the resource it names.
 *
 * @param parameters the effective input
 */
public record TaskRequest(TaskResource resource, JsonNode parameters) {

  /** Whether a task token belongs to it, which the context object shows. */
  public static boolean hasTaskToken(TaskResource resource) {
    return resource.pattern() == Pattern.WAIT_FOR_CALLBACK;
  }

  /** Whether it stays open until a callback or a worker, where no mock says otherwise. */
  public boolean waitsForOutside() {
    return resource.kind() == Kind.ACTIVITY || hasTaskToken(resource);
  }

  /** Whether {@code TaskSubmitted} shows an answer to the request itself. */
  public boolean isSubmitted() {
    return !resource.answersAtOnce();
  }

  /** The name or ARN of the Lambda function it invokes, or null. */
  public @Nullable String lambdaFunction() {
    if (resource.kind() == Kind.LAMBDA_FUNCTION) {
      return resource.arn();
    }
    if (!invokesLambda()) {
      return null;
    }
    JsonNode name = parameters.get("FunctionName");
    return name != null && name.isTextual() ? name.textValue() : null;
  }

  /** Whether it is {@code lambda:invoke}, whose result is an envelope round the function's own. */
  public boolean invokesLambda() {
    return resource.isLambdaInvoke();
  }

  /** What the Lambda function gets, or null if it invokes none. */
  public @Nullable JsonNode lambdaPayload() {
    if (resource.kind() == Kind.LAMBDA_FUNCTION) {
      return parameters;
    }
    if (!invokesLambda()) {
      return null;
    }
    JsonNode payload = parameters.get("Payload");
    if (payload == null || payload.isNull()) {
      return Json.emptyObject();
    }
    if (payload.isTextual()) {
      // REC: a text is sent as it stands, so the function reads it as JSON
      try {
        return Json.parse(payload.textValue());
      } catch (JsonSyntaxException e) {
        return payload;
      }
    }
    return payload;
  }

  /** Whether it starts a nested execution. */
  public boolean startsExecution() {
    return resource.kind() == Kind.OPTIMIZED
        && resource.service().equals("states")
        && resource.action().equals("startExecution");
  }

  /** The ARN of the state machine it starts, or null. */
  public @Nullable String nestedStateMachine() {
    JsonNode arn = startsExecution() ? parameters.get("StateMachineArn") : null;
    return arn != null && arn.isTextual() ? arn.textValue() : null;
  }

  /**
   * What a cause calls it when its result is too large: the service's name, or the function's ARN.
   */
  public String nameInCauses() {
    return resource.kind() == Kind.LAMBDA_FUNCTION
        ? resource.arn()
        : resource.service().toLowerCase(Locale.ROOT);
  }
}
