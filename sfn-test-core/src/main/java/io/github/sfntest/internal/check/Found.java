package io.github.sfntest.internal.check;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was found where something else was expected. Immutable.
 *
 * @param words follow {@code but}, such as {@code was: 7}
 * @param isClause whether they name a subject of their own, such as {@code it is RUNNING}
 * @param more lines after it; empty text if there are none
 * @param diff makes both values, for the diff of an IDE; null if there is none
 * @param instead what was expected before anything else could be, or null
 */
public record Found(
    Phrase words,
    boolean isClause,
    String more,
    @Nullable Supplier<Diff> diff,
    @Nullable Instead instead) {

  /** Both values as text. */
  public record Diff(@Nullable String actual, String expected) {}

  /**
   * What was expected before anything else could be.
   *
   * @param subject what it is expected of, from what is looked at
   */
  record Instead(UnaryOperator<String> subject, Phrase expectation) {}

  /** Words alone, of what the subject does. */
  public static Found of(String words) {
    return new Found(Phrase.of(words), false, "", null, null);
  }

  /** Words that end with a value, of what the subject does. */
  public static Found of(String words, String value) {
    return new Found(Phrase.of(words, value), false, "", null, null);
  }

  /** Words with a subject of their own. */
  public static Found clause(String words) {
    return new Found(Phrase.of(words), true, "", null, null);
  }

  /** Words with a subject of their own that end with a value. */
  public static Found clause(String words, String value) {
    return new Found(Phrase.of(words, value), true, "", null, null);
  }

  /** With lines after it. */
  public Found more(String lines) {
    return new Found(words, isClause, lines, diff, instead);
  }

  /** With values for the diff of an IDE. */
  public Found diff(@Nullable String actual, String expected) {
    return diff(() -> new Diff(actual, expected));
  }

  /** With values for the diff of an IDE, which are made if one is shown. */
  public Found diff(Supplier<Diff> made) {
    return new Found(words, isClause, more, made, instead);
  }

  /** Where not even this could be expected of the subject. */
  public Found insteadOf(Phrase expectation) {
    return new Found(words, isClause, more, diff, new Instead(subject -> subject, expectation));
  }

  /** Where not even this could be expected of a part of the subject. */
  Found insteadOf(UnaryOperator<String> subject, Phrase expectation) {
    return new Found(words, isClause, more, diff, new Instead(subject, expectation));
  }

  private String moreLines() {
    return more.isEmpty() ? "" : String.format("%n") + more;
  }

  String lines() {
    return words.lines() + moreLines();
  }

  String line() {
    return words.line() + moreLines();
  }
}
