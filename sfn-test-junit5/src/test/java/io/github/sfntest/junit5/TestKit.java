package io.github.sfntest.junit5;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** Runs fixture classes in an engine of their own. */
final class TestKit {

  private final EngineExecutionResults results;

  private TestKit(EngineExecutionResults results) {
    this.results = results;
  }

  static TestKit run(Class<?> testCase) {
    return run(Map.of(), selectClass(testCase));
  }

  /** Runs several, one after the other. */
  static TestKit runAll(Class<?>... testCases) {
    return run(
        Map.of(),
        Arrays.stream(testCases)
            .map(DiscoverySelectors::selectClass)
            .toArray(DiscoverySelector[]::new));
  }

  static TestKit run(Class<?> testCase, String method) {
    return run(Map.of(), selectMethod(testCase, find(testCase, method)));
  }

  /** Runs one invocation, counted from 0, of a parameterized or repeated test. */
  static TestKit runInvocation(Class<?> testCase, String method, int index) {
    return run(Map.of(), selectIteration(selectMethod(testCase, find(testCase, method)), index));
  }

  private static Method find(Class<?> testCase, String method) {
    return Arrays.stream(testCase.getDeclaredMethods())
        .filter(each -> each.getName().equals(method))
        .findFirst()
        .orElseThrow();
  }

  static TestKit runInParallel(Class<?> testCase) {
    return run(
        Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"),
        selectClass(testCase));
  }

  private static TestKit run(Map<String, String> configuration, DiscoverySelector... selectors) {
    return new TestKit(
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectors)
            .configurationParameters(configuration)
            .execute());
  }

  /** Checks how the tests ended, and that no class failed. */
  TestKit tests(int succeeded, int failed) {
    return ended(succeeded, failed, 0);
  }

  /** Checks that all tests passed and so many classes failed. */
  TestKit classesFailed(int succeededTests, int failedClasses) {
    return ended(succeededTests, 0, failedClasses);
  }

  private TestKit ended(int succeeded, int failed, int failedClasses) {
    try {
      results
          .testEvents()
          .assertStatistics(statistics -> statistics.succeeded(succeeded).failed(failed));
      results.containerEvents().assertStatistics(statistics -> statistics.failed(failedClasses));
    } catch (AssertionError e) {
      failures().forEach(e::addSuppressed);
      throw e;
    }
    return this;
  }

  /** {@return what the one failed test or class failed with} */
  Throwable failure() {
    List<Throwable> failures = failures();
    if (failures.size() != 1) {
      throw new AssertionError("expected one failure, but there were " + failures);
    }
    return failures.get(0);
  }

  List<Throwable> failures() {
    return ended(TestExecutionResult.Status.FAILED);
  }

  List<Throwable> aborted() {
    return ended(TestExecutionResult.Status.ABORTED);
  }

  private List<Throwable> ended(TestExecutionResult.Status status) {
    return results.allEvents().finished().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .filter(result -> result.getStatus() == status)
        .map(result -> result.getThrowable().orElseThrow())
        .toList();
  }

  /** {@return the message of the one failure} Numbers of lines are replaced by LINE. */
  String message() {
    return withoutLines(failure());
  }

  private static String withoutLines(Throwable failure) {
    return failure.getMessage().replaceAll("(Test\\.java):\\d+", "$1:LINE");
  }

  /** {@return the message of the exception behind the one failure, as JUnit wraps it} */
  String causeMessage() {
    return withoutLines(failure().getCause());
  }

  /** {@return the display names of the tests, in the order they ran} */
  List<String> testNames() {
    return results.testEvents().started().stream()
        .map(event -> event.getTestDescriptor().getDisplayName())
        .toList();
  }

  /** {@return the values of all report entries} */
  List<String> reported() {
    return results.allEvents().stream()
        .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
        .map(TestKit::entry)
        .flatMap(entry -> entry.getKeyValuePairs().values().stream())
        .toList();
  }

  private static ReportEntry entry(Event event) {
    return event.getRequiredPayload(ReportEntry.class);
  }
}
