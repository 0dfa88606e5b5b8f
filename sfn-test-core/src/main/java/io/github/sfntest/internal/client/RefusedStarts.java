package io.github.sfntest.internal.client;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionRequest;

/** The starts that were refused: how many, and why the last one. Thread-safe. */
public final class RefusedStarts {
  private static final String REQUEST = "Request";

  private final AtomicReference<@Nullable Last> last = new AtomicReference<>();

  private record Last(int count, String text) {}

  /** A count of none. */
  public RefusedStarts() {}

  /** Notes a call that failed, if it was to start an execution. */
  void note(SdkPojo request, RuntimeException refusal) {
    if (request instanceof StartExecutionRequest || request instanceof StartSyncExecutionRequest) {
      String operation = request.getClass().getSimpleName().replace(REQUEST, "");
      String text = operation + " -> " + text(refusal);
      last.updateAndGet(before -> new Last(before == null ? 1 : before.count() + 1, text));
    }
  }

  private static String text(RuntimeException refusal) {
    return refusal instanceof AwsServiceException error && error.awsErrorDetails() != null
        ? error.awsErrorDetails().errorCode() + ": " + error.awsErrorDetails().errorMessage()
        : refusal.getClass().getSimpleName() + ": " + refusal.getMessage();
  }

  /** Forgets all. */
  public void reset() {
    last.set(null);
  }

  /**
   * Such as {@code 1 call was refused: StartExecution -> StateMachineDoesNotExist: State Machine
   * Does Not Exist: 'arn:…'}; empty if none was.
   */
  public Optional<String> text() {
    return Optional.ofNullable(last.get())
        .map(
            it ->
                it.count() == 1
                    ? "1 call was refused: " + it.text()
                    : it.count() + " calls were refused, the last: " + it.text());
  }
}
