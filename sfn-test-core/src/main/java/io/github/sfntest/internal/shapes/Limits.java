package io.github.sfntest.internal.shapes;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The least and the most of a length or a number, both included; null for no such limit. */
record Limits(@Nullable BigDecimal min, @Nullable BigDecimal max) {
  static final Limits NONE = new Limits(null, null);
  private static final String TO = "..";

  static boolean isWritten(String text) {
    return text.contains(TO);
  }

  /** Reads {@code min..max}, where either may be missing. */
  static Limits parse(String text) {
    int to = text.indexOf(TO);
    return new Limits(number(text.substring(0, to)), number(text.substring(to + TO.length())));
  }

  private static @Nullable BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  boolean isFallenShortOfBy(BigDecimal value) {
    return min != null && value.compareTo(min) < 0;
  }

  boolean isExceededBy(BigDecimal value) {
    return max != null && value.compareTo(max) > 0;
  }
}
