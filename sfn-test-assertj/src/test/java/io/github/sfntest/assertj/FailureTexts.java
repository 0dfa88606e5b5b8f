package io.github.sfntest.assertj;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.opentest4j.AssertionFailedError;

/** Whole texts of failures. */
final class FailureTexts {
  private FailureTexts() {}

  /** The assertion fails with this text after an empty line, and the execution's trace. */
  static void assertFails(ThrowingCallable assertion, String text) {
    assertFails(assertion, text, "\n\n" + TestExecution.TRACE);
  }

  static void assertFails(ThrowingCallable assertion, String text, String trace) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .withMessage("\n" + text + trace);
  }

  /** The failure carries both values for the diff of an IDE. */
  static void assertShowsDiff(ThrowingCallable assertion, String actual, String expected) {
    assertThatExceptionOfType(AssertionFailedError.class)
        .isThrownBy(assertion)
        .satisfies(
            failure -> {
              org.assertj.core.api.Assertions.assertThat(failure.getActual().getValue())
                  .isEqualTo(actual);
              org.assertj.core.api.Assertions.assertThat(failure.getExpected().getValue())
                  .isEqualTo(expected);
            });
  }
}
