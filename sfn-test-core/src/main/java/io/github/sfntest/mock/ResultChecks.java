package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.TaskResource;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.FourParts;
import io.github.sfntest.internal.shapes.ShapeProblem;
import io.github.sfntest.mock.MockedOutcome.Level;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;

/** Checks whether AWS could give what a mock gives. */
final class ResultChecks {

  private static final String RESPONSE = "Response";

  /** Its actions have other names than the calls of the service. */
  private static final String EMR = "elasticmapreduce";

  private ResultChecks() {}

  /**
   * Checks the value of a success.
   *
   * @throws AssertionError if AWS would never give it for this call
   */
  static void check(Declaration mock, Given given, JsonNode value, TaskCall call) {
    if (mock.subject().level() != Level.RESULT || mock.shapeCheck() == ShapeCheck.NONE) {
      return;
    }
    if (given instanceof Given.Typed typed && typed.value() instanceof SdkPojo pojo) {
      checkResponse(mock, pojo, call);
    }
    checkEnvelope(mock, value, call);
    checkNoEnvelope(mock, value, call);
    List<ShapeProblem> problems =
        mock.registry()
            .shapes()
            .of(call.resource())
            .checkMock(value, mock.shapeCheck().validation());
    if (!problems.isEmpty()) {
      throw misshapen(mock, problems, call);
    }
  }

  private static String where(Declaration mock, TaskCall call) {
    return UnmockedMessage.where(call) + "\n             " + mock.textAndPlace();
  }

  private static AssertionError misshapen(
      Declaration mock, List<ShapeProblem> problems, TaskCall call) {
    return new AssertionError(
        FourParts.of(
            "A mock gives what AWS would not.",
            where(mock, call),
            "a result in the shape of the service's response, but"
                + problems.stream()
                    .map(each -> "\n               " + each.path() + ": " + each.message())
                    .collect(Collectors.joining()),
            "correct the value, or let the mock pass with .shapeCheck(ShapeCheck.NONE)"));
  }

  /** Another object of the SDK than the response of the call that the task makes. */
  private static void checkResponse(Declaration mock, SdkPojo response, TaskCall call) {
    TaskResource resource = call.resource();
    String wanted = resource.action() + RESPONSE;
    String name = response.getClass().getSimpleName();
    if (resource.action().isEmpty()
        || !resource.answersAtOnce()
        || resource.service().equals(EMR)
        || name.equalsIgnoreCase(wanted)) {
      return;
    }
    throw new AssertionError(
        FourParts.of(
            response instanceof AwsResponse
                ? "A mock gives the answer of another call."
                : "A mock gives no answer of a service.",
            where(mock, call),
            "the response of "
                + resource.serviceName()
                + ":"
                + resource.action()
                + ", but it gives a "
                + name,
            "give the "
                + Character.toUpperCase(wanted.charAt(0))
                + wanted.substring(1)
                + ", or correct which task the mock names"));
  }

  /** The answer of {@code lambda:invoke} where the result is what the function itself returns. */
  private static void checkNoEnvelope(Declaration mock, JsonNode value, TaskCall call) {
    if (call.resource().kind() == TaskResource.Kind.LAMBDA_FUNCTION && LambdaEnvelope.is(value)) {
      throw new AssertionError(
          FourParts.of(
              "A mock gives the answer of lambda:invoke for a function's ARN.",
              where(mock, call),
              "what the function returns, which is the whole result here, but it was "
                  + Excerpt.of(value),
              "give what is in its \"Payload\""));
    }
  }

  /** A raw result of {@code lambda:invoke} that looks like what the function itself returns. */
  private static void checkEnvelope(Declaration mock, JsonNode value, TaskCall call) {
    // An asynchronous invocation answers with a StatusCode and nothing else.
    if (!call.resource().isLambdaInvoke()
        || !call.resource().answersAtOnce()
        || value.has("Payload")
        || value.has("StatusCode")) {
      return;
    }
    String function = call.lambdaFunction();
    String name = function == null ? "…" : LambdaName.of(function).name();
    throw new AssertionError(
        FourParts.of(
            "The result of lambda:invoke has no Payload.",
            where(mock, call),
            "the integration's raw result, {\"Payload\": …, \"StatusCode\": 200}, but it was "
                + Excerpt.of(value),
            "sfn.whenLambda(\""
                + name
                + "\") gives what the function returns; or put \"Payload\" round the value"));
  }
}
