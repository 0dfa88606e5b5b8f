package io.github.sfntest.junit5;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.sweep.SweepResult;
import io.github.sfntest.sweep.SweepTable;
import io.github.sfntest.sweep.SweepVerdict;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * A failure sweep: one run of state machines that passes becomes a dynamic test for every error
 * that each of its Tasks can meet.
 *
 * <pre>{@code
 * @TestFactory
 * Iterable<DynamicTest> meets_errors(SfnTestEnvironment sfn) {
 *   sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID"));
 *   return SfnSweep.of(sfn, () -> order.run(input)).allowing("Send receipt", "*");
 * }
 * }</pre>
 *
 * <p>The errors are: each {@code ErrorEquals} of the Task's retriers and catchers and of the
 * Parallel and Map states around it, as far as a call can bring it about; those of the integration;
 * {@code States.TaskFailed}, {@code States.Timeout}, {@code States.HeartbeatTimeout} where the Task
 * waits with a heartbeat, and {@code States.DataLimitExceeded} by a result beyond the quota. The
 * first call of the Task meets the error; if a retrier takes it, another test lets every call meet
 * it, {@code every attempt}.
 *
 * <p>A test fails if its verdict is {@link SweepVerdict#UNHANDLED} or {@link SweepVerdict#BROKEN}.
 * What the run itself throws once the error was met is not looked at: the executions decide.
 *
 * <p>Each run begins with the environment as it is when the factory returns, and leaves it so: its
 * executions can't be found afterwards, and the time has not moved. A mock counts as used if any of
 * the runs used it, so those of the ways out of an error stand beside those of the good way. State
 * machines that a run creates stay. Confined to one thread.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SfnSweep implements Iterable<DynamicTest> {
  private static final String ANY = "*";

  private final SfnTestEnvironment sfn;
  private final Executable run;
  private final List<Allowance> allowances = new ArrayList<>();
  private boolean swallowedFails;
  private @Nullable SweepTable table;

  private record Allowance(String state, String error) {

    boolean covers(SweepResult result) {
      return fits(state, result.state()) && fits(error, result.error());
    }

    private static boolean fits(String pattern, String name) {
      return pattern.equals(ANY) || pattern.equals(name);
    }

    String text() {
      return ".allowing(\"" + state + "\", \"" + error + "\")";
    }
  }

  private SfnSweep(SfnTestEnvironment sfn, Executable run) {
    this.sfn = sfn;
    this.run = run;
  }

  /**
   * A sweep that is made when its tests or its table are asked for.
   *
   * @param sfn the environment that the run uses, with state machines and mocks
   * @param run starts executions and lets them end, all of which succeed
   * @return the sweep
   */
  public static SfnSweep of(SfnTestEnvironment sfn, Executable run) {
    return new SfnSweep(Objects.requireNonNull(sfn, "sfn"), Objects.requireNonNull(run, "run"));
  }

  /**
   * Lets an error pass, whatever becomes of it.
   *
   * @param state the name of a Task that runs, or {@code *} for all
   * @param error an error name that it meets, or {@code *} for all
   * @return this sweep
   */
  public SfnSweep allowing(String state, String error) {
    allowances.add(
        new Allowance(
            Objects.requireNonNull(state, "state"), Objects.requireNonNull(error, "error")));
    return this;
  }

  /**
   * Fails also for errors that are {@link SweepVerdict#SWALLOWED}. By default they pass.
   *
   * @return this sweep
   */
  public SfnSweep failingOnSwallowed() {
    swallowedFails = true;
    return this;
  }

  /**
   * What became of each error.
   *
   * @return the table; the same each time
   * @throws AssertionError if the run doesn't pass without an error
   * @throws IllegalStateException if an execution is open already
   */
  public SweepTable table() {
    SweepTable known = table;
    if (known == null) {
      known = sfn.failureSweep().table(run::execute);
      table = known;
    }
    return known;
  }

  /**
   * The tests, named {@code state > error}.
   *
   * @return one for each row of the table
   * @throws AssertionError if the run doesn't pass without an error
   * @throws IllegalStateException if an execution is open already
   * @throws IllegalArgumentException if an allowance fits none of the rows
   */
  @Override
  public Iterator<DynamicTest> iterator() {
    SweepTable made = table();
    allowances.forEach(allowance -> check(allowance, made));
    return made.results().stream()
        .map(result -> DynamicTest.dynamicTest(made.name(result), () -> judge(result)))
        .iterator();
  }

  private void judge(SweepResult result) {
    boolean fails =
        switch (result.verdict()) {
          case RETRIED, HANDLED -> false;
          case SWALLOWED -> swallowedFails;
          case UNHANDLED, BROKEN -> true;
        };
    if (fails && allowances.stream().noneMatch(allowance -> allowance.covers(result))) {
      throw new AssertionError(message(result), result.problem().orElse(null));
    }
  }

  private static String message(SweepResult result) {
    String allowance = new Allowance(result.state(), result.error()).text();
    String trace = result.trace().isEmpty() ? "" : "\n\n" + result.trace();
    return switch (result.verdict()) {
      case UNHANDLED ->
          text(
                  "The execution does not handle this error.",
                  result,
                  "a retrier or catcher that takes it, and a way on; but it was "
                      + result.outcome(),
                  "catch it at '" + result.state() + "' or around it; or allow it: " + allowance)
              + trace;
      case SWALLOWED ->
          text(
                  "The execution swallows this error.",
                  result,
                  "an output that tells of it; but it was " + result.outcome(),
                  "keep the error output with ResultPath, Output or Assign; or allow it: "
                      + allowance)
              + trace;
      case BROKEN ->
          text(
                  "This re-run came to no end.",
                  result,
                  "an end, in whatever way; but: " + problem(result),
                  "mock what the way out of this error calls, beside the mocks of the good way; or"
                      + " allow it: "
                      + allowance)
              + trace;
      case RETRIED, HANDLED -> result.outcome();
    };
  }

  private static String problem(SweepResult result) {
    return result
        .problem()
        .map(Throwable::getMessage)
        .map(message -> message.replace("\n", "\n             "))
        .orElse("");
  }

  private static String text(String what, SweepResult result, String expected, String mend) {
    return Misconfigured.text(
        what,
        "state machine '"
            + result.stateMachine()
            + "' > state '"
            + result.state()
            + "' > error "
            + result.error()
            + (result.everyAttempt() ? ", at every attempt" : ", at the first attempt"),
        expected,
        mend);
  }

  private static void check(Allowance allowance, SweepTable table) {
    if (table.results().stream().noneMatch(allowance::covers)) {
      throw new IllegalArgumentException(
          Misconfigured.text(
              "This allowance fits none of the errors.",
              "SfnSweep" + allowance.text(),
              "a Task that ran, and an error that it meets:"
                  + table.results().stream()
                      .map(SweepResult::name)
                      .collect(Collectors.joining("\n               ", "\n               ", "")),
              "correct the names, or take the allowance away"));
    }
  }
}
