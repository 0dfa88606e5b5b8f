package io.github.sfntest.internal.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;

/** X-Ray's trace header: a member of the request, or an HTTP header that the caller adds. */
final class TraceHeaders {
  private static final String HEADER = "X-Amzn-Trace-Id";

  private TraceHeaders() {}

  static @Nullable String of(@Nullable String member, AwsRequest request) {
    if (member != null || request.overrideConfiguration().isEmpty()) {
      return member;
    }
    for (Map.Entry<String, List<String>> header :
        request.overrideConfiguration().get().headers().entrySet()) {
      if (header.getKey().equalsIgnoreCase(HEADER) && !header.getValue().isEmpty()) {
        return header.getValue().get(0);
      }
    }
    return null;
  }
}
