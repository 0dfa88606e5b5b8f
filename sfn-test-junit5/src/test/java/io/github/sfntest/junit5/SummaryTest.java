package io.github.sfntest.junit5;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.junit5.SfnSettings.Scope;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The summary after the tests; nothing else may print meanwhile. */
@Isolated
class SummaryTest {

  private static final String MACHINE =
      """
      {"StartAt": "Ask", "States": {
        "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
          "Parameters": {"QueueUrl": "q", "MessageBody": "m"}, "End": true}}}\
      """;

  /** What the run printed about these classes. */
  private static String printed(Map<String, String> configuration, Class<?>... testCases) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      EngineTestKit.engine("junit-jupiter")
          .selectors(
              Arrays.stream(testCases)
                  .map(DiscoverySelectors::selectClass)
                  .toArray(DiscoverySelector[]::new))
          .configurationParameters(configuration)
          .execute();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static String summary(Class<?>... testCases) {
    return printed(Map.of("sfn.test.summary", "true"), testCases);
  }

  /** Fixtures begin like this. */
  abstract static class Asking {

    @InjectSfn SfnTestEnvironment sfn;

    void ask(Duration latency) {
      RegisteredStateMachine machine = sfn.register("machine", MACHINE);
      sfn.whenTask("Ask").thenReturn(Map.of()).after(latency);
      machine.run(Map.of());
    }
  }

  @SfnSettings
  static class PlainTestCase extends Asking {

    @Test
    void one() {
      ask(Duration.ofSeconds(30));
      sfn.whenLambda("unused").lenient().thenReturn(1);
    }

    @RepeatedTest(2)
    void two() {
      ask(Duration.ofMillis(1500));
    }

    @Test
    void none() {}

    @Nested
    class Inside {

      @Test
      void three() {
        ask(Duration.ofHours(30));
      }
    }
  }

  @SfnSettings
  static class FailingTestCase extends Asking {

    @Test
    void fails() {
      ask(Duration.ZERO);
      throw new AssertionError("expected");
    }
  }

  @SfnSettings(scope = Scope.PER_CLASS)
  static class SharingTestCase {

    @Test
    void one(SfnTestEnvironment sfn) {
      sfn.register("machine", MACHINE);
      sfn.whenTask("Ask").thenReturn(Map.of());
      sfn.stateMachine("machine").run(Map.of());
    }

    @Test
    void two(SfnTestEnvironment sfn) {
      assertThat(sfn.executions().size()).isLessThan(2);
    }
  }

  @SfnSettings
  static class FactoryTestCase extends Asking {

    @TestFactory
    Iterable<DynamicTest> sweep() {
      RegisteredStateMachine machine = sfn.register("machine", MACHINE);
      sfn.whenTask("Ask").thenReturn(Map.of());
      return SfnSweep.of(sfn, () -> machine.run(Map.of())).allowing("*", "*");
    }
  }

  static class OtherTestCase {

    @Test
    void needs_no_environment() {}
  }

  @Test
  void has_a_line_for_each_class_and_one_for_all() {
    assertThat(
            summary(
                PlainTestCase.class,
                FailingTestCase.class,
                SharingTestCase.class,
                FactoryTestCase.class,
                OtherTestCase.class))
        .isEqualTo(
            """
            Step Functions executions of this run
              io.github.sfntest.junit5.SummaryTest$FactoryTestCase       0 executions, 1 of 1 mocks used, 0s of virtual time
              io.github.sfntest.junit5.SummaryTest$FailingTestCase       1 execution,  1 of 1 mocks used, 0s of virtual time
              io.github.sfntest.junit5.SummaryTest$PlainTestCase         3 executions, 3 of 4 mocks used, 33s of virtual time
              io.github.sfntest.junit5.SummaryTest$PlainTestCase$Inside  1 execution,  1 of 1 mocks used, 30h of virtual time
              io.github.sfntest.junit5.SummaryTest$SharingTestCase       1 execution,  1 of 1 mocks used, 0s of virtual time
              all 5 classes                                              6 executions, 7 of 8 mocks used, 30h33s of virtual time
            """);
  }

  @Test
  void needs_no_sum_of_a_single_class() {
    assertThat(summary(FailingTestCase.class))
        .isEqualTo(
            """
            Step Functions executions of this run
              io.github.sfntest.junit5.SummaryTest$FailingTestCase  1 execution,  1 of 1 mocks used, 0s of virtual time
            """);
  }

  @Test
  void is_silent_where_no_environment_was_made() {
    assertThat(summary(OtherTestCase.class)).isEmpty();
  }

  @Test
  void is_off_unless_it_is_asked_for() {
    assertThat(printed(Map.of(), FailingTestCase.class)).isEmpty();
    assertThat(printed(Map.of("sfn.test.summary", "false"), FailingTestCase.class)).isEmpty();
  }
}
