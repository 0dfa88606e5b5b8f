package io.github.sfntest.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The cases that pass, one a line, by kind and id: {@code executions/base/test_…}. A listed case
 * that fails later is a step back.
 */
final class PassedList {

  private static final String FILE = "sfn-test-core/src/test/resources/conformance-passed.txt";

  private final Path file;

  PassedList(Path root) {
    this.file = root.resolve(FILE);
  }

  /** The listed cases of one kind that did not pass, whether they failed or are gone. */
  List<String> noLongerPassing(Scoreboard scores) {
    Set<String> passed = Set.copyOf(scores.passedIds());
    return ids(scores.kind()).stream().filter(id -> !passed.contains(id)).toList();
  }

  /** The listed cases of one kind. */
  List<String> ids(String kind) {
    return read().stream()
        .filter(line -> line.startsWith(kind + "/"))
        .map(line -> line.substring(kind.length() + 1))
        .toList();
  }

  /** Writes the cases of one kind that passed; those of the other kind stay. */
  void update(Scoreboard scores) {
    Set<String> lines =
        read().stream()
            .filter(line -> !line.startsWith(scores.kind() + "/"))
            .collect(Collectors.toCollection(TreeSet::new));
    scores.passedIds().forEach(id -> lines.add(scores.kind() + "/" + id));
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> read() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
