package io.github.sfntest.conformance;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs one case so that nothing it does ends the run: what goes wrong is its first difference. */
final class CaseRunner {

  private static final long SECONDS = 30;
  private static final String OURS = "io.github.sfntest.";

  private CaseRunner() {}

  static Optional<Difference> run(String id, Callable<Optional<Difference>> replay)
      throws InterruptedException {
    FutureTask<Optional<Difference>> task = new FutureTask<>(replay);
    Thread thread = new Thread(task, "conformance-" + id);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      return thrown("no end within " + SECONDS + " s, at " + place(thread.getStackTrace()));
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      return thrown(cause + " at " + place(cause.getStackTrace()));
    }
  }

  private static Optional<Difference> thrown(String what) {
    return Optional.of(new Difference("$", "a replay to its end", what));
  }

  private static String place(StackTraceElement[] stack) {
    for (StackTraceElement element : stack) {
      if (element.getClassName().startsWith(OURS)) {
        return element.toString();
      }
    }
    return stack.length == 0 ? "an unknown place" : stack[0].toString();
  }
}
