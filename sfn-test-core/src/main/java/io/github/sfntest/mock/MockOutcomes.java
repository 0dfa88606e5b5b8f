package io.github.sfntest.mock;

import io.github.sfntest.execution.TaskOutcome;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes that a task mock can be given, one after the other. Each call of the task takes the
 * next one; the last repeats.
 *
 * <p>What a value stands for depends on how the mock was started: the integration's raw result for
 * {@code whenTask} and {@code whenResource}, the function's return value for {@code whenLambda},
 * the child's output for {@code whenNestedExecution}.
 */
@API(status = API.Status.EXPERIMENTAL)
public abstract sealed class MockOutcomes permits TaskMock, ScriptedTask {

  MockOutcomes() {}

  abstract Declaration declaration();

  abstract ScriptedTask then(Reply reply);

  /**
   * The task succeeds with a value.
   *
   * @param value anything Jackson writes, or a {@code JsonNode}; text is a JSON string, null is
   *     JSON null
   * @return the mock, to modify this outcome or to add the next
   * @throws IllegalArgumentException if {@code value} is the text of a JSON object or array (use
   *     {@link #thenReturnJson}), or cannot be written as JSON
   */
  public final ScriptedTask thenReturn(@Nullable Object value) {
    return then(Reply.value(declaration().values().declared(value, "thenReturn")));
  }

  /**
   * The task succeeds with a value given as JSON text.
   *
   * @param text one JSON document, such as {@code {"status": "PAID"}}
   * @return the mock, to modify this outcome or to add the next
   * @throws IllegalArgumentException if {@code text} is not JSON
   */
  public final ScriptedTask thenReturnJson(CharSequence text) {
    Objects.requireNonNull(text, "text");
    return then(Reply.value(declaration().values().json(text)));
  }

  /**
   * The task succeeds with a value read from a file, now.
   *
   * @param file a class path resource, from the root or beside the class that declares the mock; or
   *     a file; it holds one JSON document in UTF-8
   * @return the mock, to modify this outcome or to add the next
   * @throws IllegalArgumentException if there is no such file or it does not hold JSON
   */
  public final ScriptedTask thenReturnResource(String file) {
    Objects.requireNonNull(file, "file");
    return then(Reply.value(MockFiles.value(file, declaration())));
  }

  /**
   * The task fails without an error name and without a cause.
   *
   * @return the mock, to modify this outcome or to add the next
   */
  public final ScriptedTask thenFail() {
    return then(Reply.outcome(TaskOutcome.failed(null, null)));
  }

  /**
   * The task fails, without a cause.
   *
   * @param error the error name, such as {@code Lambda.TooManyRequestsException}
   * @return the mock, to modify this outcome or to add the next
   */
  public final ScriptedTask thenFail(String error) {
    Objects.requireNonNull(error, "error");
    return then(Reply.outcome(TaskOutcome.failed(error, null)));
  }

  /**
   * The task fails.
   *
   * @param error the error name, such as {@code Lambda.TooManyRequestsException}; null for none
   * @param cause the cause; null for none
   * @return the mock, to modify this outcome or to add the next
   */
  public final ScriptedTask thenFail(@Nullable String error, @Nullable String cause) {
    return then(Reply.outcome(TaskOutcome.failed(error, cause)));
  }

  /**
   * The task fails as if this had been thrown: by the Lambda function, so that the error name is
   * the exception's class and the cause Lambda's error JSON <code>
   * {"errorMessage": …, "errorType": …,
   * "stackTrace": […]}</code>; or, if it is an {@code AwsServiceException} or {@code
   * SdkClientException}, by the integration, so that the error name is the integration's, such as
   * {@code DynamoDB.ConditionalCheckFailedException}, or {@code DynamoDb.…} for {@code aws-sdk}
   * integrations. An exception of another service is what a Lambda function has thrown.
   *
   * @param failure what was thrown
   * @return the mock, to modify this outcome or to add the next
   */
  public final ScriptedTask thenFail(Throwable failure) {
    Objects.requireNonNull(failure, "failure");
    return then(Reply.thrown(failure));
  }

  /**
   * The task stays open and fails with {@code States.Timeout} at its {@code TimeoutSeconds} or
   * {@code HeartbeatSeconds}, whichever is earlier; without either, at once.
   *
   * @return the mock, to modify this outcome or to add the next
   */
  public final ScriptedTask thenTimeOut() {
    return then(Reply.outcome(TaskOutcome.timedOut()));
  }

  /**
   * The task stays open, sends no heartbeat, and fails at its {@code HeartbeatSeconds}; a task
   * without them is a mistake of the test.
   *
   * @return the mock, to modify this outcome or to add the next
   */
  public final ScriptedTask thenMissHeartbeat() {
    return then(Reply.outcome(TaskOutcome.missedHeartbeat()));
  }

  /**
   * The outcome is worked out at each call.
   *
   * @param answer gives the outcome
   * @return the mock, to modify this outcome or to add the next
   */
  public final ScriptedTask thenAnswer(TaskAnswer answer) {
    Objects.requireNonNull(answer, "answer");
    return then(Reply.answered(answer));
  }

  /**
   * The task stays open: until a callback, a worker, a time limit or the end of the execution.
   *
   * @return the mock, to modify this outcome or to add the next
   */
  public final ScriptedTask thenWaitForCallback() {
    return then(Reply.outcome(TaskOutcome.pending()));
  }
}
