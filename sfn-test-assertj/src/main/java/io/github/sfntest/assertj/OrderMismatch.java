package io.github.sfntest.assertj;

import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.check.Found;
import io.github.sfntest.internal.check.Mismatch;
import io.github.sfntest.internal.check.Phrase;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.NearNames;
import io.github.sfntest.internal.trace.StateNames;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tasks were called in another order. */
final class OrderMismatch {
  private static final int SHOWN = 20;

  private OrderMismatch() {}

  /**
   * The next call is another one.
   *
   * @param state the Task wanted next; null if no call is wanted
   * @param expected what is wanted, in words
   */
  static Mismatch of(TaskOrder actual, @Nullable String state, String expected) {
    return new Mismatch(
        Phrase.of("the Tasks of execution '" + actual.execution().name() + "'"),
        Phrase.of("to have been invoked in this order, " + where(actual), expected),
        found(actual).more(state == null ? "" : hint(actual, state)),
        actual.execution());
  }

  private static String where(TaskOrder actual) {
    int next = actual.next();
    return next == 0
        ? "first"
        : "after '" + actual.calls().get(next - 1).state() + "', call " + (next - 1);
  }

  /** All calls; those up to the last verified one bear a mark. */
  private static Found found(TaskOrder actual) {
    List<TaskInvocation> calls = actual.calls();
    if (calls.isEmpty()) {
      return Found.clause("no Task was invoked");
    }
    int first = Math.max(0, Math.min(actual.next() - 1, calls.size() - SHOWN));
    int end = Math.min(calls.size(), first + SHOWN);
    Stream<String> before = first == 0 ? Stream.empty() : Stream.of("… " + first + " before");
    Stream<String> shown = IntStream.range(first, end).mapToObj(i -> line(actual, i, calls.get(i)));
    int left = calls.size() - end;
    Stream<String> after = left == 0 ? Stream.empty() : Stream.of("… " + left + " more");
    return Found.clause(
        "they were invoked in this one",
        Stream.of(before, shown, after)
            .flatMap(lines -> lines)
            .collect(Collectors.joining(String.format("%n  "))));
  }

  private static String line(TaskOrder actual, int index, TaskInvocation call) {
    String mark = index < actual.next() ? "✓ " : "  ";
    return mark + index + " '" + call.state() + "' " + Excerpt.of(call.input());
  }

  /** A name that may be mistyped. */
  private static String hint(TaskOrder actual, String state) {
    Set<String> tasks = StateNames.ofTasks(actual.execution());
    return tasks.contains(state)
        ? ""
        : "and there is no such Task: " + NearNames.hint(state, tasks);
  }
}
