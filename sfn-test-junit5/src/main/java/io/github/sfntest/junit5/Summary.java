package io.github.sfntest.junit5;

import io.github.sfntest.SfnTestEnvironment;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Prints, after all tests, a line for each class that used the extension, if the configuration
 * parameter {@value #PARAMETER} is {@code true}. It lies in the store of the whole run, which
 * closes it at the end: a listener of the JUnit Platform would do no more, and would need the
 * launcher on the class path of all who compile. It prints to {@code System.out}, as JUnit's own
 * console listeners do, for it is asked for to be read in the console. Thread-safe.
 */
@SuppressWarnings("deprecation") // CloseableResource: before JUnit 5.13 the store closes no other
final class Summary implements ExtensionContext.Store.CloseableResource, AutoCloseable {
  static final String PARAMETER = "sfn.test.summary";

  private static final String HEAD = "Step Functions executions of this run";

  private record Key() {}

  private final Map<String, SummaryEntry> byClass = new ConcurrentSkipListMap<>();
  private final Consumer<String> out;

  Summary(Consumer<String> out) {
    this.out = out;
  }

  /** Counts what an environment did, if the configuration asks for it. */
  static void count(SfnTestEnvironment environment, ExtensionContext context) {
    boolean wanted = Boolean.parseBoolean(context.getConfigurationParameter(PARAMETER).orElse(""));
    if (wanted) {
      Contexts.store(context.getRoot())
          .getOrComputeIfAbsent(new Key(), key -> new Summary(Summary::print), Summary.class)
          .add(context.getRequiredTestClass().getName(), SummaryEntry.of(environment));
    }
  }

  private static void print(String text) {
    PrintStream console = System.out;
    console.print(text);
    console.flush();
  }

  void add(String className, SummaryEntry entry) {
    byClass.merge(className, entry, SummaryEntry::and);
  }

  @Override
  public void close() {
    out.accept(String.join(System.lineSeparator(), lines()) + System.lineSeparator());
  }

  private List<String> lines() {
    SummaryEntry all = byClass.values().stream().reduce(SummaryEntry.NOTHING, SummaryEntry::and);
    String last = byClass.size() == 1 ? "" : "all " + byClass.size() + " classes";
    int names = byClass.keySet().stream().mapToInt(String::length).reduce(last.length(), Math::max);
    List<String> lines = new ArrayList<>();
    lines.add(HEAD);
    byClass.forEach((name, entry) -> lines.add(line(name, names, entry, all)));
    if (!last.isEmpty()) {
      lines.add(line(last, names, all, all));
    }
    return lines;
  }

  private static String line(String name, int width, SummaryEntry entry, SummaryEntry all) {
    int mocks = ("" + all.mocks()).length();
    return "  "
        + name
        + " ".repeat(width - name.length())
        + "  "
        + right(entry.executions(), ("" + all.executions()).length())
        + (entry.executions() == 1 ? " execution,  " : " executions, ")
        + right(entry.used(), mocks)
        + " of "
        + right(entry.mocks(), mocks)
        + " mocks used, "
        + duration(entry.virtualTime())
        + " of virtual time";
  }

  /** Such as {@code 4m36s}. */
  private static String duration(Duration duration) {
    return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  private static String right(int number, int width) {
    String text = "" + number;
    return " ".repeat(width - text.length()) + text;
  }
}
