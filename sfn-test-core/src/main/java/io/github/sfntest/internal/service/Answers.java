package io.github.sfntest.internal.service;

import io.github.sfntest.execution.Execution;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.sfn.model.SfnResponse;

/** Gives responses what the SDK adds to each: request id and HTTP status. */
final class Answers {
  private static final String REQUEST_ID = "AWS_REQUEST_ID";
  private static final Supplier<Optional<Execution>> NONE = Optional::empty;

  private Answers() {}

  /** Fills them in. */
  static void stamp(SfnResponse.Builder response) {
    stamp(response, NONE);
  }

  /**
   * Fills them in.
   *
   * @param execution gives the execution that the response tells of, if it is still known
   */
  static void stamp(SfnResponse.Builder response, Supplier<Optional<Execution>> execution) {
    String requestId = RequestIds.next();
    response.responseMetadata(DefaultAwsResponseMetadata.create(Map.of(REQUEST_ID, requestId)));
    response.sdkHttpResponse(new HttpAnswer(200, "OK", requestId, execution));
  }

  /** Of an error. */
  static SdkHttpResponse http(int status, String requestId) {
    return new HttpAnswer(status, "", requestId, NONE);
  }
}
