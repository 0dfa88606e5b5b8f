package io.github.sfntest.internal.snapshot;

import java.lang.StackWalker.StackFrame;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The test class that asks for a snapshot, and where its module keeps its sources.
 *
 * @param type the outermost class
 */
record TestClass(Class<?> type) {
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  private static final List<String> TEST_FRAMEWORKS = List.of("org.junit.", "org.testng.");
  private static final List<String> TOOLS =
      List.of("org.assertj.", "org.hamcrest.", "net.bytebuddy.", "io.github.sfntest.internal.");
  private static final List<String> OWN_ENTRANCES = List.of("Assert", "Assertions", "Matchers");

  /**
   * The class of the test method that is running; without one, as in another thread, the class that
   * made the call.
   */
  static TestClass ofCaller() {
    List<StackFrame> frames =
        WALKER.walk(all -> all.filter(frame -> !isTool(frame.getDeclaringClass())).toList());
    StackFrame caller =
        frames.stream().filter(TestClass::isTestMethod).findFirst().orElse(frames.get(0));
    Class<?> type = caller.getDeclaringClass();
    while (type.getEnclosingClass() != null) {
      type = type.getEnclosingClass();
    }
    return new TestClass(type);
  }

  private static boolean isTool(Class<?> type) {
    String name = type.getName().replaceFirst("\\$.*", "");
    return TOOLS.stream().anyMatch(name::startsWith)
        || (name.startsWith("io.github.sfntest.")
            && OWN_ENTRANCES.stream().anyMatch(name::endsWith));
  }

  private static boolean isTestMethod(StackFrame frame) {
    return Arrays.stream(frame.getDeclaringClass().getDeclaredMethods())
        .filter(method -> method.getName().equals(frame.getMethodName()))
        .filter(
            method ->
                Arrays.equals(method.getParameterTypes(), frame.getMethodType().parameterArray()))
        .flatMap(method -> Arrays.stream(method.getAnnotations()))
        .anyMatch(TestClass::isOfTestFramework);
  }

  /** Itself, or by an annotation that it bears, as a composed one does. */
  private static boolean isOfTestFramework(Annotation annotation) {
    Class<? extends Annotation> type = annotation.annotationType();
    return Stream.concat(
            Stream.of(type), Arrays.stream(type.getAnnotations()).map(Annotation::annotationType))
        .anyMatch(found -> TEST_FRAMEWORKS.stream().anyMatch(found.getName()::startsWith));
  }

  /** Where its module has {@code src/test}; the working directory if its place does not tell. */
  Path module() {
    for (Path folder = place(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("src/test"))) {
        return folder;
      }
    }
    return Path.of("").toAbsolutePath();
  }

  private @Nullable Path place() {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return null;
    }
    try {
      URI location = source.getLocation().toURI();
      return "file".equals(location.getScheme()) ? Path.of(location) : null;
    } catch (URISyntaxException e) {
      // A class path with unescaped characters: the working directory has to do.
      return null;
    }
  }

  /** Such as {@code com/example/OrderTest}. */
  String folder() {
    return type.getName().replace('.', '/');
  }
}
