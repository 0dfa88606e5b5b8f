package io.github.sfntest.mock;

import io.github.sfntest.internal.asl.TaskResource;
import io.github.sfntest.internal.shapes.SdkErrors;
import java.util.List;
import org.apiguardian.api.API;

/** The errors that an integration itself can fail with, whatever stands behind it does. */
@API(status = API.Status.INTERNAL)
public final class IntegrationErrors {

  /** Developer Guide, "Handling Lambda service exceptions" and "Error names". */
  private static final List<String> LAMBDA =
      List.of(
          "Lambda.ServiceException",
          "Lambda.AWSLambdaException",
          "Lambda.SdkClientException",
          "Lambda.TooManyRequestsException",
          "Lambda.ClientExecutionTimeoutException",
          "Lambda.Unknown");

  private IntegrationErrors() {}

  /**
   * The error names for a call.
   *
   * @param call a call of the Task
   * @return for a Lambda function those of the Developer Guide; for other services the general ones
   *     and, where the AWS SDK's module of the service is on the class path, those that it declares
   *     for the call; never null but potentially empty
   */
  public static List<String> of(TaskCall call) {
    TaskResource resource = call.resource();
    if (call.lambdaFunction() != null && !resource.isAwsSdk()) {
      return LAMBDA;
    }
    if (resource.service().equals("http")) {
      return List.of("States.Http.Socket", "States.Http.StatusCode.500");
    }
    if (resource.service().equals("apigateway")) {
      return List.of("ApiGateway.500");
    }
    return AwsErrorName.ofIntegration(call, SdkErrors.of(resource));
  }
}
