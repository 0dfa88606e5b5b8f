package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What a user sees who lacks a library that is optional for the core: it is not here either. */
class OptionalLibraryTest {

  @Test
  void a_file_in_zstd_names_the_library_that_reads_it() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      sfn.objects().put("b", "file", HexFormat.of().parseHex("28b52ffd"));
      RegisteredStateMachine machine =
          sfn.register(
              "read",
              """
              {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
                "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
                  "ReaderConfig": {"InputType": "JSON"}, "Parameters": {"Bucket": "b", "Key": "file"}},
                "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"},
                  "StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}}}}}
              """);

      assertThatThrownBy(() -> machine.run("{}"))
          .isInstanceOf(AssertionError.class)
          .hasMessage(
              """
              An item reader can't read ZSTD without a library.
                where:     state machine 'read' > state 'Each' > ItemReader
                expected:  io.airlift:aircompressor 2 on the test's class path
                to mend:   add it in test scope, or store the file in GZIP or as it is\
              """);
      sfn.reset(); // what failed is told, and no mock is left
    }
  }
}
