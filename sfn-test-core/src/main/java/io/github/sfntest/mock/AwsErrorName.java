package io.github.sfntest.mock;

import io.github.sfntest.internal.asl.TaskResource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The error name and cause under which Step Functions reports an exception of an AWS service.
 *
 * <p>The older optimised integrations go through version 1 of the AWS SDK for Java, all others
 * through version 2, and the two spell names differently: {@code DynamoDB.AmazonDynamoDBException},
 * {@code DynamoDb.DynamoDbException}. Recorded in the conformance areas {@code services} and {@code
 * aws-sdk}.
 *
 * @param error such as {@code DynamoDB.ConditionalCheckFailedException}
 * @param cause with the service, status and request id, as the SDK words it
 */
record AwsErrorName(String error, String cause) {

  /** What version 1 of the SDK calls a service. */
  private record Version1(String version2, String prefix, String service, String exception) {}

  private static final Map<String, Version1> OPTIMIZED =
      Map.ofEntries(
          version1("lambda", "Lambda", "Lambda", "AWSLambda", "AWSLambda"),
          version1("dynamodb", "DynamoDb", "DynamoDB", "AmazonDynamoDBv2", "AmazonDynamoDB"),
          version1("sns", "Sns", "SNS", "AmazonSNS", "AmazonSNS"),
          version1("sqs", "Sqs", "SQS", "AmazonSQS", "AmazonSQS"),
          version1("states", "Sfn", "StepFunctions", "AWSStepFunctions", "AWSStepFunctions"),
          version1(
              "events", "EventBridge", "EventBridge", "AmazonEventBridge", "AmazonEventBridge"),
          version1("batch", "Batch", "Batch", "AWSBatch", "AWSBatch"),
          version1("ecs", "Ecs", "ECS", "AmazonECS", "AmazonECS"),
          version1("glue", "Glue", "Glue", "AWSGlue", "AWSGlue"),
          version1("sagemaker", "SageMaker", "SageMaker", "AmazonSageMaker", "AmazonSageMaker"),
          version1("codebuild", "CodeBuild", "CodeBuild", "AWSCodeBuild", "AWSCodeBuild"),
          version1("athena", "Athena", "Athena", "AmazonAthena", "AmazonAthena"));

  /** Names in a Resource are in lower case; these are not just capitalised. */
  private static final Map<String, String> VERSION_2 =
      Map.of(
          "dynamodb", "DynamoDb",
          "secretsmanager", "SecretsManager",
          "eventbridge", "EventBridge",
          "cloudformation", "CloudFormation",
          "bedrockruntime", "BedrockRuntime",
          "sagemaker", "SageMaker",
          "codebuild", "CodeBuild");

  /** What getMessage() of the SDK's exceptions adds to the service's own words. */
  private static final Pattern DETAILS =
      Pattern.compile(" \\(Service: [^()]*\\)( \\(SDK Attempt Count: \\d+\\))?$");

  private static final String EXCEPTION = "Exception";

  private static Map.Entry<String, Version1> version1(
      String service, String version2, String prefix, String name, String exception) {
    return Map.entry(service, new Version1(version2, prefix, name, exception + EXCEPTION));
  }

  /**
   * The name for a failure of the integration itself; null if a Lambda function has thrown it,
   * which is the case for an exception of any service but Lambda.
   */
  static @Nullable AwsErrorName of(Throwable thrown, TaskCall call) {
    TaskResource resource = call.resource();
    String service = thrown instanceof AwsServiceException ? service(thrown.getClass()) : null;
    if (call.lambdaFunction() != null && !resource.isAwsSdk() && !"Lambda".equals(service)) {
      return null;
    }
    Version1 version1 = resource.isAwsSdk() ? null : OPTIMIZED.get(resource.serviceName());
    if (!(thrown instanceof AwsServiceException failure)) {
      String prefix = version1 == null ? version2(resource.serviceName()) : version1.prefix();
      return new AwsErrorName(prefix + ".SdkClientException", String.valueOf(thrown.getMessage()));
    }
    return version1 != null && (service == null || service.equals(version1.version2()))
        ? version1(failure, call, version1)
        : version2(failure, call, service == null ? version2(resource.serviceName()) : service);
  }

  /**
   * The names for the errors of the integration that a call goes through.
   *
   * @param exceptions simple names of the service's own exceptions
   * @return those, before them the service's general one and the SDK's; empty for an activity
   */
  static List<String> ofIntegration(TaskCall call, List<String> exceptions) {
    TaskResource resource = call.resource();
    if (resource.kind() == TaskResource.Kind.ACTIVITY) {
      return List.of();
    }
    Version1 version1 = resource.isAwsSdk() ? null : OPTIMIZED.get(resource.serviceName());
    String prefix = version1 == null ? version2(resource.serviceName()) : version1.prefix();
    String general = version1 == null ? prefix + EXCEPTION : version1.exception();
    return Stream.concat(Stream.of(general, "SdkClientException"), exceptions.stream())
        .map(name -> prefix + "." + name)
        .toList();
  }

  private static AwsErrorName version1(AwsServiceException failure, TaskCall call, Version1 names) {
    String exception = isModelled(failure) ? failure.getClass().getSimpleName() : names.exception();
    return new AwsErrorName(
        names.prefix() + "." + exception,
        message(failure)
            + " (Service: "
            + names.service()
            + "; Status Code: "
            + status(failure)
            + "; Error Code: "
            + code(failure)
            + "; Request ID: "
            + requestId(failure, call)
            + "; Proxy: null)");
  }

  private static AwsErrorName version2(AwsServiceException failure, TaskCall call, String prefix) {
    String exception =
        isModelled(failure) ? failure.getClass().getSimpleName() : prefix + EXCEPTION;
    String extended = failure.extendedRequestId();
    return new AwsErrorName(
        prefix + "." + exception,
        message(failure)
            + " (Service: "
            + prefix
            + ", Status Code: "
            + status(failure)
            + ", Request ID: "
            + requestId(failure, call)
            + (extended == null ? "" : ", Extended Request ID: " + extended)
            + ")");
  }

  /** Whether it is one of the service's own exceptions, and not the one that they extend. */
  private static boolean isModelled(AwsServiceException failure) {
    return failure.getClass() != AwsServiceException.class
        && failure.getClass().getSuperclass() != AwsServiceException.class;
  }

  /** {@code DynamoDb} of {@code DynamoDbException}, the exception that all of a service extend. */
  private static @Nullable String service(Class<?> exception) {
    for (Class<?> type = exception; type != null; type = type.getSuperclass()) {
      if (type.getSuperclass() == AwsServiceException.class) {
        String name = type.getSimpleName();
        return name.endsWith(EXCEPTION)
            ? name.substring(0, name.length() - EXCEPTION.length())
            : name;
      }
    }
    return null;
  }

  private static String version2(String service) {
    String known = VERSION_2.get(service);
    if (known != null) {
      return known;
    }
    return service.isEmpty()
        ? service
        : Character.toUpperCase(service.charAt(0)) + service.substring(1);
  }

  private static String message(AwsServiceException failure) {
    AwsErrorDetails details = failure.awsErrorDetails();
    String words = details == null ? null : details.errorMessage();
    if (words != null) {
      return words;
    }
    String text = failure.getMessage();
    return text == null ? code(failure) : DETAILS.matcher(text).replaceFirst("");
  }

  private static int status(AwsServiceException failure) {
    return failure.statusCode() == 0 ? 400 : failure.statusCode();
  }

  private static String code(AwsServiceException failure) {
    AwsErrorDetails details = failure.awsErrorDetails();
    String code = details == null ? null : details.errorCode();
    return code != null ? code : failure.getClass().getSimpleName();
  }

  /** The exception's own, or one made up. */
  private static String requestId(AwsServiceException failure, TaskCall call) {
    return failure.requestId() == null ? RequestId.of(call) : failure.requestId();
  }
}
