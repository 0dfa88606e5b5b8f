package io.github.sfntest.internal.service;

import java.util.Map;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.sfn.model.SfnResponse;

/** Gives responses what the SDK adds to each: request id and HTTP status. */
final class Answers {
  private static final String REQUEST_ID = "AWS_REQUEST_ID";

  private Answers() {}

  /** Fills them in and returns the request id. */
  static String stamp(SfnResponse.Builder response) {
    String requestId = RequestIds.next();
    response.responseMetadata(DefaultAwsResponseMetadata.create(Map.of(REQUEST_ID, requestId)));
    response.sdkHttpResponse(http(200, "OK", requestId));
    return requestId;
  }

  static SdkHttpResponse http(int status, String text, String requestId) {
    return SdkHttpResponse.builder()
        .statusCode(status)
        .statusText(text)
        .putHeader("x-amzn-RequestId", requestId)
        .build();
  }
}
