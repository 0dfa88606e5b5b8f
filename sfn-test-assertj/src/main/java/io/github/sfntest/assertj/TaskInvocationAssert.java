package io.github.sfntest.assertj;

import static io.github.sfntest.internal.check.InvocationChecks.INPUT;

import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.check.Check;
import io.github.sfntest.internal.check.DocumentPath;
import io.github.sfntest.internal.check.InvocationChecks;
import io.github.sfntest.internal.check.InvocationSubject;
import io.github.sfntest.json.JsonOption;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractObjectAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on one call of a Task; {@link TaskAssert#invocation(int)} leads here. */
@API(status = API.Status.EXPERIMENTAL)
public class TaskInvocationAssert
    extends AbstractObjectAssert<TaskInvocationAssert, TaskInvocation> {

  /**
   * Looks at a call.
   *
   * @param actual the call
   */
  public TaskInvocationAssert(@Nullable TaskInvocation actual) {
    super(actual, TaskInvocationAssert.class);
  }

  /**
   * Verifies the whole effective input.
   *
   * <pre>{@code
   * assertThat(invocation).hasInput("{\"id\": 7}");   // passes for {"id":7.0}
   *                                                   // fails for {"id":7,"to":"me"}
   * }</pre>
   *
   * @param json the whole document: text is JSON text, all else is written as Jackson does
   * @param options what to look away from; without any, all counts but the order of members
   * @return this assert
   * @throws IllegalArgumentException if {@code json} is text but not JSON, or a path of the options
   *     is not well formed
   */
  public TaskInvocationAssert hasInput(@Nullable Object json, JsonOption... options) {
    return check(INPUT.equalTo(json, options));
  }

  /**
   * Verifies the value at a path of the effective input.
   *
   * <pre>{@code
   * assertThat(invocation).hasInputPath("$.Payload.id", 7);   // passes for {"Payload":{"id":7}}
   *                                                           // fails for {"Payload":{}}
   * }</pre>
   *
   * @param path a JSONPath, as in a definition
   * @param value a single value: text is a JSON string; or a Hamcrest matcher of plain Java values
   * @return this assert
   * @throws IllegalArgumentException if {@code path} is not well formed
   */
  public TaskInvocationAssert hasInputPath(String path, @Nullable Object value) {
    return check(INPUT.valueAt(DocumentPath.of(path), value));
  }

  /**
   * Verifies which attempt of its visit of the state it is.
   *
   * <pre>{@code
   * assertThat(invocation).isAttempt(2);   // passes for the first retry
   *                                        // fails for a call that is no retry
   * }</pre>
   *
   * @param attempt from 1
   * @return this assert
   */
  public TaskInvocationAssert isAttempt(int attempt) {
    return check(InvocationChecks.attempt(attempt));
  }

  /**
   * Verifies the Task's {@code Resource}.
   *
   * <pre>{@code
   * assertThat(invocation).hasResource("arn:aws:states:::lambda:invoke");   // passes for this one
   *                                                       // fails for the ARN of a function
   * }</pre>
   *
   * @param resource as the definition has it
   * @return this assert
   */
  public TaskInvocationAssert hasResource(String resource) {
    return check(InvocationChecks.resource(resource));
  }

  private TaskInvocationAssert check(Check<InvocationSubject> check) {
    isNotNull();
    Failing.unless(
        check, new InvocationSubject(actual, TracedInvocation.executionOf(actual)), info);
    return myself;
  }
}
