package io.github.sfntest.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One environment serves a long test run: what has finished stays within its budget. {@code
 * ReliabilityReportTest} runs 200,000 of each.
 */
class EnduranceTest {
  @ParameterizedTest
  @ValueSource(strings = {"w1-hello", "w3-order", "w8-large"})
  void many_executions_on_one_environment_are_all_right(String workload) {
    int count = workload.equals("w8-large") ? 50 : 2_000;
    try (Endurance endurance = new Endurance(workload)) {
      endurance.run(count);

      assertThat(endurance.known()).isPositive();
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
