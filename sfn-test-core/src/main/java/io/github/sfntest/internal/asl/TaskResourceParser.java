package io.github.sfntest.internal.asl;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code Resource}. */
final class TaskResourceParser {

  // Placeholders of samples, such as <partition>, are texts like any other: nothing is ever called.
  private static final Pattern ARN = Pattern.compile("arn:([^:]*):([^:]*):([^:]*):([^:]*):(.+)");
  private static final Pattern URI = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):\\S+");
  private static final String NOT_AN_ARN = "Value is not a valid resource ARN";
  private static final Pattern AWS_SDK =
      Pattern.compile("aws-sdk:([a-z0-9]+):([a-z][A-Za-z0-9]*)(\\.waitForTaskToken)?");
  private static final Pattern OPTIMIZED =
      Pattern.compile("([a-z0-9-]+):([A-Za-z0-9]+)(\\.sync:2|\\.sync|\\.waitForTaskToken)?");

  private TaskResourceParser() {}

  /** The resource of a Task; null if there is an error in it. */
  static @Nullable TaskResource parse(FieldReader fields, boolean isExpress) {
    String text = fields.text("Resource");
    if (text == null) {
      return null;
    }
    Matcher parts = ARN.matcher(text);
    boolean isArn = parts.matches();
    TaskResource resource = isArn ? resource(text, parts) : null;
    if (resource == null && isOfNoService(text, isArn ? parts.group(2) : null)) {
      return elsewhere(text, fields);
    }
    if (resource == null) {
      fields.wrong("Resource", isArn ? notRecognized(text) : NOT_AN_ARN);
      return null;
    }
    if (isExpress) {
      checkExpress(resource, fields);
    }
    return resource;
  }

  /**
   * Whether the text is a URI, which is all that the specification asks for, of a service that Step
   * Functions does not work with. Samples have such resources. AWS would refuse them, so this is
   * not for what looks like a slip, as {@code lambda:invoke} does.
   */
  private static boolean isOfNoService(String text, @Nullable String arnService) {
    if (arnService != null) {
      return !arnService.isEmpty()
          && !arnService.equals("lambda")
          && !arnService.equals("states")
          && !arnService.equals("s3");
    }
    Matcher uri = URI.matcher(text);
    return uri.matches() && !OptimizedIntegrations.isService(uri.group(1));
  }

  private static TaskResource elsewhere(String text, FieldReader fields) {
    Place place = fields.place().field("Resource");
    fields.findings().warning("INVALID_RESOURCE", NOT_AN_ARN, place, place);
    Matcher parts = ARN.matcher(text);
    int colon = text.indexOf(':');
    boolean isArn = parts.matches();
    return new TaskResource(
        text,
        TaskResource.Kind.OPTIMIZED,
        isArn ? parts.group(2) : text.substring(0, colon),
        isArn ? parts.group(5) : text.substring(colon + 1),
        TaskResource.Pattern.REQUEST_RESPONSE);
  }

  /** The resource of an item reader or result writer: one of these optimized integrations. */
  static @Nullable TaskResource parseOneOf(FieldReader fields, Set<String> allowed) {
    String arn = fields.text("Resource");
    if (arn == null) {
      return null;
    }
    Matcher parts = ARN.matcher(arn);
    if (!parts.matches()) {
      fields.wrong("Resource", NOT_AN_ARN);
      return null;
    }
    String integration = parts.group(5);
    if (!parts.group(2).equals("states") || !allowed.contains(integration)) {
      fields.wrong("Resource", notRecognized(arn));
      return null;
    }
    int colon = integration.indexOf(':');
    return new TaskResource(
        arn,
        TaskResource.Kind.OPTIMIZED,
        integration.substring(0, colon),
        integration.substring(colon + 1),
        TaskResource.Pattern.REQUEST_RESPONSE);
  }

  private static String notRecognized(String arn) {
    return "The resource provided "
        + arn
        + " is not recognized. The value is not a valid resource ARN, or the resource is not"
        + " available in this region.";
  }

  private static @Nullable TaskResource resource(String arn, Matcher parts) {
    String rest = parts.group(5);
    if (parts.group(2).equals("lambda")) {
      return rest.startsWith("function:")
          ? new TaskResource(
              arn,
              TaskResource.Kind.LAMBDA_FUNCTION,
              "lambda",
              "",
              TaskResource.Pattern.REQUEST_RESPONSE)
          : null;
    }
    if (!parts.group(2).equals("states")) {
      return null;
    }
    if (rest.startsWith("activity:")) {
      return new TaskResource(
          arn, TaskResource.Kind.ACTIVITY, "activity", "", TaskResource.Pattern.REQUEST_RESPONSE);
    }
    return integration(arn, rest);
  }

  private static @Nullable TaskResource integration(String arn, String rest) {
    Matcher sdk = AWS_SDK.matcher(rest);
    if (sdk.matches()) {
      return new TaskResource(
          arn,
          TaskResource.Kind.AWS_SDK,
          TaskResource.AWS_SDK_PREFIX + sdk.group(1),
          sdk.group(2),
          pattern(sdk.group(3)));
    }
    Matcher optimized = OPTIMIZED.matcher(rest);
    if (!optimized.matches()) {
      return null;
    }
    TaskResource.Pattern pattern = pattern(optimized.group(3));
    return OptimizedIntegrations.has(optimized.group(1), optimized.group(2), pattern)
        ? new TaskResource(
            arn, TaskResource.Kind.OPTIMIZED, optimized.group(1), optimized.group(2), pattern)
        : null;
  }

  private static TaskResource.Pattern pattern(@Nullable String suffix) {
    for (TaskResource.Pattern pattern : TaskResource.Pattern.values()) {
      if (pattern.suffix().equals(suffix)) {
        return pattern;
      }
    }
    return TaskResource.Pattern.REQUEST_RESPONSE;
  }

  private static void checkExpress(TaskResource resource, FieldReader fields) {
    if (resource.kind() == TaskResource.Kind.ACTIVITY) {
      fields.wrong("Resource", "Express state machine does not support Activity ARN");
      return;
    }
    switch (resource.pattern()) {
      case REQUEST_RESPONSE -> {}
      case RUN_A_JOB, RUN_A_JOB_2 ->
          fields.wrong(
              "Resource",
              "Express state machine does not support '"
                  + resource.pattern().suffix()
                  + "' service integration");
      case WAIT_FOR_CALLBACK ->
          // The blank at the end is AWS's: conformance/api,
          // test_illegal_callbacks-WAIT_FOR_TASK_TOKEN.
          fields.wrong(
              "Resource",
              "Express state machine does not support '.waitForTaskToken' service integration ");
    }
  }
}
