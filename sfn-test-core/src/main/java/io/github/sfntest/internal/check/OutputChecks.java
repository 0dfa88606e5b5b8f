package io.github.sfntest.internal.check;

/** What is asked of an output. */
public final class OutputChecks {

  /** Of the output of an execution. */
  public static final Documents<ExecutionResult> OUTPUT =
      new Documents<>(
          subject -> "output of " + subject, ExecutionResult::output, OutputChecks::missing);

  private OutputChecks() {}

  private static Found missing(ExecutionResult result) {
    return Found.of("has none, it was", result.summary()).insteadOf(Phrase.of("to have an output"));
  }

  /** There is an output. */
  public static Check<ExecutionResult> present() {
    return Check.of(
        Phrase.of("to have an output"), result -> result.output() == null ? missing(result) : null);
  }
}
