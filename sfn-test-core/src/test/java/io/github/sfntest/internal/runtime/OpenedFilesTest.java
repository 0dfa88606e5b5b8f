package io.github.sfntest.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.mock.UnmockedTaskError;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose content a test opens on demand: each that was opened is closed, however it ends. */
class OpenedFilesTest {
  private static final String ITEMS = "1\n2\n3\n";
  private static final byte[] GZIP_START = {0x1f, (byte) 0x8b, 7, 7, 7, 7, 7, 7, 7, 7, 7};

  private final SfnTestEnvironment sfn =
      SfnTestEnvironment.builder().strictness(Strictness.LENIENT).build();
  private final List<String> log = new ArrayList<>();

  @AfterEach
  void close() {
    sfn.discard();
  }

  private InputStream open(String text) {
    return open(text.getBytes(StandardCharsets.UTF_8));
  }

  private InputStream open(byte[] content) {
    log.add("opened");
    return new FilterInputStream(new ByteArrayInputStream(content)) {
      @Override
      public void close() {
        log.add("closed");
      }
    };
  }

  private RegisteredStateMachine machine(String config, String more) {
    return sfn.register(
        "read",
        """
        {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, %s
          "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {%s},
            "Parameters": {"Bucket": "b", "Key": "file"}},
          "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
            "StartAt": "Item", "States": {"Item": {"Type": "Task", "End": true,
              "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work"}}}}}}\
        """
            .formatted(more, config));
  }

  private static final String CSV = "\"InputType\": \"CSV\", \"CSVHeaderLocation\": \"FIRST_ROW\"";
  private static final String JSON = "\"InputType\": \"JSON\"";
  private static final String LINES = "\"InputType\": \"JSONL\"";
  private static final String ONE_BY_ONE = "\"MaxConcurrency\": 1,";

  /** A file, how it is read, and how often it is opened. */
  record Case(String what, String text, String config, ExecutionStatus status, int times) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Case> files() {
    String athena = LINES + ", \"ManifestType\": \"ATHENA_DATA\"";
    return Stream.of(
        new Case("lines", ITEMS, LINES, ExecutionStatus.SUCCEEDED, 2),
        new Case("no lines", "", LINES, ExecutionStatus.SUCCEEDED, 1),
        new Case("one of three", ITEMS, LINES + ", \"MaxItems\": 1", ExecutionStatus.SUCCEEDED, 2),
        new Case("rows", "a\n1\n", CSV, ExecutionStatus.SUCCEEDED, 2),
        new Case("elements", "[1]", JSON, ExecutionStatus.SUCCEEDED, 2),
        new Case("an inventory", "{}", "\"InputType\": \"MANIFEST\"", ExecutionStatus.FAILED, 1),
        new Case("a query's manifest", "", athena, ExecutionStatus.SUCCEEDED, 1),
        new Case("another manifest", "out/1\n", athena, ExecutionStatus.FAILED, 1),
        new Case("a line that is not JSON", "1\nx\n", LINES, ExecutionStatus.FAILED, 1),
        new Case("a document that is not JSON", "x", JSON, ExecutionStatus.FAILED, 1),
        new Case("no items", "5", JSON, ExecutionStatus.FAILED, 1),
        new Case("a header twice", "a,a\n", CSV, ExecutionStatus.FAILED, 1),
        new Case("a header without an end", "x".repeat(9 << 20), CSV, ExecutionStatus.FAILED, 1));
  }

  @ParameterizedTest
  @MethodSource("files")
  void what_was_opened_is_closed(Case row) {
    sfn.objects().put("b", "file", () -> open(row.text()));
    sfn.whenLambda("work").thenReturn("ok");

    Execution execution = machine(row.config(), "").run("{}");

    assertThat(execution.status()).isEqualTo(row.status());
    assertThat(String.join(" ", log)).isEqualTo("opened closed ".repeat(row.times()).strip());
  }

  @Test
  void a_file_that_is_read_in_another_format_than_the_kit_knows_is_closed() {
    sfn.objects().put("b", "file", () -> open("PAR1"));
    RegisteredStateMachine machine = machine("\"InputType\": \"PARQUET\"", "");

    assertThatThrownBy(() -> machine.run("{}")).isInstanceOf(AssertionError.class);
    assertThat(log).containsExactly("opened", "closed");
  }

  @Test
  void a_damaged_file_is_closed() {
    sfn.objects().put("b", "file", () -> open(GZIP_START));

    Execution execution = machine(LINES, "").run("{}");

    assertThat(execution.error()).contains("States.ItemReaderFailed");
    assertThat(log).containsExactly("opened", "closed");
  }

  @Test
  void a_failure_closes_the_file() {
    sfn.objects().put("b", "file", () -> open(ITEMS));
    sfn.whenLambda("work").thenFail("E");

    Execution execution = machine(LINES, ONE_BY_ONE).run("{}");

    assertThat(execution.error()).contains("States.ExceedToleratedFailureThreshold");
    assertThat(log).containsExactly("opened", "closed", "opened", "closed");
  }

  @Test
  void a_selector_that_fails_closes_the_file() {
    sfn.objects().put("b", "file", () -> open("{\"a\": 1}\n{}\n{}\n"));
    sfn.whenLambda("work").thenReturn("ok");

    Execution execution =
        machine(LINES, ONE_BY_ONE + "\"ItemSelector\": {\"a.$\": \"$$.Map.Item.Value.a\"},")
            .run("{}");

    assertThat(execution.error()).contains("States.Runtime");
    assertThat(log).containsExactly("opened", "closed", "opened", "closed");
  }

  @Test
  void an_abort_closes_the_file_and_a_redrive_goes_on_behind_what_it_had_read() {
    sfn.objects().put("b", "file", () -> open(ITEMS));
    sfn.whenLambda("work").thenReturn("ok").times(1).thenWaitForCallback();
    RegisteredStateMachine machine = machine(LINES, ONE_BY_ONE);
    Execution execution = machine.start("{}");
    List<String> whileItRuns = List.copyOf(log);

    sfn.client().stopExecution(r -> r.executionArn(execution.arn()));

    assertThat(whileItRuns).containsExactly("opened", "closed", "opened");
    assertThat(log).containsExactly("opened", "closed", "opened", "closed");

    log.clear();
    sfn.whenLambda("work").thenAnswer(task -> task.input());
    sfn.client().redriveExecution(r -> r.executionArn(execution.arn()));

    assertThat(execution.output()).hasToString("Optional[[\"ok\",2,3]]");
    assertThat(log).containsExactly("opened", "closed");
  }

  @Test
  void a_reset_closes_what_a_map_still_reads() {
    sfn.objects().put("b", "file", () -> open(ITEMS));
    sfn.whenLambda("work").thenWaitForCallback();
    machine(LINES, ONE_BY_ONE).start("{}");

    sfn.reset();

    assertThat(log).containsExactly("opened", "closed", "opened", "closed");
  }

  @Test
  void closing_the_environment_closes_what_a_map_still_reads() {
    sfn.objects().put("b", "file", () -> open(ITEMS));
    RegisteredStateMachine machine = machine(LINES, ONE_BY_ONE);
    assertThatThrownBy(() -> machine.run("{}")).isInstanceOf(UnmockedTaskError.class);

    sfn.discard();

    assertThat(log).containsExactly("opened", "closed", "opened", "closed");
  }

  @Test
  void a_list_tells_size_and_etag_of_content_that_is_opened() {
    sfn.objects().put("b", "text", ITEMS).put("b", "file", () -> open(ITEMS));

    Execution execution =
        sfn.register(
                "list",
                """
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true,
                  "ItemReader": {"Resource": "arn:aws:states:::s3:listObjectsV2",
                    "Parameters": {"Bucket": "b"}},
                  "ItemSelector": {"etag.$": "$$.Map.Item.Value.Etag", "size.$": "$$.Map.Item.Value.Size"},
                  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"},
                    "StartAt": "Item", "States": {"Item": {"Type": "Pass", "End": true}}}}}}\
                """)
            .run("{}");

    String entry = "{\"etag\":\"\\\"c0710d6b4f15dfa88f600b0e6b624077\\\"\",\"size\":6}";
    assertThat(execution.output()).hasToString("Optional[[" + entry + "," + entry + "]]");
    assertThat(log).containsExactly("opened", "closed");
  }

  @Test
  void a_file_that_cannot_be_opened_fails_the_map() {
    sfn.objects()
        .put(
            "b",
            "file",
            () -> {
              throw new IOException("no such file");
            });

    Execution execution = machine(LINES, "").run("{}");

    assertThat(execution.error()).contains("States.ItemReaderFailed");
    assertThat(execution.cause()).contains("The file S3://b/file can't be read: no such file");
    assertThatThrownBy(() -> sfn.objects().get("b", "file"))
        .hasMessage("The content of the object file can't be read.")
        .hasRootCauseMessage("no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\n", "1\n2\nx", "1\n2\n"})
  void content_that_changes_while_a_map_runs_fails_the_test(String later) {
    List<String> contents = new ArrayList<>(List.of(ITEMS, later));
    sfn.objects().put("b", "file", () -> open(contents.remove(0)));
    sfn.whenLambda("work").thenReturn("ok");
    RegisteredStateMachine machine = machine(LINES, "");

    assertThatThrownBy(() -> machine.run("{}"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            What a Map reads changed while the Map ran.
              where:     state machine 'read' > state 'Each' > ItemReader
              expected:  the items found at first, 3 of them, each time the file is opened
              to mend:   give objects().put(…) content that opens the same bytes each time\
            """);
  }
}
