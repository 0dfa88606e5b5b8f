package io.github.sfntest.internal.check;

import io.github.sfntest.execution.Execution;
import java.util.List;
import java.util.Objects;

/** What is asked of one visit of a state. */
public final class StateVisitChecks {

  /** Of the state input. */
  public static final Documents<VisitSubject> INPUT =
      new Documents<>(
          subject -> "input of " + subject,
          actual -> actual.visit().input(),
          StateVisitChecks::notLeft);

  /** Of the state output. */
  public static final Documents<VisitSubject> OUTPUT =
      new Documents<>(
          subject -> "output of " + subject,
          actual -> actual.visit().output().orElse(null),
          StateVisitChecks::notLeft);

  private StateVisitChecks() {}

  private static Found notLeft(VisitSubject actual) {
    return Found.clause("that visit", VisitTexts.end(actual.visit()))
        .insteadOf(Phrase.of("to have an output"));
  }

  /** It led straight to that state. */
  public static Check<VisitSubject> ledTo(String next) {
    Objects.requireNonNull(next, "next");
    return Check.of(
        Phrase.of("to have led to", "'" + next + "'"),
        actual ->
            VisitedStates.isLeftTo(actual.visit(), next)
                ? null
                : Found.clause("it went to", VisitTexts.way(actual.visit())));
  }

  /** A catcher caught that error. */
  public static Check<VisitSubject> caught(String error) {
    Objects.requireNonNull(error, "error");
    return Check.of(
        Phrase.of("to have caught", error),
        actual ->
            VisitedStates.isCaught(actual.visit(), error)
                ? null
                : Found.clause("that visit", VisitTexts.end(actual.visit())));
  }

  /** It failed with that error, which nothing caught. */
  public static Check<VisitSubject> failedWith(String error) {
    Objects.requireNonNull(error, "error");
    return Check.of(
        Phrase.of("to have failed with", error),
        actual ->
            actual.visit().error().filter(error::equals).isPresent()
                    && !VisitedStates.isCaught(actual.visit(), error)
                ? null
                : Found.clause("that visit", VisitTexts.end(actual.visit())));
  }

  /** It was retried so many times. */
  public static Check<VisitSubject> retriedTimes(int count) {
    TaskChecks.notNegative(count);
    return Check.of(
        Phrase.of("to have been retried", TaskChecks.times(count)),
        actual -> {
          int retried = actual.visit().retries().size();
          return retried == count ? null : Found.of("was retried", TaskChecks.times(retried));
        });
  }

  /** The execution visited that state more than {@code index} times. */
  public static Check<ExecutionResult> visit(String state, int index) {
    if (index < 0) {
      throw new IllegalArgumentException("index counts from 0, but was " + index);
    }
    return Check.of(
        Phrase.of("to have visited '" + state + "' with the index", String.valueOf(index)),
        ExecutionChecks.asking(
            List.of(state),
            execution -> {
              int visits = count(execution, state);
              return index < visits ? null : Found.of("visited it", TaskChecks.times(visits));
            }));
  }

  private static int count(Execution execution, String state) {
    return VisitedStates.visits(execution, state).size();
  }
}
