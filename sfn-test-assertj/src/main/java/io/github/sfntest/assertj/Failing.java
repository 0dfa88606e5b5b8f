package io.github.sfntest.assertj;

import io.github.sfntest.internal.check.Check;
import io.github.sfntest.internal.check.CheckSubject;
import io.github.sfntest.internal.check.Found;
import io.github.sfntest.internal.check.Mismatch;
import java.util.Arrays;
import java.util.function.Supplier;
import org.assertj.core.api.AssertionInfo;
import org.assertj.core.error.ErrorMessageFactory;
import org.assertj.core.internal.Failures;

/** Failures that an IDE can show as a difference. */
final class Failing {
  private static final String OWN_FRAMES = "io.github.sfntest.assertj.";

  private Failing() {}

  /** Throws if the subject is not as the check wants it. */
  static <S extends CheckSubject> void unless(Check<S> check, S actual, AssertionInfo info) {
    Mismatch mismatch = check.on(actual);
    if (mismatch != null) {
      throw because(info, mismatch);
    }
  }

  /** The error to throw, with both values if the mismatch has them. */
  static AssertionError because(AssertionInfo info, Mismatch mismatch) {
    ErrorMessageFactory message = new MismatchMessage(mismatch);
    Supplier<Found.Diff> made = mismatch.found().diff();
    if (made == null) {
      return withoutOwnFrames(Failures.instance().failure(info, message));
    }
    // failureWithActualExpected would do, but it reads the message as a format, and a %n in
    // somebody's JSON as a line break.
    Found.Diff diff = made.get();
    return withoutOwnFrames(
        Failures.instance().failure(info, message, diff.actual(), diff.expected()));
  }

  private static AssertionError withoutOwnFrames(AssertionError error) {
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
    String outermost = className.replaceFirst("\\$.*", "");
    return outermost.startsWith(OWN_FRAMES)
        && (outermost.endsWith("Assert") || outermost.equals(Failing.class.getName()));
  }
}
