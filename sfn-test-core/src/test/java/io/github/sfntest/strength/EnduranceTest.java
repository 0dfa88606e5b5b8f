package io.github.sfntest.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One environment serves a long test run: what has finished stays within its budget. {@code
 * ReliabilityReportTest} runs 200,000 of each.
 */
class EnduranceTest {
  private static final int BUDGET = 200_000;

  /**
   * @param mostWhole how many of the last ones the budget may hold
   */
  @ParameterizedTest
  @CsvSource({"w1-hello, 2000, 500", "w3-order, 2000, 100", "w8-large, 50, 1"})
  void many_executions_on_one_environment_are_all_right_and_the_last_ones_are_kept(
      String workload, int count, long mostWhole) {
    try (Endurance endurance = new Endurance(workload, BUDGET)) {
      endurance.run(count);

      assertThat(endurance.whole()).isBetween(1L, mostWhole);
      assertThat(endurance.known()).isLessThan(1_000);
    }
  }

  @Test
  void sixteen_threads_share_an_environment() throws ExecutionException, InterruptedException {
    try (Endurance endurance = new Endurance("w3-order")) {
      endurance.run(16, 100);

      assertThat(endurance.known()).isEqualTo(1_600);
    }
  }
}
