package io.github.sfntest.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.internal.check.ExecutionResult;
import io.github.sfntest.internal.check.Mismatch;
import io.github.sfntest.json.JsonOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotsTest {
  private static final String MACHINE =
      """
      {"StartAt": "Note", "States": {
        "Note": {"Type": "Pass", "Parameters": {"id.$": "$.id", "at.$": "$$.State.EnteredTime",
          "by.$": "$$.Execution.Id", "lines.$": "$.lines"}, "Next": "Check"},
        "Check": {"Type": "Choice", "Choices": [
          {"Variable": "$.id", "StringEquals": "bad", "Next": "Refuse"}], "Default": "Done"},
        "Refuse": {"Type": "Fail", "Error": "Refused", "CausePath": "$.by"},
        "Done": {"Type": "Succeed"}}}
      """;

  @TempDir Path module;
  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();
  private Path folder;

  @BeforeEach
  void nameFolder() {
    folder = module.resolve("src/test/resources/com/example/OrderTest");
  }

  @AfterEach
  void close() {
    sfn.close();
  }

  private Execution run(String id) {
    return sfn.register("order", MACHINE).run(Map.of("id", id, "lines", new int[] {1, 2}));
  }

  private String mismatch(boolean updating, Execution execution, JsonOption... options) {
    Mismatch mismatch =
        new Snapshots(folder, module, updating)
            .matching("happy path", options)
            .on(ExecutionResult.of(execution));
    return mismatch == null ? "none" : mismatch.message().replace(execution.trace(), "(trace)");
  }

  @Test
  void a_missing_one_fails_and_says_how_to_write_it() {
    Execution execution = run("o-1");

    assertThat(mismatch(false, execution))
        .isEqualTo(
            """

            Expecting execution '%s'
            to match the snapshot:
              'happy path'
            but there is no file:
              src/test/resources/com/example/OrderTest/happy path.json
            to write it, run the test once with -Dsfn.snapshot.update=true; then read and commit it

            (trace)\
            """
                .formatted(execution.name()));
    assertThat(folder).doesNotExist();
  }

  @Test
  void is_written_with_a_line_for_each_value_and_without_arns_and_times() {
    assertThat(mismatch(true, run("o-1"))).isEqualTo("none");

    assertThat(folder.resolve("happy path.json"))
        .hasContent(
            """
            {
              "status": "SUCCEEDED",
              "output": {
                "id": "o-1",
                "at": "<time>",
                "by": "<arn>",
                "lines": [
                  1,
                  2
                ]
              },
              "visited": [
                "Note",
                "Check",
                "Done"
              ]
            }
            """);
    assertThat(mismatch(false, run("o-1"))).isEqualTo("none");
  }

  @Test
  void has_the_error_of_a_failed_execution() {
    mismatch(true, run("bad"));

    assertThat(folder.resolve("happy path.json"))
        .hasContent(
            """
            {
              "status": "FAILED",
              "error": "Refused",
              "cause": "<arn>",
              "visited": [
                "Note",
                "Check",
                "Refuse"
              ]
            }
            """);
  }

  @Test
  void a_difference_fails_and_shows_where() {
    mismatch(true, run("o-1"));
    Execution other = run("o-2");

    assertThat(mismatch(false, other))
        .isEqualTo(
            """

            Expecting execution '%s'
            to match the snapshot:
              'happy path'
            but it differs from the file:
              src/test/resources/com/example/OrderTest/happy path.json
            with 1 difference:
              $.output.id: expected "o-1" but was "o-2"
            if that is how it should be, run the test once with -Dsfn.snapshot.update=true;\
             then read and commit the file

            (trace)\
            """
                .formatted(other.name()));
    assertThat(mismatch(false, other, JsonOption.ignoringPaths("$.output.id"))).isEqualTo("none");
  }

  @Test
  void an_update_leaves_a_file_alone_that_says_the_same() throws IOException {
    mismatch(true, run("o-1"));
    Path file = folder.resolve("happy path.json");
    String compact = Files.readString(file).replaceAll("\\s", "");
    Files.writeString(file, compact);

    mismatch(true, run("o-1"));
    assertThat(file).hasContent(compact);

    mismatch(true, run("o-2"));
    assertThat(file).content().contains("\"id\": \"o-2\"");
  }

  @Test
  void a_broken_file_is_named() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("happy path.json"), "{\n<<<<<<<");

    assertThatIllegalStateException()
        .isThrownBy(() -> mismatch(false, run("o-1")))
        .withMessageStartingWith(
            """
            This snapshot is not JSON.
              where:     src/test/resources/com/example/OrderTest/happy path.json, line 2, column 2
              expected:  one JSON document, but the parser says:\
            """)
        .withMessageEndingWith(
            "\n  to mend:   correct the file, or delete it and have it written anew with"
                + " -Dsfn.snapshot.update=true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "../order", "a/b", "a\\b", ".hidden", "a\nb", "a:b"})
  void what_is_no_file_name_is_refused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Snapshots(folder, module, false).matching(name))
        .withMessage(
            """
            This is no name for a snapshot.
              where:     '%s'
              expected:  letters, digits, blanks, - _ and ., at most 100, such as order-happy-path
              to mend:   choose another name\
            """
                .formatted(name));
  }
}
