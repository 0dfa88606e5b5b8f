package io.github.sfntest.assertj;

import io.github.sfntest.internal.check.Mismatch;
import org.assertj.core.error.BasicErrorMessageFactory;

/** The text of a mismatch, after the description that the test gave. */
final class MismatchMessage extends BasicErrorMessageFactory {

  MismatchMessage(Mismatch mismatch) {
    super("%s", unquotedString(mismatch.message()));
  }
}
