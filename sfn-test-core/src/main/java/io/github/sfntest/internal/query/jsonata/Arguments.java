package io.github.sfntest.internal.query.jsonata;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call, of the types that the function's signature says. Undefined is Java null.
 */
record Arguments(List<@Nullable Object> values) {

  boolean has(int i) {
    return i < values.size() && values.get(i) != null;
  }

  @Nullable Object orNull(int i) {
    return i < values.size() ? values.get(i) : null;
  }

  Object value(int i) {
    return Objects.requireNonNull(orNull(i));
  }

  String text(int i) {
    return (String) value(i);
  }

  @Nullable String textOrNull(int i) {
    return (String) orNull(i);
  }

  double number(int i) {
    return ((Number) value(i)).doubleValue();
  }

  List<?> list(int i) {
    return (List<?>) value(i);
  }

  Map<?, ?> map(int i) {
    return (Map<?, ?>) value(i);
  }
}
