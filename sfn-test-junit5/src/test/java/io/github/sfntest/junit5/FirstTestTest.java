package io.github.sfntest.junit5;

import static io.github.sfntest.definition.StateMachineType.EXPRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import software.amazon.awssdk.services.sfn.SfnClient;

/**
 * What the JVM loads for its first test: what that one does not use must wait, for it costs the
 * user's time at each run.
 */
class FirstTestTest {
  private static final String SFN = "software.amazon.awssdk.services.sfn.";

  /** Of tests that do something else: beginnings of names. */
  private static final List<String> OF_OTHERS =
      List.of(
          "com.jayway.",
          "com.dashjoin.",
          "org.yaml.",
          "org.assertj.",
          "com.fasterxml.jackson.databind.ObjectMapper",
          "com.fasterxml.jackson.databind.util.ClassUtil",
          "io.github.sfntest.definition.Template",
          "io.github.sfntest.internal.service.AliasOperations",
          "io.github.sfntest.internal.service.ExecutionOperations",
          "io.github.sfntest.internal.shapes.ShapeTable",
          SFN + "SfnAsyncClient");

  @TempDir private static Path folder;

  @ExtendWith(SfnFake.class)
  static class HelloTestCase {

    @Test
    void says_hello(
        @StateMachine(value = "pass.asl.json", type = EXPRESS) RegisteredStateMachine hello,
        SfnClient client) {
      client.startSyncExecution(r -> r.stateMachineArn(hello.arn()).input("{\"hello\": 1}"));
    }
  }

  /** What the new JVM runs: that test alone, as a build tool does. */
  static final class Main {
    private Main() {}

    public static void main(String[] arguments) {
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(DiscoverySelectors.selectClass(HelloTestCase.class))
                  .build(),
              listener);
      System.exit(listener.getSummary().getTestsSucceededCount() == 1 ? 0 : 1);
    }
  }

  @Test
  void loads_what_it_uses_and_nothing_else() throws IOException, InterruptedException {
    List<String> loaded = loadedByFirstTest();

    assertThat(loaded)
        .contains(
            "io.github.sfntest.junit5.SfnFake",
            "io.github.sfntest.internal.service.SyncExecutionOperations",
            SFN + "model.StartSyncExecutionRequest");
    assertThat(loaded).filteredOn(name -> OF_OTHERS.stream().anyMatch(name::startsWith)).isEmpty();
    assertThat(loaded)
        .filteredOn(name -> name.startsWith(SFN + "model.") && name.endsWith("Request"))
        .containsExactlyInAnyOrder(
            SFN + "model.SfnRequest", SFN + "model.StartSyncExecutionRequest");
    if (System.getProperty("sfn.run.junit", "").startsWith("5.")) { // JUnit 6 has records itself
      assertThat(loaded)
          .as("the machinery behind hashCode of records")
          .doesNotContain("java.lang.runtime.ObjectMethods");
    }
  }

  /** The names of all classes that a new JVM loads for the one test. */
  private static List<String> loadedByFirstTest() throws IOException, InterruptedException {
    Path log = folder.resolve("classes.txt");
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + "::filesize=0",
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName())
            .inheritIO()
            .start();
    assertThat(jvm.waitFor()).isZero();
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .map(line -> line.replaceFirst("^(\\[[^]]*])+ ", ""))
          .map(line -> line.substring(0, Math.max(0, line.indexOf(' '))))
          .toList();
    }
  }
}
