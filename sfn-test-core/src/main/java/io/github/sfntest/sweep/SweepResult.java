package io.github.sfntest.sweep;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One re-run of a failure sweep.
 *
 * @param stateMachine the name of the state machine
 * @param state the name of the Task that met the error
 * @param error the error name, such as {@code Lambda.TooManyRequestsException}
 * @param everyAttempt whether every call of the Task met it, or the first call only
 * @param verdict what became of it
 * @param outcome the same in words, such as {@code by catcher 0 of 'Charge card', then SUCCEEDED}
 * @param trace what the executions did; empty text if there was none
 * @param problem what broke the re-run; empty unless the verdict is BROKEN
 */
@API(status = API.Status.EXPERIMENTAL)
public record SweepResult(
    String stateMachine,
    String state,
    String error,
    boolean everyAttempt,
    SweepVerdict verdict,
    String outcome,
    String trace,
    Optional<Throwable> problem) {

  /**
   * Checks the components.
   *
   * @param stateMachine the name of the state machine
   * @param state the name of the Task that met the error
   * @param error the error name
   * @param everyAttempt whether every call of the Task met it
   * @param verdict what became of it
   * @param outcome the same in words
   * @param trace what the executions did
   * @param problem what broke the re-run
   */
  public SweepResult {
    Objects.requireNonNull(stateMachine, "stateMachine");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(error, "error");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(trace, "trace");
    Objects.requireNonNull(problem, "problem");
  }

  /** {@return the re-run as {@code state > error}, with {@code , every attempt} if it was so} */
  public String name() {
    return state + " > " + error + (everyAttempt ? ", every attempt" : "");
  }

  String verdictInWords() {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
