package io.github.sfntest.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.mock.FaultInjector.Fault;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stands between the runtime and the mocks. */
class FaultInjectorTest {

  private final MockRegistry mocks =
      new MockRegistry(ValueMapper.standard(), Strictness.STRICT, ShapeCheck.STRICT);
  private final FaultInjector injector = new FaultInjector(mocks);
  private final TaskCall pay = Calls.task("Pay", "{}");

  static List<Method> methods() {
    return Stream.of(TaskScripts.class.getDeclaredMethods())
        .filter(method -> !method.isSynthetic()) // a coverage agent adds one
        .toList();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void hands_on_whatever_the_runtime_may_ask(Method method) throws NoSuchMethodException {
    assertThat(FaultInjector.class.getMethod(method.getName(), method.getParameterTypes()))
        .returns(FaultInjector.class, Method::getDeclaringClass);
  }

  @Test
  void notes_all_calls_where_there_is_no_fault() {
    mocks.whenTask(null, "Pay").thenReturn(Map.of());

    List<TaskCall> calls =
        injector.during(
            null,
            () -> {
              injector.outcome(pay);
              injector.outcome(Calls.task("Ship", "{}"));
            });

    assertThat(calls).extracting(TaskCall::state).containsExactly("Pay", "Ship");
  }

  @Test
  void gives_a_fault_to_the_first_call_of_its_task_or_to_all() {
    mocks.whenTask(null, "Pay").thenReturn(Map.of());
    MockedOutcome outcome = FaultInjector.failure("Busy", "later");

    for (boolean everyCall : new boolean[] {false, true}) {
      injector.during(
          new Fault("order", "Pay", outcome, everyCall),
          () -> {
            assertThat(injector.outcome(Calls.task("Ship", "{}"))).isNull();
            assertThat(injector.outcome(pay)).isSameAs(outcome);
            assertThat(outcome.equals(injector.outcome(pay))).isEqualTo(everyCall);
          });
    }
    assertThat(injector.outcome(pay)).isNotSameAs(outcome);
  }

  @Test
  void watches_once_at_a_time() {
    injector.during(
        null,
        () ->
            assertThatIllegalStateException()
                .isThrownBy(() -> injector.during(null, () -> {}))
                .withMessage("the calls are watched already"));
  }
}
