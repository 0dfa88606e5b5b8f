package io.github.sfntest.internal.json;

import java.lang.reflect.Array;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hamcrest.BaseDescription;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** The numbers a Hamcrest matcher speaks of when it describes itself. */
final class MentionedNumbers extends BaseDescription {

  private final Set<Number> numbers = new LinkedHashSet<>();

  private MentionedNumbers() {}

  /** Never null but potentially empty. */
  static Set<Number> of(Matcher<?> matcher) {
    MentionedNumbers mentioned = new MentionedNumbers();
    try {
      matcher.describeTo(mentioned);
    } catch (RuntimeException e) {
      // It can't say, so it is offered every type; its failing description shows in the message.
      return Set.of();
    }
    return mentioned.numbers;
  }

  @Override
  public MentionedNumbers appendValue(@Nullable Object value) {
    collect(value);
    return this;
  }

  private void collect(@Nullable Object value) {
    if (value instanceof Number number && JavaNumbers.isKnown(number)) {
      numbers.add(number);
    } else if (value instanceof Iterable<?> elements) {
      elements.forEach(this::collect);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::collect);
    } else if (value != null && value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        collect(Array.get(value, i));
      }
    }
  }

  @Override
  protected void append(char c) {
    // only values count
  }
}
