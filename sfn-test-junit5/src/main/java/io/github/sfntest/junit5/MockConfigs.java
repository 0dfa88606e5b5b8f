package io.github.sfntest.junit5;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.mock.MockConfigFile;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The mock files that {@link MockConfig} annotations ask for in one environment. Used under the
 * session's lock.
 */
final class MockConfigs {

  private record FileKey(String value, Class<?> anchor) {}

  private static final String FILES = "mock files";

  private final Session session;
  private final SfnTestEnvironment environment;
  private final Map<FileKey, MockConfigFile> files;
  private final Set<Object> done = new HashSet<>();

  MockConfigs(Session session, SfnTestEnvironment environment, ExtensionContext context) {
    this.session = session;
    this.environment = environment;
    this.files = files(context);
  }

  /** Files are immutable and the same for all tests: each is read once in a run. */
  @SuppressWarnings("unchecked")
  private static Map<FileKey, MockConfigFile> files(ExtensionContext context) {
    return Contexts.store(context.getRoot())
        .getOrComputeIfAbsent(FILES, key -> new ConcurrentHashMap<>(), Map.class);
  }

  /** Takes what stands on the classes, outermost first, and then on the test method. */
  void take(ExtensionContext context) {
    List<ExtensionContext> levels = new ArrayList<>(Contexts.classes(context));
    Collections.reverse(levels);
    for (ExtensionContext level : levels) {
      Class<?> type = level.getRequiredTestClass();
      List<MockConfig> found = AnnotationSupport.findRepeatableAnnotations(type, MockConfig.class);
      if (done.add(type) && !found.isEmpty()) {
        session.within(
            Tally.of(level), () -> take(found, type, "class " + Misconfigured.name(type)));
      }
    }
    Method method = context.getTestMethod().orElse(null);
    if (method != null && done.add(method)) {
      List<MockConfig> found =
          AnnotationSupport.findRepeatableAnnotations(method, MockConfig.class);
      if (!found.isEmpty()) {
        takeForTest(found, method);
      }
    }
  }

  private void takeForTest(List<MockConfig> found, Method method) {
    String where = Misconfigured.name(method);
    if (session.shared()) {
      throw Misconfigured.because(
          "@MockConfig stands on a method, but its environment is shared.",
          where + ", " + text(found.get(0)),
          "mocks of a shared environment on the class, @SfnSettings(scope = PER_CLASS)",
          "move @MockConfig to the class, or call sfn.apply(file.testCase(…)) in the test");
    }
    session.forTest(() -> take(found, method.getDeclaringClass(), where));
  }

  private void take(List<MockConfig> found, Class<?> anchor, String where) {
    for (MockConfig each : found) {
      MockConfigFile read =
          files.computeIfAbsent(
              new FileKey(each.value(), anchor), key -> load(each, anchor, where));
      MockConfigFile file = each.perIteration() ? read.perIteration() : read;
      environment
          .mocks()
          .declareAt(
              new StackTraceElement(
                  anchor.getName(), "<annotation>", text(each) + " of " + where, -1));
      try {
        if (each.testCase().isEmpty()) {
          environment.mockConfig(file);
        } else {
          var testCase = file.testCase(machine(each, file, where), each.testCase());
          environment.apply(each.lenient() ? testCase.lenient() : testCase);
        }
      } finally {
        environment.mocks().declareAt(null);
      }
    }
  }

  private static String machine(MockConfig annotation, MockConfigFile file, String where) {
    if (!annotation.stateMachine().isEmpty()) {
      return annotation.stateMachine();
    }
    List<String> having =
        file.stateMachines().stream()
            .filter(machine -> file.testCases(machine).contains(annotation.testCase()))
            .toList();
    if (having.size() == 1) {
      return having.get(0);
    }
    throw Misconfigured.because(
        having.isEmpty()
            ? "@MockConfig names a test case that no state machine of the file has."
            : "@MockConfig names a test case that " + having.size() + " state machines have.",
        where + ", " + text(annotation),
        having.isEmpty()
            ? "a test case of " + cases(file)
            : "one of them as stateMachine: '" + String.join("', '", having) + "'",
        having.isEmpty()
            ? "correct testCase, or the file"
            : "@MockConfig(value = …, testCase = …, stateMachine = \"" + having.get(0) + "\")");
  }

  private static String cases(MockConfigFile file) {
    List<String> texts = new ArrayList<>();
    for (String machine : file.stateMachines()) {
      texts.add("'" + machine + "': '" + String.join("', '", file.testCases(machine)) + "'");
    }
    return String.join("; ", texts);
  }

  private static String text(MockConfig annotation) {
    return "@MockConfig("
        + (annotation.testCase().isEmpty()
            ? "\"" + annotation.value() + "\""
            : "value = \""
                + annotation.value()
                + "\", testCase = \""
                + annotation.testCase()
                + "\"")
        + ")";
  }

  private static MockConfigFile load(MockConfig annotation, Class<?> anchor, String where) {
    String value = annotation.value();
    String beside = anchor.getPackageName().replace('.', '/') + "/" + value;
    if (Definitions.onClassPath(beside, anchor)) {
      return MockConfigFile.fromResource(beside);
    }
    if (Definitions.onClassPath(value, anchor)) {
      return MockConfigFile.fromResource(value);
    }
    if (Definitions.isFile(value)) {
      return MockConfigFile.fromFile(Path.of(value));
    }
    throw missing(annotation, beside, where);
  }

  private static ExtensionConfigurationException missing(
      MockConfig annotation, String beside, String where) {
    String value = annotation.value();
    return Misconfigured.because(
        "@MockConfig has a value that does not exist.",
        where + ", " + text(annotation),
        "a resource on the class path, '"
            + beside
            + "' or '"
            + value
            + "', or a file '"
            + Path.of("").toAbsolutePath()
            + "/"
            + value
            + "'",
        "correct value, or put the file into src/test/resources");
  }
}
