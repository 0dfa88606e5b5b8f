package io.github.sfntest.internal.asl;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parsed {@code Resource} of a Task. Immutable. No record: javadoc of JDK 17 fails for one that
 * it leaves out and that a signature names.
 */
public final class TaskResource {

  static final String AWS_SDK_PREFIX = "aws-sdk:";

  /** The families of integration. */
  public enum Kind {
    /** A Lambda function's ARN as the resource. */
    LAMBDA_FUNCTION,
    /** An activity's ARN as the resource. */
    ACTIVITY,
    /** {@code arn:aws:states:::service:action}. */
    OPTIMIZED,
    /** {@code arn:aws:states:::aws-sdk:service:action}. */
    AWS_SDK
  }

  /** The integration patterns. */
  public enum Pattern {
    REQUEST_RESPONSE(""),
    RUN_A_JOB(".sync"),
    RUN_A_JOB_2(".sync:2"),
    WAIT_FOR_CALLBACK(".waitForTaskToken");

    private final String suffix;

    Pattern(String suffix) {
      this.suffix = suffix;
    }

    /** The end of the resource, such as {@code .sync}; empty for request response. */
    public String suffix() {
      return suffix;
    }
  }

  private final String arn;
  private final Kind kind;
  private final String service;
  private final String action;
  private final Pattern pattern;

  /**
   * A resource, taken apart.
   *
   * @param arn as the definition has it
   * @param kind which family of integration it is
   * @param service such as {@code lambda}, {@code aws-sdk:dynamodb}, {@code activity}: {@code
   *     resourceType} in the history
   * @param action such as {@code invoke}, without the pattern's suffix; empty for a function or
   *     activity ARN
   * @param pattern request response, run a job, or wait for callback
   */
  public TaskResource(String arn, Kind kind, String service, String action, Pattern pattern) {
    this.arn = arn;
    this.kind = kind;
    this.service = service;
    this.action = action;
    this.pattern = pattern;
  }

  /** As the definition has it. */
  public String arn() {
    return arn;
  }

  /** Which family of integration it is. */
  public Kind kind() {
    return kind;
  }

  /** {@code resourceType} in the history. */
  public String service() {
    return service;
  }

  /** Without the pattern's suffix; empty for a function or activity ARN. */
  public String action() {
    return action;
  }

  /** Request response, run a job, or wait for callback. */
  public Pattern pattern() {
    return pattern;
  }

  /** Whether Step Functions calls it; samples have resources of other services, too. */
  public boolean isIntegration() {
    return !action.isEmpty() && arn.contains(":states:");
  }

  /** Whether it is an {@code aws-sdk} integration. */
  public boolean isAwsSdk() {
    return kind == Kind.AWS_SDK;
  }

  /** The service alone, such as {@code dynamodb}, whichever family of integration calls it. */
  public String serviceName() {
    return isAwsSdk() ? service.substring(AWS_SDK_PREFIX.length()) : service;
  }

  /** Whether it is the optimized {@code lambda:invoke}, in whichever pattern. */
  public boolean isLambdaInvoke() {
    return kind == Kind.OPTIMIZED && service.equals("lambda") && action.equals("invoke");
  }

  /** Whether the Task's result is the answer to its request, and no job's or callback's. */
  public boolean answersAtOnce() {
    return pattern == Pattern.REQUEST_RESPONSE;
  }

  /** {@code resource} as the history shows it, such as {@code sendMessage.waitForTaskToken}. */
  public String actionWithSuffix() {
    return action + pattern.suffix();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TaskResource that
        && arn.equals(that.arn)
        && kind == that.kind
        && service.equals(that.service)
        && action.equals(that.action)
        && pattern == that.pattern;
  }

  @Override
  public int hashCode() {
    return Objects.hash(arn, pattern);
  }

  @Override
  public String toString() {
    return arn;
  }
}
