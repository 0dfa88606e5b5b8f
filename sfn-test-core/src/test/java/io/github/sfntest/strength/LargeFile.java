package io.github.sfntest.strength;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.Strictness;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/** A distributed Map over a file that is made up as it is read, and is nowhere as a whole. */
final class LargeFile implements AutoCloseable {
  /** So that a million rows are a gigabyte. */
  static final int ROW_BYTES = 1_000;

  private final SfnTestEnvironment sfn =
      SfnTestEnvironment.builder().strictness(Strictness.LENIENT).build();
  private final AtomicLong bytesRead = new AtomicLong();

  /** Puts a CSV file there, with a header and so many rows. */
  LargeFile(long rows) {
    sfn.objects().put("b", "large.csv", () -> new Rows(rows));
    sfn.whenLambda("work").thenReturn("ok");
  }

  private final class Rows extends InputStream {
    private final long rows;
    private long made;
    private byte[] line = "id,text\n".getBytes(StandardCharsets.UTF_8);
    private int at;

    Rows(long rows) {
      this.rows = rows;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (at == line.length) {
        if (made == rows) {
          return -1;
        }
        made++;
        line = row();
        at = 0;
      }
      int taken = Math.min(length, line.length - at);
      System.arraycopy(line, at, into, offset, taken);
      at += taken;
      bytesRead.addAndGet(taken);
      return taken;
    }

    private byte[] row() {
      byte[] row = new byte[ROW_BYTES];
      Arrays.fill(row, (byte) 'x');
      byte[] id = (made + ",").getBytes(StandardCharsets.UTF_8);
      System.arraycopy(id, 0, row, 0, id.length);
      row[ROW_BYTES - 1] = '\n';
      return row;
    }
  }

  /** Runs the Map, with more settings of its reader. */
  Execution run(String config) {
    return sfn.register(
            "large",
            """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "Label": "Each",
              "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
                "Parameters": {"Bucket": "b", "Key": "large.csv"},
                "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW" %s}},
              "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "out"},
                "WriterConfig": {"Transformation": "COMPACT", "OutputType": "JSONL"}},
              "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"},
                "StartAt": "Work", "States": {"Work": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work"}}}}}}\
            """
                .formatted(config))
        .run("{}");
  }

  /** How many results were written. */
  long resultsWritten() {
    return sfn.objects().keys("out").stream()
            .filter(key -> key.contains("SUCCEEDED"))
            .mapToLong(key -> sfn.objects().get("out", key).orElseThrow().length)
            .sum()
        / "\"ok\"\n".length();
  }

  /** How many bytes of the file were made. */
  long bytesRead() {
    return bytesRead.get();
  }

  @Override
  public void close() {
    sfn.discard();
  }
}
