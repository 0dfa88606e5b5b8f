package io.github.sfntest.hamcrest;

import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.check.Check;
import io.github.sfntest.internal.check.DocumentPath;
import io.github.sfntest.internal.check.InvocationChecks;
import io.github.sfntest.internal.check.InvocationSubject;
import io.github.sfntest.json.JsonOption;
import java.util.Optional;
import org.apiguardian.api.API;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Hamcrest matchers for one call of a Task: the twins of the assertions on one.
 *
 * <pre>{@code
 * assertThat(execution.invocations("Ship"), everyItem(hasInputPath("$.Payload.id", 7)));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TaskInvocationMatchers {

  private TaskInvocationMatchers() {}

  private static Matcher<Object> of(Check<InvocationSubject> check) {
    return new CheckMatcher<>(
        new CheckMatcher.Subjects<>(
            "invocation of a Task",
            "TaskInvocation",
            actual ->
                actual instanceof TaskInvocation found
                    ? Optional.of(new InvocationSubject(found, null))
                    : Optional.empty()),
        check);
  }

  /**
   * The effective input is this document.
   *
   * @param json the whole document: text is JSON text, all else is written as Jackson does
   * @param options what to look away from; without any, all counts but the order of members
   * @return the matcher
   */
  public static Matcher<Object> hasInput(@Nullable Object json, JsonOption... options) {
    return of(InvocationChecks.INPUT.equalTo(json, options));
  }

  /**
   * The effective input has this value at a path.
   *
   * @param path a JSONPath, as in a definition
   * @param value a single value: text is a JSON string; or a matcher of plain Java values
   * @return the matcher
   */
  public static Matcher<Object> hasInputPath(String path, @Nullable Object value) {
    return of(InvocationChecks.INPUT.valueAt(DocumentPath.of(path), value));
  }

  /**
   * It is this attempt of its visit of the state.
   *
   * @param attempt from 1
   * @return the matcher
   */
  public static Matcher<Object> isAttempt(int attempt) {
    return of(InvocationChecks.attempt(attempt));
  }

  /**
   * The Task has this {@code Resource}.
   *
   * @param resource as the definition has it
   * @return the matcher
   */
  public static Matcher<Object> hasResource(String resource) {
    return of(InvocationChecks.resource(resource));
  }
}
