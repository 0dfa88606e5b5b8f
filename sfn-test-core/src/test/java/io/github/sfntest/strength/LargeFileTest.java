package io.github.sfntest.strength;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.execution.ExecutionStatus;
import org.junit.jupiter.api.Test;

/**
 * Files that may be larger than the memory: {@code ReliabilityReportTest} reads a gigabyte, {@code
 * -Dsfn.large.rows=1000000} does so here.
 */
class LargeFileTest {
  private static final int ROWS = Integer.getInteger("sfn.large.rows", 3_000);

  @Test
  void every_row_is_an_execution() {
    try (LargeFile file = new LargeFile(ROWS)) {
      assertThat(file.run("").status()).isEqualTo(ExecutionStatus.SUCCEEDED);

      assertThat(file.resultsWritten()).isEqualTo(ROWS);
    }
  }

  @Test
  void no_more_is_read_than_max_items_needs() {
    try (LargeFile file = new LargeFile(Long.MAX_VALUE)) {
      file.run(", \"MaxItems\": 100");

      assertThat(file.resultsWritten()).isEqualTo(100);
      // twice 100 rows, and what a buffer reads ahead
      assertThat(file.bytesRead())
          .isBetween(200L * LargeFile.ROW_BYTES, 300L * LargeFile.ROW_BYTES);
    }
  }
}
