package io.github.sfntest.assertj;

import java.util.Arrays;
import org.assertj.core.api.AssertionInfo;
import org.assertj.core.error.ErrorMessageFactory;
import org.assertj.core.internal.Failures;
import org.jspecify.annotations.Nullable;

/** Failures that an IDE can show as a difference. */
final class Failing {
  private static final String OWN_FRAMES = "io.github.sfntest.assertj.";

  private Failing() {}

  /**
   * The error to throw. {@code failureWithActualExpected} would do, but it reads the message as a
   * format, and a {@code %n} in somebody's JSON as a line break.
   */
  static AssertionError because(
      AssertionInfo info, ErrorMessageFactory message, @Nullable String actual, String expected) {
    AssertionError error = Failures.instance().failure(info, message, actual, expected);
    if (Failures.instance().isRemoveAssertJRelatedElementsFromStackTrace()) {
      error.setStackTrace(
          Arrays.stream(error.getStackTrace())
              .filter(frame -> !isOwn(frame.getClassName()))
              .toArray(StackTraceElement[]::new));
    }
    return error;
  }

  /** Asserts, their soft proxies and this class; not the tests of this package. */
  private static boolean isOwn(String className) {
    return className.startsWith(OWN_FRAMES)
        && (className.contains("Assert") || className.equals(Failing.class.getName()))
        && !className.contains("Test");
  }
}
