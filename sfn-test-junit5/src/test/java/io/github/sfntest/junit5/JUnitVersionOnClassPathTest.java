package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Which JUnit this run is on: the one its profile asked for, from the API to the launcher. */
class JUnitVersionOnClassPathTest {

  private static final String JUPITER = System.getProperty("sfn.run.junit", "");

  /** Jupiter 5.x stands on Platform 1.x; from 6 on there is one number for both. */
  private static final String PLATFORM =
      JUPITER.startsWith("5.") ? "1" + JUPITER.substring(1) : JUPITER;

  @Test
  void jupiter_is_of_the_version_asked_for() {
    assertThat(jarOf(Extension.class)).isEqualTo("junit-jupiter-api-" + JUPITER + ".jar");
    assertThat(jarOf(JupiterTestEngine.class))
        .isEqualTo("junit-jupiter-engine-" + JUPITER + ".jar");
    assertThat(jarOf(ParameterizedTest.class))
        .isEqualTo("junit-jupiter-params-" + JUPITER + ".jar");
  }

  @Test
  void the_platform_is_of_the_version_that_belongs_to_it() {
    assertThat(jarOf(AnnotationSupport.class))
        .isEqualTo("junit-platform-commons-" + PLATFORM + ".jar");
    assertThat(jarOf(TestEngine.class)).isEqualTo("junit-platform-engine-" + PLATFORM + ".jar");
    assertThat(jarOf(Launcher.class)).isEqualTo("junit-platform-launcher-" + PLATFORM + ".jar");
    assertThat(jarOf(EngineTestKit.class)).isEqualTo("junit-platform-testkit-" + PLATFORM + ".jar");
  }

  @Test
  void all_of_junit_that_runs_this_test_is_of_these_versions() {
    Set<String> jars =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
            .walk(
                frames ->
                    frames
                        .map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type -> type.getName().startsWith("org.junit."))
                        .map(JUnitVersionOnClassPathTest::jarOf)
                        .collect(Collectors.toSet()));

    assertThat(jars)
        .contains("junit-jupiter-engine-" + JUPITER + ".jar")
        .allMatch(
            jar -> jar.endsWith("-" + JUPITER + ".jar") || jar.endsWith("-" + PLATFORM + ".jar"));
  }

  private static String jarOf(Class<?> type) {
    String path = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
