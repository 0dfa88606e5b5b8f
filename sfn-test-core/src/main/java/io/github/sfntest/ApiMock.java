package io.github.sfntest;

import io.github.sfntest.internal.service.ApiFaults;
import io.github.sfntest.mock.ApiScript;
import java.util.Objects;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.model.SfnRequest;

/**
 * Faults for one operation of the API. Each call takes the next outcome; the last repeats, unless
 * it has an explicit number: then the mock is used up, and the next one that matches decides, or
 * the call proceeds. Mocks declared later come before earlier ones. One that is never used fails
 * the test, as an unused task mock does.
 *
 * <pre>{@code
 * sfn.whenApi(StartExecutionRequest.class)
 *     .withRequest(request -> request.name() != null)
 *     .thenThrow(SfnException.builder().statusCode(429).message("Rate exceeded").build()).times(2)
 *     .thenProceed();
 * }</pre>
 *
 * @param <Q> the request class of the operation
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ApiMock<Q extends SfnRequest> {
  private final ApiScript<Q> script;

  ApiMock(ApiScript<Q> script) {
    this.script = script;
  }

  /**
   * Concerns only calls whose request satisfies a predicate, too.
   *
   * @param predicate gets the request, before the service checks it
   * @return this mock
   */
  public ApiMock<Q> withRequest(Predicate<? super Q> predicate) {
    script.withRequest(Objects.requireNonNull(predicate, "predicate"));
    return this;
  }

  /**
   * The call fails; the service does not see it.
   *
   * @param exception thrown as it is
   * @return this mock
   */
  public ApiMock<Q> thenThrow(SdkException exception) {
    Objects.requireNonNull(exception, "exception");
    script.then("thenThrow " + exception.getClass().getName(), () -> exception);
    return this;
  }

  /**
   * The call is refused as AWS would refuse it; the service does not see it.
   *
   * <pre>{@code
   * sfn.whenApi(StartExecutionRequest.class).thenFail("ThrottlingException", "Rate exceeded");
   * }</pre>
   *
   * @param code AWS's error code: one of the operation's own, such as {@code
   *     ExecutionLimitExceeded}, or a common one, such as {@code AccessDeniedException}. It decides
   *     the SDK's exception class, a plain {@code SfnException} if there is none for it, and the
   *     HTTP status: 400, or 403 or 500 and more for the common errors that have another
   * @param message the message, without what the SDK adds to it
   * @return this mock
   * @throws IllegalArgumentException if {@code code} is blank
   * @see <a
   *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/CommonErrors.html">Common
   *     Error Types</a>
   */
  public ApiMock<Q> thenFail(String code, String message) {
    Objects.requireNonNull(message, "message");
    if (code.isBlank()) {
      throw new IllegalArgumentException("code must be an error code of AWS, but is blank");
    }
    script.then("thenFail \"" + code + "\"", () -> ApiFaults.of(code, message));
    return this;
  }

  /**
   * The call is answered by the fake.
   *
   * @return this mock
   */
  public ApiMock<Q> thenProceed() {
    script.then("thenProceed", null);
    return this;
  }

  /**
   * Lets the mock stay unused.
   *
   * @return this mock
   */
  public ApiMock<Q> lenient() {
    script.makeLenient();
    return this;
  }

  /**
   * Gives the last outcome that many times.
   *
   * @param count at least 1
   * @return this mock
   * @throws IllegalArgumentException if {@code count} is less than 1
   * @throws IllegalStateException if there is no outcome yet
   */
  public ApiMock<Q> times(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, but was " + count);
    }
    if (!script.times(count)) {
      throw new IllegalStateException(
          "times(" + count + ") has no outcome before it; put it behind thenThrow or thenProceed");
    }
    return this;
  }
}
