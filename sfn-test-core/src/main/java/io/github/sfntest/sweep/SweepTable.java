package io.github.sfntest.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * What a failure sweep found: one row for each re-run. Immutable.
 *
 * <pre>{@code
 * Failure sweep, 3 re-runs: 1 retried, 1 handled, 1 unhandled
 *   Charge card > Busy                 retried    by retrier 0 of 'Charge card', then SUCCEEDED
 *   Charge card > Busy, every attempt  handled    by catcher 0 of 'Charge card', then SUCCEEDED
 *   Ship > Busy                        unhandled  FAILED with Busy: Injected by the failure sweep.
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SweepTable {
  private final List<SweepResult> results;

  SweepTable(List<SweepResult> results) {
    this.results = List.copyOf(results);
  }

  /** {@return the re-runs: by Task in the order they ran, then by error; never empty} */
  public List<SweepResult> results() {
    return results;
  }

  /**
   * The re-runs with one verdict.
   *
   * @param verdict the verdict
   * @return those, in order; never null but potentially empty
   */
  public List<SweepResult> results(SweepVerdict verdict) {
    return results.stream().filter(result -> result.verdict() == verdict).toList();
  }

  /**
   * The name of a re-run, unique in the table.
   *
   * @param result one of {@link #results()}
   * @return {@code state > error}; where the Tasks of several state machines ran, {@code machine >
   *     state > error}
   */
  public String name(SweepResult result) {
    boolean several = results.stream().map(SweepResult::stateMachine).distinct().count() > 1;
    return several ? result.stateMachine() + " > " + result.name() : result.name();
  }

  /** {@return the table as text, a line for each re-run} */
  @Override
  public String toString() {
    int names = width(this::name);
    int verdicts = width(SweepResult::verdictInWords);
    return results.stream()
        .map(
            result ->
                "\n  "
                    + padded(name(result), names)
                    + "  "
                    + padded(result.verdictInWords(), verdicts)
                    + "  "
                    + result.outcome())
        .collect(Collectors.joining("", head(), ""));
  }

  private String head() {
    return Arrays.stream(SweepVerdict.values())
        .filter(verdict -> !results(verdict).isEmpty())
        .map(verdict -> results(verdict).size() + " " + verdict.name().toLowerCase(Locale.ROOT))
        .collect(
            Collectors.joining(
                ", ",
                "Failure sweep, "
                    + results.size()
                    + (results.size() == 1 ? " re-run: " : " re-runs: "),
                ""));
  }

  private int width(Function<SweepResult, String> column) {
    return results.stream().map(column).mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
