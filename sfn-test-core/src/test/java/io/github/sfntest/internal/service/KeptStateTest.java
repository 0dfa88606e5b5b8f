package io.github.sfntest.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reset forgets, a sweep must be able to bring back. */
class KeptStateTest {

  /** Of open executions only: none is open where state is kept. */
  private static final Set<Class<?>> EMPTY = Set.of(TaskTokens.class, ActivityQueues.class);

  static List<Class<?>> registries() {
    return Arrays.stream(FakeService.class.getDeclaredFields())
        .<Class<?>>map(Field::getType)
        .filter(type -> has(type, "reset"))
        .filter(type -> !EMPTY.contains(type))
        .toList();
  }

  private static boolean has(Class<?> type, String method) {
    return Arrays.stream(type.getDeclaredMethods()).map(Method::getName).anyMatch(method::equals);
  }

  @ParameterizedTest
  @MethodSource("registries")
  void can_be_kept(Class<?> registry) {
    assertThat(has(registry, "keep")).isTrue();
  }
}
