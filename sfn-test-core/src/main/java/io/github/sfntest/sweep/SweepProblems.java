package io.github.sfntest.sweep;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.json.FourParts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What keeps a sweep from being made, in words. */
final class SweepProblems {

  private SweepProblems() {}

  static void checkNothingIsOpen(List<Execution> executions) {
    for (Execution execution : executions) {
      if (execution.status() == ExecutionStatus.RUNNING) {
        throw new IllegalStateException(
            FourParts.of(
                "An execution is open before the failure sweep begins.",
                place(execution),
                "executions that have ended, for each re-run begins with the environment as it is",
                "start it inside the run that is given to the sweep, or let it end before"));
      }
    }
  }

  /** The run must pass without an error: what differs then is the error's doing. */
  static void checkPassed(
      @Nullable Throwable thrown, List<AssertionError> mistakes, List<Execution> started) {
    Throwable problem = mistakes.isEmpty() ? thrown : mistakes.get(0);
    if (problem != null) {
      throw failed(
          "The run fails without any error put in: " + problem.getMessage(),
          "the run that is given to the failure sweep",
          "a run that passes, to be repeated with errors",
          "let it pass as a test of its own first",
          problem);
    }
    if (started.isEmpty()) {
      throw failed(
          "The run starts no execution.",
          "the run that is given to the failure sweep",
          "a call such as order.run(input)",
          "start the execution inside the run, not before it",
          null);
    }
    for (Execution execution : started) {
      if (execution.status() != ExecutionStatus.SUCCEEDED) {
        throw failed(
            "The run does not succeed without any error put in.",
            place(execution) + ", which is " + execution.status(),
            "executions that succeed, to be repeated with errors",
            "give it an input and mocks with which it succeeds\n\n" + execution.trace(),
            null);
      }
    }
  }

  static AssertionError noTask() {
    return failed(
        "The run calls no Task.",
        "the run that is given to the failure sweep",
        "a Task, for nothing else can meet an error",
        "give it an input with which the execution comes to a Task",
        null);
  }

  static AssertionError notMet() {
    return failed(
        "The Task was not called in this re-run.",
        "the run that is given to the failure sweep",
        "the same calls in each run",
        "keep what the run and the answers of its mocks count or collect inside the run",
        null);
  }

  static AssertionError stillOpen(Execution execution) {
    return failed(
        "The execution has not ended.",
        place(execution),
        "an end, in whatever way",
        "let mocks answer what it waits for, or complete it inside the run\n\n" + execution.trace(),
        null);
  }

  private static String place(Execution execution) {
    String machine = execution.stateMachineArn();
    return "execution '"
        + execution.name()
        + "' of state machine '"
        + machine.substring(machine.lastIndexOf(':') + 1)
        + "'";
  }

  private static AssertionError failed(
      String what, String where, String expected, String mend, @Nullable Throwable cause) {
    return new AssertionError(FourParts.of(what, where, expected, mend), cause);
  }
}
