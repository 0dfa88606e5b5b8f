package io.github.sfntest.internal.check;

import io.github.sfntest.execution.Execution;
import org.jspecify.annotations.Nullable;

/**
 * Something is not as a check wants it.
 *
 * @param subject what was looked at
 * @param expectation how it should be
 * @param found how it is
 * @param execution the execution of this JVM behind it, or null: its trace ends the text
 */
public record Mismatch(
    Phrase subject, Phrase expectation, Found found, @Nullable Execution execution) {

  /** The text of an assertion, each value on a line of its own; it begins with an empty line. */
  public String message() {
    return String.format(
        "%nExpecting %s%n%s%nbut %s%s",
        subject.lines(), expectation.lines(), found.lines(), trace());
  }

  /** What a matcher says was found, after its description of what was expected. */
  public String description() {
    String between = found.isClause() ? ": " : " ";
    String expected =
        found.instead() == null
            ? subject.line() + between
            : "expected " + subject.line() + " " + expectation.line() + ", but ";
    return expected + found.line() + trace();
  }

  private String trace() {
    return execution == null ? "" : String.format("%n%n%s", execution.trace());
  }
}
