package io.github.sfntest.mock;

import java.util.regex.Pattern;

/**
 * What a Resource calls.
 *
 * @param service such as {@code dynamodb}; empty if it calls none
 * @param action such as {@code getItem}; empty if it calls none
 * @param pattern such as {@code sync:2} or {@code waitForTaskToken}; empty for request and response
 * @param viaSdk whether it is an {@code aws-sdk} integration
 */
record Integration(String service, String action, String pattern, boolean viaSdk) {

  private static final Pattern RESOURCE =
      Pattern.compile("arn:[^:]*:states:::(aws-sdk:)?([^:]+):([^.:]+)(?:\\.(.+))?");

  static Integration of(TaskCall call) {
    var matcher = RESOURCE.matcher(call.resource());
    if (!matcher.matches()) {
      return new Integration(call.lambdaFunction() == null ? "" : "lambda", "", "", false);
    }
    String pattern = matcher.group(4);
    return new Integration(
        matcher.group(2),
        matcher.group(3),
        pattern == null ? "" : pattern,
        matcher.group(1) != null);
  }

  /** Whether its result is another than the answer to the request. */
  boolean waits() {
    return !pattern.isEmpty();
  }
}
