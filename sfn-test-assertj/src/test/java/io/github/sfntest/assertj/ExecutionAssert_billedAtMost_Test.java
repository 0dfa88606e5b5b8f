package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ExecutionAssert.billedAtMost}. */
class ExecutionAssert_billedAtMost_Test {

  @ParameterizedTest
  @CsvSource({"0, 100", "1, 100", "100, 100", "101, 200", "1950, 2000", "2000, 2001"})
  void should_pass_for_as_much(long millis, long allowed) {
    assertThat(TestExecution.expressOf(Duration.ofMillis(millis)))
        .billedAtMost(Duration.ofMillis(allowed));
  }

  @Test
  void should_fail_for_more() {
    assertFails(
        () ->
            assertThat(TestExecution.expressOf(Duration.ofMillis(201)))
                .billedAtMost(Duration.ofMillis(299)),
        """
        Expecting execution 'e-1'
        to be billed at most:
          299 ms
        but is billed:
          300 ms\
        """);
  }

  @Test
  void should_fail_for_what_aws_bills_at_least() {
    assertFails(
        () -> assertThat(TestExecution.expressOf(Duration.ZERO)).billedAtMost(Duration.ZERO),
        """
        Expecting execution 'e-1'
        to be billed at most:
          0 ms
        but is billed:
          100 ms\
        """);
  }

  @Test
  void should_fail_for_a_standard_execution() {
    assertFails(
        () -> assertThat(TestExecution.succeeded("{}")).billedAtMost(Duration.ofHours(1)),
        """
        Expecting execution 'e-1'
        to be of an EXPRESS state machine, which AWS bills by duration
        but it is STANDARD, which AWS bills by state transitions\
        """);
  }

  @Test
  void should_fail_if_it_has_not_ended() {
    assertFails(
        () -> assertThat(TestExecution.runningExpress()).billedAtMost(Duration.ofHours(1)),
        """
        Expecting execution 'e-1'
        to have ended, as AWS bills by duration
        but it is RUNNING\
        """);
  }
}
