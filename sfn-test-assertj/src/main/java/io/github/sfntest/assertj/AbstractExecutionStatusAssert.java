package io.github.sfntest.assertj;

import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.check.Check;
import io.github.sfntest.internal.check.ExecutionResult;
import io.github.sfntest.internal.check.StatusChecks;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the status of an execution and on its error; {@link AbstractExecutionResultAssert}
 * adds those on the output.
 *
 * @param <SELF> the assert itself
 * @param <ACTUAL> what is looked at
 */
@API(status = API.Status.EXPERIMENTAL)
public abstract class AbstractExecutionStatusAssert<
        SELF extends AbstractExecutionStatusAssert<SELF, ACTUAL>, ACTUAL>
    extends AbstractObjectAssert<SELF, ACTUAL> {

  private final Function<ACTUAL, ExecutionResult> reader;

  AbstractExecutionStatusAssert(
      @Nullable ACTUAL actual, Class<?> selfType, Function<ACTUAL, ExecutionResult> reader) {
    super(actual, selfType);
    this.reader = reader;
  }

  /**
   * Verifies that the execution succeeded.
   *
   * <pre>{@code
   * assertThat(result).succeeded();   // passes for SUCCEEDED
   *                                   // fails for FAILED, RUNNING, …
   * }</pre>
   *
   * @return this assert
   */
  public SELF succeeded() {
    return hasStatus(ExecutionStatus.SUCCEEDED);
  }

  /**
   * Verifies that the execution failed: by a Fail state or an error that nothing caught.
   *
   * <pre>{@code
   * assertThat(result).failed();   // passes for FAILED
   *                                // fails for TIMED_OUT, ABORTED, SUCCEEDED, …
   * }</pre>
   *
   * @return this assert
   */
  public SELF failed() {
    return hasStatus(ExecutionStatus.FAILED);
  }

  /**
   * Verifies that the execution ran longer than it may.
   *
   * <pre>{@code
   * assertThat(result).timedOut();   // passes for TIMED_OUT
   *                                  // fails for FAILED with States.Timeout: a task's time limit
   * }</pre>
   *
   * @return this assert
   */
  public SELF timedOut() {
    return hasStatus(ExecutionStatus.TIMED_OUT);
  }

  /**
   * Verifies that the execution was stopped.
   *
   * <pre>{@code
   * assertThat(result).aborted();   // passes for ABORTED
   *                                 // fails for FAILED, RUNNING, …
   * }</pre>
   *
   * @return this assert
   */
  public SELF aborted() {
    return hasStatus(ExecutionStatus.ABORTED);
  }

  /**
   * Verifies that the execution has not ended.
   *
   * <pre>{@code
   * assertThat(execution).isRunning();   // passes for RUNNING
   *                                      // fails for SUCCEEDED, FAILED, …
   * }</pre>
   *
   * @return this assert
   */
  public SELF isRunning() {
    return hasStatus(ExecutionStatus.RUNNING);
  }

  /**
   * Verifies that the execution failed with this error.
   *
   * <pre>{@code
   * assertThat(result).failedWith("Card.Declined");   // passes for FAILED with Card.Declined
   *                                                   // fails for FAILED with States.Timeout
   * }</pre>
   *
   * @param error the whole error name
   * @return this assert
   */
  public SELF failedWith(String error) {
    return check(StatusChecks.failedWith(error));
  }

  /**
   * Verifies the error name, whatever the status.
   *
   * <pre>{@code
   * assertThat(result).failed().withError("Card.Declined");   // passes for this error
   * assertThat(result).failed().withError("Card");            // fails: a part is not enough
   * }</pre>
   *
   * @param error the whole error name
   * @return this assert
   */
  public SELF withError(String error) {
    return check(StatusChecks.error(error));
  }

  /**
   * Verifies the cause.
   *
   * <pre>{@code
   * assertThat(result).failed().withCause("no money");   // passes for this cause
   * assertThat(result).failed().withCause("money");      // fails: a part is not enough
   * }</pre>
   *
   * @param cause the whole cause
   * @return this assert
   */
  public SELF withCause(String cause) {
    return check(StatusChecks.cause(cause));
  }

  /**
   * Verifies a part of the cause.
   *
   * <pre>{@code
   * assertThat(result).failed().withCauseContaining("money");   // passes for "no money"
   *                                                             // fails for "stolen", or no cause
   * }</pre>
   *
   * @param text what the cause contains
   * @return this assert
   */
  public SELF withCauseContaining(String text) {
    return check(StatusChecks.causeContaining(text));
  }

  private SELF hasStatus(ExecutionStatus expected) {
    return hasStatus(expected.name());
  }

  final SELF hasStatus(String expected) {
    return check(StatusChecks.status(expected));
  }

  final SELF check(Check<ExecutionResult> check) {
    Failing.unless(check, result(), info);
    return myself;
  }

  final ExecutionResult result() {
    isNotNull();
    return reader.apply(actual);
  }
}
