package io.github.sfntest.assertj;

import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.check.Check;
import io.github.sfntest.internal.check.ExecutionResult;
import io.github.sfntest.internal.check.TaskChecks;
import io.github.sfntest.json.JsonOption;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.AssertFactory;
import org.jspecify.annotations.Nullable;

/** Assertions on the calls of one Task; {@link ExecutionAssert#task(String)} leads here. */
@API(status = API.Status.EXPERIMENTAL)
public class TaskAssert extends AbstractObjectAssert<TaskAssert, TaskInvocations> {

  /**
   * Looks at the calls of a Task.
   *
   * @param actual the execution and the name of the state
   */
  public TaskAssert(@Nullable TaskInvocations actual) {
    super(actual, TaskAssert.class);
  }

  /**
   * Verifies how often the Task was called: all visits of the state, all attempts, all Map items.
   *
   * <pre>{@code
   * assertThat(execution).task("Charge card").wasInvokedTimes(2);   // passes for one retry
   *                                                                 // fails for none
   * }</pre>
   *
   * @param count the number of calls, 0 or more
   * @return this assert
   */
  public TaskAssert wasInvokedTimes(int count) {
    return check(state -> TaskChecks.invokedTimes(state, count));
  }

  /**
   * Verifies that the Task was never called.
   *
   * <pre>{@code
   * assertThat(execution).task("Refund").wasNotInvoked();   // passes if it was not reached
   *                                                         // fails for one call
   * }</pre>
   *
   * @return this assert
   */
  public TaskAssert wasNotInvoked() {
    return wasInvokedTimes(0);
  }

  /**
   * Verifies that one of the calls had this effective input.
   *
   * <pre>{@code
   * assertThat(execution).task("Ship").wasInvokedWith("{\"id\": 7}");   // passes for {"id":7.0}
   *                                                                   // fails for {"id":7,"to":"me"}
   * }</pre>
   *
   * @param json the whole input: text is JSON text, all else is written as Jackson does
   * @param options what to look away from; without any, all counts but the order of members
   * @return this assert
   * @throws IllegalArgumentException if {@code json} is text but not JSON, or a path of the options
   *     is not well formed
   */
  public TaskAssert wasInvokedWith(@Nullable Object json, JsonOption... options) {
    return check(state -> TaskChecks.invokedWith(state, json, options));
  }

  /**
   * Verifies how often the Task was retried, in all visits of the state.
   *
   * <pre>{@code
   * assertThat(execution).task("Charge card").wasRetriedTimes(1);   // passes for two calls in one visit
   *                                                  // fails for two calls in two visits
   * }</pre>
   *
   * @param count the number of retries, 0 or more
   * @return this assert
   */
  public TaskAssert wasRetriedTimes(int count) {
    return check(state -> TaskChecks.retriedTimes(state, count));
  }

  /**
   * Verifies one call by assertions of yours.
   *
   * <pre>{@code
   * assertThat(execution).task("Charge card")
   *     .invocation(1, call -> assertThat(call.attempt()).isEqualTo(2));   // passes for a retry
   *                                                      // fails for a second visit, or one call only
   * }</pre>
   *
   * @param index which call, from 0, all visits counted together
   * @param requirements gets the call
   * @return this assert
   */
  public TaskAssert invocation(int index, Consumer<? super TaskInvocation> requirements) {
    Objects.requireNonNull(requirements, "requirements");
    check(state -> TaskChecks.invocation(state, index));
    requirements.accept(actual.all().get(index));
    return myself;
  }

  /**
   * Goes on with one call.
   *
   * <pre>{@code
   * assertThat(execution).task("Charge card").invocation(0).isAttempt(1);   // passes for a first call
   *                                                        // fails if there was none
   * }</pre>
   *
   * @param index which call, from 0, all visits counted together
   * @return an assert on that call
   */
  public final TaskInvocationAssert invocation(int index) {
    verify(() -> check(state -> TaskChecks.invocation(state, index)));
    return extracting(
        calls -> calls.call(index).orElse(null), call -> new TaskInvocationAssert(call));
  }

  /**
   * Extracts something and goes on with it.
   *
   * @param <T> what is extracted
   * @param <ASSERT> the assert to go on with
   * @param extractor extracts it
   * @param assertFactory makes the assert
   * @return an assert on what was extracted
   */
  // Public, so that AssertJ makes soft what comes of it.
  @Override
  public <T, ASSERT extends AbstractAssert<?, ?>> ASSERT extracting(
      Function<? super TaskInvocations, ? extends T> extractor,
      AssertFactory<T, ASSERT> assertFactory) {
    return super.extracting(extractor, assertFactory);
  }

  /**
   * Runs a check of a method that goes on with another assert. Such a method is final, so that soft
   * assertions collect what fails in here and still go on.
   *
   * @param check what throws an {@code AssertionError} if it fails
   * @return this assert
   */
  protected TaskAssert verify(Runnable check) {
    check.run();
    return myself;
  }

  private TaskAssert check(Function<String, Check<ExecutionResult>> check) {
    isNotNull();
    Failing.unless(check.apply(actual.state()), ExecutionResult.of(actual.execution()), info);
    return myself;
  }
}
