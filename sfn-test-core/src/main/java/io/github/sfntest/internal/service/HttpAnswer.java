package io.github.sfntest.internal.service;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.TellsOfExecution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** What a response of the fake says of HTTP, and the execution that it tells of. Immutable. */
final class HttpAnswer implements SdkHttpFullResponse, TellsOfExecution {
  private static final long serialVersionUID = 1L;
  private static final String REQUEST_ID = "x-amzn-RequestId";

  private final int statusCode;
  private final String statusText;
  private final String requestId;
  private final transient Supplier<Optional<Execution>> execution;

  /**
   * @param execution gives the execution that the response tells of, if there is one
   */
  HttpAnswer(
      int statusCode,
      String statusText,
      String requestId,
      Supplier<Optional<Execution>> execution) {
    this.statusCode = statusCode;
    this.statusText = statusText;
    this.requestId = requestId;
    this.execution = execution;
  }

  @Override
  public Optional<Execution> execution() {
    return execution.get();
  }

  @Override
  public int statusCode() {
    return statusCode;
  }

  @Override
  public Optional<String> statusText() {
    return Optional.of(statusText);
  }

  @Override
  public Map<String, List<String>> headers() {
    return Map.of(REQUEST_ID, List.of(requestId));
  }

  @Override
  public Optional<AbortableInputStream> content() {
    return Optional.empty();
  }

  /** A builder of an ordinary HTTP response, which knows of no execution. */
  @Override
  public Builder toBuilder() {
    return SdkHttpFullResponse.builder()
        .statusCode(statusCode)
        .statusText(statusText)
        .headers(headers());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HttpAnswer answer
        && statusCode == answer.statusCode
        && statusText.equals(answer.statusText)
        && requestId.equals(answer.requestId);
  }

  @Override
  public int hashCode() {
    return requestId.hashCode();
  }

  @Override
  public String toString() {
    return "HTTP " + statusCode + " " + statusText + " (request id " + requestId + ")";
  }
}
