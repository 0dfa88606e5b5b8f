package io.github.sfntest.hamcrest;

import io.github.sfntest.internal.check.Check;
import io.github.sfntest.internal.check.CheckSubject;
import io.github.sfntest.internal.check.Mismatch;
import java.util.Optional;
import java.util.function.Function;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;
import org.jspecify.annotations.Nullable;

/** A check as a matcher of whatever has such a subject. */
final class CheckMatcher<S extends CheckSubject> extends BaseMatcher<Object> {
  private final Subjects<S> subjects;
  private final Check<S> check;

  /**
   * What is looked at.
   *
   * @param any in words, such as {@code an execution}
   * @param kinds what else there could be than such a subject, for the message
   * @param reader finds the subject; empty if there is none in an object
   */
  record Subjects<S extends CheckSubject>(
      String any, String kinds, Function<@Nullable Object, Optional<S>> reader) {}

  CheckMatcher(Subjects<S> subjects, Check<S> check) {
    this.subjects = subjects;
    this.check = check;
  }

  @Override
  public boolean matches(@Nullable Object actual) {
    return subjects.reader().apply(actual).filter(subject -> check.on(subject) == null).isPresent();
  }

  @Override
  public void describeTo(Description description) {
    description.appendText(check.description(subjects.any()));
  }

  @Override
  public void describeMismatch(@Nullable Object actual, Description description) {
    Optional<S> subject = subjects.reader().apply(actual);
    if (subject.isEmpty()) {
      description.appendText("was ").appendValue(actual);
      description.appendText(", which is none of " + subjects.kinds());
      return;
    }
    Mismatch mismatch = check.on(subject.get());
    description.appendText(
        mismatch == null ? subject.get().subject() + " is so now" : mismatch.description());
  }
}
