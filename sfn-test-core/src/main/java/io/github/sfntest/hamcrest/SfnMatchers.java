package io.github.sfntest.hamcrest;

import static io.github.sfntest.internal.check.OutputChecks.OUTPUT;

import io.github.sfntest.internal.check.Check;
import io.github.sfntest.internal.check.CostChecks;
import io.github.sfntest.internal.check.DocumentPath;
import io.github.sfntest.internal.check.ExecutionResult;
import io.github.sfntest.internal.check.HistoryChecks;
import io.github.sfntest.internal.check.StatusChecks;
import io.github.sfntest.internal.check.TaskChecks;
import io.github.sfntest.internal.check.VariableChecks;
import io.github.sfntest.internal.check.VisitChecks;
import io.github.sfntest.internal.snapshot.Snapshots;
import io.github.sfntest.json.JsonOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/**
 * Hamcrest matchers for executions: the twins of the assertions of {@code sfn-test-assertj}, with
 * the same texts. Each matches an {@code Execution}, or a response of {@code startSyncExecution} or
 * {@code describeExecution}; those on more than the result want the execution to be one of
 * sfn-test.
 *
 * <pre>{@code
 * assertThat(result, allOf(succeeded(), hasOutputPath("$.payment.status", "PAID")));
 * assertThat(sfn.execution(result), wasInvokedTimes("Charge card", 2));
 * }</pre>
 *
 * <p>What a matcher refuses is refused where it is made, by an {@code IllegalArgumentException}:
 * text that is no JSON, a path that is not well formed, a negative number. {@link StateMatchers}
 * are for states that are tested alone.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SfnMatchers {
  private static final CheckMatcher.Subjects<ExecutionResult> EXECUTIONS =
      new CheckMatcher.Subjects<>(
          "an execution",
          "Execution, StartSyncExecutionResponse, DescribeExecutionResponse, TestStateResponse",
          actual -> Optional.ofNullable(ExecutionResult.ofObject(actual)));

  private SfnMatchers() {}

  private static Matcher<Object> ofExecution(Check<ExecutionResult> check) {
    return new CheckMatcher<>(EXECUTIONS, check);
  }

  /**
   * The execution, or the tested state, succeeded.
   *
   * @return the matcher
   */
  public static Matcher<Object> succeeded() {
    return ofExecution(StatusChecks.status("SUCCEEDED"));
  }

  /**
   * The execution failed: by a Fail state or an error that nothing caught.
   *
   * @return the matcher
   */
  public static Matcher<Object> failed() {
    return ofExecution(StatusChecks.status("FAILED"));
  }

  /**
   * The execution ran longer than it may.
   *
   * @return the matcher
   */
  public static Matcher<Object> timedOut() {
    return ofExecution(StatusChecks.status("TIMED_OUT"));
  }

  /**
   * The execution was stopped.
   *
   * @return the matcher
   */
  public static Matcher<Object> aborted() {
    return ofExecution(StatusChecks.status("ABORTED"));
  }

  /**
   * The execution has not ended.
   *
   * @return the matcher
   */
  public static Matcher<Object> isRunning() {
    return ofExecution(StatusChecks.status("RUNNING"));
  }

  /**
   * The execution failed with this error.
   *
   * @param error the whole error name
   * @return the matcher
   */
  public static Matcher<Object> failedWith(String error) {
    return ofExecution(StatusChecks.failedWith(error));
  }

  /**
   * The execution has this error name, whatever its status.
   *
   * @param error the whole error name
   * @return the matcher
   */
  public static Matcher<Object> withError(String error) {
    return ofExecution(StatusChecks.error(error));
  }

  /**
   * The execution has this cause.
   *
   * @param cause the whole cause
   * @return the matcher
   */
  public static Matcher<Object> withCause(String cause) {
    return ofExecution(StatusChecks.cause(cause));
  }

  /**
   * The execution has a cause with this in it.
   *
   * @param text what the cause contains
   * @return the matcher
   */
  public static Matcher<Object> withCauseContaining(String text) {
    return ofExecution(StatusChecks.causeContaining(text));
  }

  /**
   * The output is this document.
   *
   * @param json the whole document: text is JSON text, all else is written as Jackson does
   * @param options what to look away from; without any, all counts but the order of members
   * @return the matcher
   */
  public static Matcher<Object> hasOutput(@Nullable Object json, JsonOption... options) {
    return ofExecution(OUTPUT.equalTo(json, options));
  }

  /**
   * The output has at least this: objects may have more members, at any depth.
   *
   * @param json the whole document: text is JSON text, all else is written as Jackson does
   * @param options what to look away from; without any, all counts but the order of members
   * @return the matcher
   */
  public static Matcher<Object> containsOutput(@Nullable Object json, JsonOption... options) {
    return ofExecution(OUTPUT.containing(json, options));
  }

  /**
   * The output has a value, be it null, at a path.
   *
   * @param path a JSONPath, as in a definition
   * @return the matcher
   */
  public static Matcher<Object> hasOutputPath(String path) {
    return ofExecution(OUTPUT.having(DocumentPath.of(path)));
  }

  /**
   * The output has this value at a path.
   *
   * @param path a JSONPath, as in a definition
   * @param value a single value: text is a JSON string; or a matcher of plain Java values
   * @return the matcher
   */
  public static Matcher<Object> hasOutputPath(String path, @Nullable Object value) {
    return ofExecution(OUTPUT.valueAt(DocumentPath.of(path), value));
  }

  /**
   * The output has no value at a path.
   *
   * @param path a JSONPath, as in a definition
   * @return the matcher
   */
  public static Matcher<Object> doesNotHaveOutputPath(String path) {
    return ofExecution(OUTPUT.notHaving(DocumentPath.of(path)));
  }

  /**
   * These states were visited in this order; others may have been visited before, between and
   * after.
   *
   * @param states names of states, at least one
   * @return the matcher
   */
  public static Matcher<Object> visited(String... states) {
    return ofExecution(VisitChecks.visited(List.of(states)));
  }

  /**
   * These states were visited in this order and no others.
   *
   * @param states names of states; none if nothing was visited
   * @return the matcher
   */
  public static Matcher<Object> visitedExactly(String... states) {
    return ofExecution(VisitChecks.visitedExactly(List.of(states)));
  }

  /**
   * None of these states was visited.
   *
   * @param states names of states, at least one
   * @return the matcher
   */
  public static Matcher<Object> didNotVisit(String... states) {
    return ofExecution(VisitChecks.notVisited(List.of(states)));
  }

  /**
   * The execution runs and waits at these states, and maybe at others.
   *
   * @param states names of states, at least one
   * @return the matcher
   */
  public static Matcher<Object> isWaitingAt(String... states) {
    return ofExecution(VisitChecks.waitingAt(List.of(states)));
  }

  /**
   * A catcher of a state caught an error.
   *
   * @param state the name of the state with the catcher
   * @param error the whole error name
   * @return the matcher
   */
  public static Matcher<Object> caught(String state, String error) {
    return ofExecution(VisitChecks.caught(state, error));
  }

  /**
   * The execution went from a state straight to another one.
   *
   * @param state the name of the state that was left
   * @param next the name of the state it led to
   * @return the matcher
   */
  public static Matcher<Object> took(String state, String next) {
    return ofExecution(VisitChecks.took(state, next));
  }

  /**
   * A workflow variable of the outermost scope has a value, be it null.
   *
   * @param name the name, without the {@code $}
   * @return the matcher
   */
  public static Matcher<Object> hasVariable(String name) {
    return ofExecution(VariableChecks.variable(name));
  }

  /**
   * A workflow variable of the outermost scope has this value.
   *
   * @param name the name, without the {@code $}
   * @param value a single value: text is a JSON string; or a matcher of plain Java values
   * @return the matcher
   */
  public static Matcher<Object> hasVariable(String name, @Nullable Object value) {
    return ofExecution(VariableChecks.variable(name, value));
  }

  /**
   * The history has events of these types in this order; others may stand between.
   *
   * @param types at least one
   * @return the matcher
   */
  public static Matcher<Object> hasHistoryEventTypes(HistoryEventType... types) {
    return ofExecution(HistoryChecks.eventTypes(List.of(types)));
  }

  /**
   * The history is no longer than this.
   *
   * @param count the greatest number of events allowed, 0 or more
   * @return the matcher
   */
  public static Matcher<Object> usedAtMostEvents(int count) {
    return ofExecution(HistoryChecks.atMostEvents(count));
  }

  /**
   * The data that the execution carries are all smaller than this.
   *
   * @param bytes of UTF-8, 1 or more
   * @return the matcher
   */
  public static Matcher<Object> peakPayloadBelow(int bytes) {
    return ofExecution(CostChecks.peakPayloadBelow(bytes));
  }

  /**
   * AWS would bill at most this for the express execution.
   *
   * @param duration the greatest allowed
   * @return the matcher
   */
  public static Matcher<Object> billedAtMost(Duration duration) {
    return ofExecution(CostChecks.billedAtMost(duration));
  }

  /**
   * How the execution ended, its output and the states it visited are as a file has it, with ARNs
   * and times masked. A missing file is a mismatch that says how to write it.
   *
   * @param name of the snapshot: {@code src/test/resources/<test class>/<name>.json}
   * @param options what to look away from; without any, all counts but the order of members
   * @return the matcher
   */
  public static Matcher<Object> matchesSnapshot(String name, JsonOption... options) {
    return ofExecution(Snapshots.ofCaller().matching(name, options));
  }

  /**
   * A Task was called so many times, retries included.
   *
   * @param task the name of a Task state
   * @param count 0 or more
   * @return the matcher
   */
  public static Matcher<Object> wasInvokedTimes(String task, int count) {
    return ofExecution(TaskChecks.invokedTimes(task, count).after(TaskChecks.task(task)));
  }

  /**
   * A Task was never called.
   *
   * @param task the name of a Task state
   * @return the matcher
   */
  public static Matcher<Object> wasNotInvoked(String task) {
    return ofExecution(TaskChecks.invokedTimes(task, 0).after(TaskChecks.task(task)));
  }

  /**
   * One of the calls of a Task had this effective input.
   *
   * @param task the name of a Task state
   * @param json the whole document: text is JSON text, all else is written as Jackson does
   * @param options what to look away from; without any, all counts but the order of members
   * @return the matcher
   */
  public static Matcher<Object> wasInvokedWith(
      String task, @Nullable Object json, JsonOption... options) {
    return ofExecution(TaskChecks.invokedWith(task, json, options).after(TaskChecks.task(task)));
  }

  /**
   * A Task was retried so many times, in all visits of the state.
   *
   * @param task the name of a Task state
   * @param count 0 or more
   * @return the matcher
   */
  public static Matcher<Object> wasRetriedTimes(String task, int count) {
    return ofExecution(TaskChecks.retriedTimes(task, count).after(TaskChecks.task(task)));
  }
}
