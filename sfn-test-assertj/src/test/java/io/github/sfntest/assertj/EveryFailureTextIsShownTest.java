package io.github.sfntest.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sfntest.hamcrest.HistoryMatchers;
import io.github.sfntest.hamcrest.SfnMatchers;
import io.github.sfntest.hamcrest.StateMatchers;
import io.github.sfntest.hamcrest.StateVisitMatchers;
import io.github.sfntest.hamcrest.TaskInvocationMatchers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code failure-texts.txt} has the whole text with which each assertion and matcher fails; one
 * that isn't there is a failure. {@code -Dsfn.texts.update=true} writes the file anew: read it
 * before it is committed.
 */
class EveryFailureTextIsShownTest {
  private static final String FILE = "failure-texts.txt";
  private static final String MARK = "=== ";
  private static final List<Class<?>> ASSERTIONS =
      List.of(
          AbstractExecutionStatusAssert.class,
          AbstractExecutionResultAssert.class,
          AbstractExecutionCostAssert.class,
          ExecutionAssert.class,
          TaskAssert.class,
          TaskOrderAssert.class,
          TestStateResponseAssert.class,
          TaskInvocationAssert.class,
          StateVisitAssert.class,
          ExecutionHistoryAssert.class,
          SfnMatchers.class,
          StateMatchers.class,
          StateVisitMatchers.class,
          TaskInvocationMatchers.class,
          HistoryMatchers.class);

  private static final Map<String, ThrowingCallable> EXAMPLES = examples();
  private static final Map<String, String> TEXTS = texts();

  @Test
  void each_assertion_has_an_example_that_fails() {
    assertThat(EXAMPLES.keySet())
        .containsExactlyInAnyOrderElementsOf(
            ASSERTIONS.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(EveryFailureTextIsShownTest::isForUsers)
                .map(EveryFailureTextIsShownTest::signature)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void each_assertion_has_a_matcher_unless_it_leads_on_or_takes_assertions() {
    Set<String> matchers =
        names(
            SfnMatchers.class,
            StateMatchers.class,
            StateVisitMatchers.class,
            TaskInvocationMatchers.class,
            HistoryMatchers.class);

    assertThat(
            names(
                ASSERTIONS.stream()
                    .filter(type -> type != TaskOrderAssert.class) // whose steps lead on
                    .toArray(Class<?>[]::new)))
        .filteredOn(name -> !matchers.contains(name))
        .containsExactlyInAnyOrder(
            "history",
            "hasOutputPathSatisfying",
            "inOrder",
            "invocation",
            "outputAs",
            "outputPath",
            "task",
            "visit");
  }

  private static Set<String> names(Class<?>... types) {
    return Arrays.stream(types)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(EveryFailureTextIsShownTest::isForUsers)
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void no_text_is_left_over() {
    assertThat(TEXTS.keySet()).containsExactlyElementsOf(EXAMPLES.keySet());
  }

  @TestFactory
  Stream<DynamicTest> each_fails_with_its_text() {
    return EXAMPLES.entrySet().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.getKey(),
                    () -> {
                      if (example.getKey().startsWith("TestStateResponseAssert")
                          || example.getKey().startsWith("StateMatchers")) {
                        TestedStates.assumeErrorDetails();
                      }
                      assertThat(failure(example.getValue()))
                          .isEqualTo(TEXTS.get(example.getKey()));
                    }));
  }

  private static Map<String, ThrowingCallable> examples() {
    Map<String, ThrowingCallable> examples = FailingExamples.all();
    examples.putAll(MismatchingExamples.all());
    return examples;
  }

  /** Not what AssertJ needs to be public. */
  private static boolean isForUsers(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !method.isSynthetic()
        && !List.of("extracting", "verify").contains(method.getName());
  }

  private static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(
            Collectors.joining(
                ", ",
                method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(",
                ")"));
  }

  private static String failure(ThrowingCallable example) {
    AssertionError error = catchThrowableOfType(AssertionError.class, example);
    assertThat(error).as("it passes").isNotNull();
    return String.valueOf(error.getMessage()).replace(System.lineSeparator(), "\n").strip();
  }

  private static Map<String, String> texts() {
    try {
      String all = Boolean.getBoolean("sfn.texts.update") ? written() : committed();
      Map<String, String> texts = new LinkedHashMap<>();
      Stream.of(("\n" + all).split("\n" + MARK))
          .filter(section -> !section.isBlank())
          .map(section -> section.split("\n", 2))
          .forEach(section -> texts.put(section[0], section[1].strip()));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String written() throws IOException {
    String all =
        EXAMPLES.entrySet().stream()
            .map(example -> MARK + example.getKey() + "\n" + failure(example.getValue()) + "\n")
            .collect(Collectors.joining("\n"));
    Files.writeString(Path.of("src/test/resources", FILE), all);
    return all;
  }

  private static String committed() throws IOException {
    try (InputStream in =
        EveryFailureTextIsShownTest.class.getClassLoader().getResourceAsStream(FILE)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
