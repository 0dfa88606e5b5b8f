package io.github.sfntest.assertj;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.compare.JsonComparison;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.json.JsonOption;
import java.util.Objects;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the order of the calls of all Tasks; {@link ExecutionAssert#inOrder()} leads here.
 * Each one looks for the next call after the one that was verified last.
 */
@API(status = API.Status.EXPERIMENTAL)
public class TaskOrderAssert extends AbstractObjectAssert<TaskOrderAssert, TaskOrder> {

  /**
   * Looks at calls in their order.
   *
   * @param actual the calls
   */
  public TaskOrderAssert(@Nullable TaskOrder actual) {
    super(actual, TaskOrderAssert.class);
  }

  /**
   * Verifies that a Task was called after the last verified call. Calls between are left out.
   *
   * <pre>{@code
   * assertThat(execution).inOrder().invoked("Pay").invoked("Ship");   // passes for Pay, Notify, Ship
   *                                                                   // fails for Ship, Pay
   * }</pre>
   *
   * @param state the name of a Task state
   * @return this assert, behind that call
   */
  public TaskOrderAssert invoked(String state) {
    Objects.requireNonNull(state, "state");
    isNotNull();
    return check(actual.passes(call -> call.state().equals(state)), state, named(state));
  }

  /**
   * Verifies that a Task was called exactly that often: the calls next to each other, or, where
   * these are not as many, all that follow.
   *
   * <pre>{@code
   * assertThat(execution).inOrder().invokedTimes("Pay", 2).invoked("Ship");   // passes for Pay, Pay, Ship
   *                                                                           // fails for Pay, Ship
   * }</pre>
   *
   * @param state the name of a Task state
   * @param count the number of calls, 1 or more, retries included
   * @return this assert, behind the last of those calls
   * @throws IllegalArgumentException if {@code count} is less than 1
   */
  public TaskOrderAssert invokedTimes(String state, int count) {
    Objects.requireNonNull(state, "state");
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, but was " + count);
    }
    isNotNull();
    String times = count == 1 ? ", 1 time" : ", " + count + " times";
    return check(actual.passes(state, count), state, named(state) + times);
  }

  /**
   * Verifies that a Task was called with this effective input after the last verified call. Other
   * calls between, of this Task too, are left out.
   *
   * <pre>{@code
   * assertThat(execution).inOrder()
   *     .invokedWith("Ship", "{\"id\": 7}").invokedWith("Ship", "{\"id\": 8}");   // passes for 7, 8
   *                                                                           // fails for 8, 7
   * }</pre>
   *
   * @param state the name of a Task state
   * @param json the whole input: text is JSON text, all else is written as Jackson does
   * @param options what to look away from; without any, all counts but the order of members
   * @return this assert, behind that call
   * @throws IllegalArgumentException if {@code json} is text but not JSON, or a path of the options
   *     is not well formed
   */
  public TaskOrderAssert invokedWith(String state, @Nullable Object json, JsonOption... options) {
    Objects.requireNonNull(state, "state");
    JsonNode input = ValueMapper.standard().json(json);
    JsonComparison comparison = JsonComparison.EQUAL.with(options);
    isNotNull();
    return check(
        actual.passes(TaskOrder.with(state, input, comparison)),
        state,
        named(state) + " with " + Excerpt.of(input));
  }

  /**
   * Verifies that no Task was called after the last verified call.
   *
   * <pre>{@code
   * assertThat(execution).inOrder().invoked("Pay").noMore();   // passes for Pay
   *                                                            // fails for Pay, Ship
   * }</pre>
   *
   * @return this assert
   */
  public TaskOrderAssert noMore() {
    isNotNull();
    return check(actual.next() == actual.calls().size(), null, "no other call");
  }

  private static String named(String state) {
    return "'" + state + "'";
  }

  private TaskOrderAssert check(boolean isAsExpected, @Nullable String state, String expected) {
    if (!isAsExpected) {
      throw Failing.because(info, OrderMismatch.of(actual, state, expected));
    }
    return myself;
  }
}
