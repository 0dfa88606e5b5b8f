package io.github.sfntest.internal.check;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing asked of a subject, and the words for it. Immutable.
 *
 * @param <S> what it looks at
 */
public final class Check<S extends CheckSubject> {
  private final Function<String, Phrase> subject;
  private final Phrase expectation;
  private final Test<S> test;

  /** The question itself. */
  @FunctionalInterface
  public interface Test<S> {

    /** Null if the subject is as it should be. */
    @Nullable Found on(S actual);
  }

  private Check(Function<String, Phrase> subject, Phrase expectation, Test<S> test) {
    this.subject = subject;
    this.expectation = expectation;
    this.test = test;
  }

  /** Asks the subject itself. */
  public static <S extends CheckSubject> Check<S> of(Phrase expectation, Test<S> test) {
    return new Check<>(Phrase::of, expectation, test);
  }

  /**
   * Asks something of the subject.
   *
   * @param part the words for it, from those for the subject
   */
  public static <S extends CheckSubject> Check<S> of(
      Function<String, Phrase> part, Phrase expectation, Test<S> test) {
    return new Check<>(part, expectation, test);
  }

  /** The same, where another one has to hold first. */
  public Check<S> after(Check<S> first) {
    return new Check<>(
        subject,
        expectation,
        actual -> {
          Found found = first.test.on(actual);
          if (found == null) {
            return test.on(actual);
          }
          return found.instead() == null ? found.insteadOf(first.expectation) : found;
        });
  }

  /** Null if the subject is as it should be. */
  public @Nullable Mismatch on(S actual) {
    Found found = test.on(actual);
    if (found == null) {
      return null;
    }
    Found.Instead instead = found.instead();
    return instead == null
        ? new Mismatch(subject.apply(actual.subject()), expectation, found, actual.execution())
        : new Mismatch(
            Phrase.of(instead.subject().apply(actual.subject())),
            instead.expectation(),
            found,
            actual.execution());
  }

  /** What is expected of any such subject, such as {@code an execution}, on one line. */
  public String description(String anySubject) {
    return subject.apply(anySubject).line() + " " + expectation.line();
  }
}
