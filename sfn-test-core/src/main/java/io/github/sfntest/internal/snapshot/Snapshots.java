package io.github.sfntest.internal.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.internal.check.Check;
import io.github.sfntest.internal.check.ExecutionChecks;
import io.github.sfntest.internal.check.ExecutionResult;
import io.github.sfntest.internal.check.Found;
import io.github.sfntest.internal.check.Phrase;
import io.github.sfntest.internal.compare.JsonComparison;
import io.github.sfntest.internal.compare.JsonDifferences;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import io.github.sfntest.json.JsonOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots of a test class: for each name a file with the result of an execution and the
 * states it visited.
 *
 * @param folder where the files are
 * @param module from where a message names a file
 * @param isUpdating whether files are written instead of compared
 */
public record Snapshots(Path folder, Path module, boolean isUpdating) {
  /** The system property that has snapshots written. */
  static final String UPDATE = "sfn.snapshot.update";

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

  /** Those of the test class that is running. */
  public static Snapshots ofCaller() {
    TestClass test = TestClass.ofCaller();
    Path module = test.module();
    return new Snapshots(
        module.resolve("src/test/resources").resolve(test.folder()),
        module,
        Boolean.getBoolean(UPDATE));
  }

  /**
   * The execution is as that snapshot has it.
   *
   * @throws IllegalArgumentException if the name is none for a file
   */
  public Check<ExecutionResult> matching(String name, JsonOption... options) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          String.format(
              "This is no name for a snapshot.%n  where:     '%s'%n"
                  + "  expected:  letters, digits, blanks, - _ and ., at most 100, such as"
                  + " order-happy-path%n  to mend:   choose another name",
              name));
    }
    SnapshotFile file = new SnapshotFile(folder.resolve(name + ".json"), module);
    JsonComparison comparison = JsonComparison.EQUAL.with(options);
    return Check.of(
        Phrase.of("to match the snapshot", "'" + name + "'"),
        ExecutionChecks.asking(execution -> compare(content(execution), file, comparison)));
  }

  private @Nullable Found compare(JsonNode actual, SnapshotFile file, JsonComparison comparison) {
    JsonNode expected = file.read();
    JsonDifferences differences =
        expected == null ? null : comparison.differences("$", expected, actual);
    if (differences != null && differences.isEmpty()) {
      return null;
    }
    if (isUpdating) {
      file.write(actual);
      return null;
    }
    if (expected == null || differences == null) {
      return Found.clause("there is no file", file.shown())
          .more(
              "to write it, run the test once with -D" + UPDATE + "=true; then read and commit it");
    }
    return Found.clause("it differs from the file", file.shown())
        .more(
            String.format(
                "%s%nif that is how it should be, run the test once with -D%s=true;"
                    + " then read and commit the file",
                differences.describe(), UPDATE))
        .diff(
            () ->
                new Found.Diff(
                    Json.pretty(comparison.alignedTo(expected, actual)), Json.pretty(expected)));
  }

  private static JsonNode content(Execution execution) {
    ObjectBuilder content = new ObjectBuilder();
    content.put("status", execution.status().name());
    execution.error().ifPresent(error -> content.put("error", error));
    execution.cause().ifPresent(cause -> content.put("cause", cause));
    execution.output().ifPresent(output -> content.put("output", output));
    content.put(
        "visited",
        Json.array(execution.visits().stream().map(StateVisit::state).map(Json::text).toList()));
    return Masks.apply(content.build());
  }
}
